import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAlarm, isLate, judgeNotice, type KnownPayment, storedVerdicts } from './notice-verdict.ts'
import type { ParsedNotice } from './provider.ts'

type Notice = Omit<ParsedNotice, 'outcome'> & { outcome: ParsedNotice['outcome'] }
const number = {
  kind: 'atm',
  bankCode: '118',
  number: '9103522175887271',
  barcodes: [],
  expiresAt: new Date('2026-11-24T16:00:00Z'),
} as const

const notice: Notice = {
  noticeKey: 'n1',
  reference: '100001A1K7QP',
  outcome: 'paid',
  amount: 580,
  currency: 'TWD',
  providerReference: null,
  isForThisShop: true,
}
const payment = { amount: 580, currency: 'TWD', status: 'pending', expiresAt: new Date('2026-11-21T06:30:00Z') }
const order = { status: 'open', paymentStatus: 'unpaid', totalAmount: 580 }

const cases: { title: string; notice?: Partial<Notice>; known?: Partial<typeof payment & typeof order> | null; verdict: string }[] = [
  { title: 'what was asked for', verdict: 'booked' },
  { title: 'a closed order that waits for its payment (S0-5)', known: { status: 'closed' }, verdict: 'booked' },
  { title: 'one currency unit less', notice: { amount: 579 }, verdict: 'wrong_amount' },
  { title: 'one more', notice: { amount: 581 }, verdict: 'wrong_amount' },
  { title: 'the same number in another currency', notice: { currency: 'USD' }, verdict: 'wrong_currency' },
  { title: 'the total changed since (S2-58)', known: { totalAmount: 600 }, verdict: 'wrong_amount' },
  { title: 'no such payment', known: null, verdict: 'unknown_payment' },
  { title: 'another shop', notice: { isForThisShop: false }, known: null, verdict: 'other_shop' },
  { title: 'a paid order', known: { paymentStatus: 'paid' }, verdict: 'already_paid' },
  { title: 'a refunded order', known: { paymentStatus: 'refunded' }, verdict: 'already_paid' },
  { title: 'a cancelled order', known: { status: 'cancelled' }, verdict: 'order_cancelled' },
  { title: 'a simulated payment', notice: { outcome: 'simulated' }, verdict: 'simulated' },
  { title: 'a simulated payment of nobody', notice: { outcome: 'simulated', isForThisShop: false }, known: null, verdict: 'simulated' },
  { title: 'a number to pay with', notice: { outcome: 'number_issued' }, verdict: 'number_issued' },
  { title: 'a number for another amount', notice: { outcome: 'number_issued', amount: 1 }, verdict: 'wrong_amount' },
  { title: 'a number for nobody', notice: { outcome: 'number_issued' }, known: null, verdict: 'unknown_payment' },
  { title: 'a failed attempt', notice: { outcome: 'failed' }, verdict: 'failed' },
  { title: 'a failed attempt at a payment nobody knows', notice: { outcome: 'failed' }, known: null, verdict: 'unknown_payment' },
]

for (const { title, notice: said, known, verdict } of cases) {
  test(`SX-14 notice about ${title}: ${verdict}`, () => {
    assert.equal(judgeNotice(parsed({ ...notice, ...said }), known === null ? null : knownWith(known ?? {})), verdict)
  })
}

test('SX-14 a payment is late from its last moment on, and when it was ended before', () => {
  assert.equal(isLate(knownWith({}), new Date('2026-11-21T06:29:59Z')), false)
  assert.equal(isLate(knownWith({}), new Date('2026-11-21T06:30:00Z')), true)
  assert.equal(isLate(knownWith({ status: 'expired' }), new Date('2026-11-21T06:00:00Z')), true)
})

test('SX-14 everything but booked, failed, a number and repeated is an alarm', () => {
  assert.deepEqual(
    [...storedVerdicts, 'repeated' as const].filter((verdict) => !isAlarm(verdict)),
    ['booked', 'failed', 'number_issued', 'repeated'],
  )
})

function parsed({ outcome, ...said }: Notice): ParsedNotice {
  return outcome === 'number_issued' ? { ...said, outcome, number } : { ...said, outcome }
}

function knownWith(changes: Partial<typeof payment & typeof order>): KnownPayment {
  const { status, ...rest } = changes
  const isPaymentStatus = status === 'expired' || status === 'failed' || status === 'pending'
  return {
    payment: { ...payment, ...(isPaymentStatus ? { status } : {}) },
    order: { ...order, ...rest, ...(status && !isPaymentStatus ? { status } : {}) },
  }
}
