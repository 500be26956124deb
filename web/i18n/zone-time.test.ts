import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAfter, instantOf, localOf } from './zone-time.ts'

test('a day in Taipei begins eight hours before it does in UTC', () => {
  assert.equal(instantOf('2026-11-21', 'Asia/Taipei'), '2026-11-20T16:00:00.000Z')
  assert.equal(instantOf('2026-11-21T14:05', 'Asia/Taipei'), '2026-11-21T06:05:00.000Z')
  assert.equal(localOf('2026-11-21T06:05:00Z', 'Asia/Taipei'), '2026-11-21T14:05')
})

test('a zone with summer time: both sides of the change', () => {
  assert.equal(instantOf('2026-03-08T01:30', 'America/New_York'), '2026-03-08T06:30:00.000Z')
  assert.equal(instantOf('2026-03-08T03:30', 'America/New_York'), '2026-03-08T07:30:00.000Z')
  assert.equal(localOf(instantOf('2026-11-01T12:00', 'America/New_York'), 'America/New_York'), '2026-11-01T12:00')
})

test('the day after the last of a month', () => {
  assert.equal(dayAfter('2026-11-30'), '2026-12-01')
})
