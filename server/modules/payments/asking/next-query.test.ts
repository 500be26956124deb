import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AskedPayment, nextQueryAt } from './next-query.ts'

const createdAt = new Date('2026-11-21T06:00:00Z')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Minutes after its start at which a payment is asked about, when it is never found paid. */
function askedAt(payment: Omit<AskedPayment, 'createdAt'>): number[] {
  const times: number[] = []
  let now: Date | null = new Date(createdAt.getTime() + 10 * minute)
  while (now) {
    times.push((now.getTime() - createdAt.getTime()) / minute)
    now = nextQueryAt({ ...payment, createdAt }, { now, afterSeconds: 600 })
  }
  return times
}

test('SX-14 a card is asked about ever less often, for two hours', () => {
  assert.deepEqual(
    askedAt({ expiresAt: new Date(createdAt.getTime() + 30 * minute), hasNumber: false, issuesNumbers: false }),
    [10, 20, 40, 80, 120],
  )
})

test('S1-17 a number is asked about until three days after its end, never more often than every ten minutes', () => {
  const times = askedAt({ expiresAt: new Date(createdAt.getTime() + 3 * day), hasNumber: true, issuesNumbers: true })
  assert.deepEqual(times.slice(0, 8), [10, 20, 40, 80, 160, 320, 640, 1000])
  assert.equal(times.at(-1), (6 * day) / minute)
  assert.ok(times.length < 40, String(times.length))
  const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  assert.ok(Math.min(...waits.slice(0, -1)) >= 10)
})

test('SX-14 a number nobody told us of is asked about as long as one could last', () => {
  const times = askedAt({ expiresAt: new Date(createdAt.getTime() + 30 * minute), hasNumber: false, issuesNumbers: true })
  assert.equal(times.at(-1), (33 * day) / minute)
})

test('SX-14 after the server was away for days it asks once more, and that is the end', () => {
  const payment = { createdAt, expiresAt: null, hasNumber: false, issuesNumbers: false }
  assert.equal(nextQueryAt(payment, { now: new Date(createdAt.getTime() + 9 * day), afterSeconds: 600 }), null)
})
