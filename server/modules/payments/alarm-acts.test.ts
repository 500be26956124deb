import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AlarmFacts, canAccept, canDismiss, canRefundByHand } from './alarm-acts.ts'
import { storedVerdicts } from './notice-verdict.ts'

const open = { verdict: 'wrong_amount', amount: 900, isResolved: false, order: { status: 'open', paymentStatus: 'unpaid' } } as const
const accept = (changes: Partial<AlarmFacts>) => codeOf(canAccept({ ...open, ...changes }))
const codeOf = (answer: ReturnType<typeof canAccept>) => (answer === true ? true : answer.code)

test('money of a wrong amount may pay an order that still waits, closed ones too; no other', () => {
  assert.equal(accept({}), true)
  assert.equal(accept({ order: { status: 'closed', paymentStatus: 'unpaid' } }), true)
  assert.equal(accept({ order: { status: 'open', paymentStatus: 'paid' } }), 'order_already_paid')
  assert.equal(accept({ verdict: 'order_cancelled', order: { status: 'cancelled', paymentStatus: 'unpaid' } }), 'order_cancelled')
  assert.equal(accept({ order: null }), 'alarm_without_money')
  assert.equal(accept({ amount: null }), 'alarm_without_money')
  assert.equal(accept({ verdict: 'wrong_currency' }), 'alarm_without_money')
})

test('only money that came is given back, and a settled alarm allows nothing', () => {
  const refundable = storedVerdicts.filter((verdict) => canRefundByHand({ ...open, verdict }) === true)
  assert.deepEqual(refundable, ['other_shop', 'unknown_payment', 'wrong_amount', 'wrong_currency', 'already_paid', 'order_cancelled'])
  for (const may of [canAccept, canRefundByHand, canDismiss])
    assert.equal(codeOf(may({ ...open, isResolved: true })), 'payment_alarm_resolved')
  assert.equal(canDismiss({ ...open, verdict: 'wrong_signature', amount: null, order: null }), true)
})
