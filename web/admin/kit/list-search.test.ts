import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choices, day, listSearch, parseSearch, stringifySearch, text } from './list-search.ts'

const read = listSearch({ filters: { status: choices('open', 'closed'), q: text, from: day }, sorts: ['placedAt', '-placedAt'] })

test('SX-50 filters, sort and page survive the address', () => {
  const search = { status: ['open', 'closed'], q: '王, 小明', from: '2026-11-21', page: 3, sort: '-placedAt' }
  const written = stringifySearch(search)
  assert.equal(written, '?status=open,closed&q=%E7%8E%8B%2C%20%E5%B0%8F%E6%98%8E&from=2026-11-21&page=3&sort=-placedAt')
  assert.deepEqual(read(parseSearch(written)), search)
})

test('SX-50 what an address cannot mean is dropped', () => {
  assert.deepEqual(read({ status: 'melted,open', from: 'yesterday', page: '0', size: '7', sort: 'secret', other: '1' }), {
    status: ['open'],
  })
  assert.deepEqual(read({}), {})
})

test('SX-50 a search text keeps its leading zeros', () => {
  assert.deepEqual(read(parseSearch('?q=00123')), { q: '00123' })
})

test('SX-50 empty filters leave the address clean', () => {
  assert.equal(stringifySearch({ status: [], q: '', page: undefined }), '')
})
