import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order, OrderCards } from '../../app/contract.ts'
import { cardStanding, timeLeft } from './card-standing.ts'

const now = Date.parse('2026-11-22T10:00:00Z')
const card = { codeId: 'a', unitNo: 1, tail: '0001', deliveredAt: '', revealedAt: null, isVoid: false, isReplaced: false }

function standing(cards: OrderCards | null, facts: Partial<Order> = {}) {
  return cardStanding({ status: 'open', paymentStatus: 'unpaid', cards, ...facts }, now)
}

test('S1-16 cards are kept until the minute is over, swept or not; where who pays first has them, they are not', () => {
  assert.equal(standing({ status: 'unpaid', holdUntil: '2026-11-22T10:00:01Z', items: [] }), 'held')
  assert.equal(standing({ status: 'unpaid', holdUntil: '2026-11-22T10:00:00Z', items: [] }), 'released')
  assert.equal(standing({ status: 'released', holdUntil: '2026-11-22T09:00:00Z', items: [] }), 'released')
  assert.equal(standing({ status: 'unpaid', holdUntil: null, items: [] }), 'first_come')
})

test('S1-2 S1-17 paid it waits, is for a person to decide, or is delivered', () => {
  const paid = { paymentStatus: 'paid' }
  assert.equal(standing({ status: 'awaiting', holdUntil: null, items: [] }, paid), 'awaiting')
  assert.equal(standing({ status: 'paid_late', holdUntil: null, items: [] }, paid), 'paid_late')
  assert.equal(standing({ status: 'delivered', holdUntil: null, items: [card] }, paid), 'delivered')
})

test('S1-2 of an order of goods, and of one that is over, nothing is said about cards', () => {
  assert.equal(standing(null), null)
  assert.equal(standing({ status: 'cancelled', holdUntil: null, items: [] }, { status: 'cancelled' }), null)
  assert.equal(standing({ status: 'awaiting', holdUntil: null, items: [] }, { paymentStatus: 'refunded' }), null)
})

test('S1-16 the time left reads like a clock and stops at nothing', () => {
  assert.equal(timeLeft(14 * 60_000 + 59_001), '15:00')
  assert.equal(timeLeft(65_000), '01:05')
  assert.equal(timeLeft(7_200_000), '2:00:00')
  assert.equal(timeLeft(-1), '00:00')
})
