import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextAttemptAt } from './retry.ts'

test('SX-40 a deferred mail is tried again after 1, 5, 30 minutes, 2 and 12 hours, then no more', () => {
  const now = new Date('2026-11-21T00:00:00Z')
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => nextAttemptAt(attempts, now)?.toISOString() ?? null)
  assert.deepEqual(waits, [
    '2026-11-21T00:01:00.000Z',
    '2026-11-21T00:05:00.000Z',
    '2026-11-21T00:30:00.000Z',
    '2026-11-21T02:00:00.000Z',
    '2026-11-21T12:00:00.000Z',
    null,
  ])
  assert.equal(nextAttemptAt(1, now, [3])?.getTime(), now.getTime() + 3_000)
  assert.equal(nextAttemptAt(2, now, [3]), null)
})
