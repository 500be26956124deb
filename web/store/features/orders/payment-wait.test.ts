import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWaitingForPayment, refreshEveryMs } from './payment-wait.ts'

test('the page waits while the payment is not booked, and not for a cancelled order', () => {
  assert.equal(isWaitingForPayment({ status: 'open', paymentStatus: 'unpaid' }), true)
  assert.equal(isWaitingForPayment({ status: 'open', paymentStatus: 'pending' }), true)
  assert.equal(isWaitingForPayment({ status: 'open', paymentStatus: 'paid' }), false)
  assert.equal(isWaitingForPayment({ status: 'cancelled', paymentStatus: 'unpaid' }), false)
})

test('it looks often at first and seldom later', () => {
  assert.ok(refreshEveryMs(0) < refreshEveryMs(120_000))
})
