import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readListAddress, writeListAddress } from './list-address.ts'

test('the list is remembered by its address', () => {
  const filter = { page: 3, category: 'tea', q: '高山 茶&1', sort: '-price' } as const
  const [path, query] = writeListAddress(filter).split('?')
  assert.deepEqual([path, readListAddress(query ?? '', 'tea')], ['/categories/tea', filter])
  assert.equal(writeListAddress({ page: 1, category: '', q: '', sort: '' }), '/products')
})

test('a page that is no page is the first, an order that is none is the shop’s own', () => {
  for (const page of ['0', '-1', '1.5', 'x', '', '1e99']) assert.equal(readListAddress(`page=${page}`).page, 1)
  assert.equal(readListAddress('sort=rowid').sort, '')
})
