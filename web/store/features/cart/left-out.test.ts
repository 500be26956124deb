import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLeftOut } from './left-out.ts'

test('S1-10 of a cart only what is bought by itself is left out of the order', () => {
  assert.equal(isLeftOut({ problem: { code: 'card_key_buy_now_only' } }), true)
  assert.equal(isLeftOut({ problem: { code: 'out_of_stock' } }), false)
  assert.equal(isLeftOut({ problem: null }), false)
})
