import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readListAddress, writeListAddress } from './list-address.ts'

test('the list is remembered by its address', () => {
  const filter = { page: 3, category: 'tea', q: '高山 茶&1' }
  assert.deepEqual(readListAddress(writeListAddress(filter).split('?')[1] ?? ''), filter)
  assert.equal(writeListAddress({ page: 1, category: '', q: '' }), '/products')
})

test('a page that is no page is the first', () => {
  for (const page of ['0', '-1', '1.5', 'x', '', '1e99']) assert.equal(readListAddress(`page=${page}`).page, 1)
})
