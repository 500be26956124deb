import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortItems } from './short-items.ts'

test('everything that is short is read, from one item or from several', () => {
  assert.deepEqual(shortItems({ variantId: 'a', available: 2 }), [{ variantId: 'a', available: 2 }])
  const items = [
    { variantId: 'a', available: 0 },
    { variantId: 'b', available: 1 },
  ]
  assert.deepEqual(shortItems({ items }), items)
  assert.deepEqual(shortItems({}), [])
  assert.deepEqual(shortItems(), [])
})
