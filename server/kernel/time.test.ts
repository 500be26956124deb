import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DomainError } from './errors.ts'
import { dayWindow, endOfShownMinute, formatDateTime, instantToZoned, isWithin, isZone, zonedDay, zonedToInstant } from './time.ts'

test('Taipei is eight hours ahead, all year', () => {
  assert.equal(zonedToInstant('2026-11-21T14:05').toISOString(), '2026-11-21T06:05:00.000Z')
  assert.equal(zonedToInstant('2026-07-01T00:00:59').toISOString(), '2026-06-30T16:00:59.000Z')
  assert.equal(instantToZoned(new Date('2026-11-21T06:05:59.999Z')), '2026-11-21T14:05')
  assert.equal(formatDateTime(new Date('2026-12-31T16:00:00Z')), '2027/01/01 00:00')
  assert.equal(zonedDay(new Date('2026-12-31T15:59:59Z')), '2026-12-31')
})

test('what is not a local time is refused, also dates that would roll over', () => {
  for (const wrong of [
    '',
    '2026-11-21',
    '2026-02-30T10:00',
    '2026-13-01T00:00',
    '2026-11-21T24:00',
    '2026-11-21T10:00Z',
    '2026-11-21 10:00',
  ]) {
    assert.throws(() => zonedToInstant(wrong), new DomainError('invalid_local_time', { value: wrong }))
  }
})

test('clocks set forward: a time that does not exist lies after the gap', () => {
  // New York, 8 March 2026: 01:59:59 EST is followed by 03:00 EDT.
  assert.equal(zonedToInstant('2026-03-08T01:59', 'America/New_York').toISOString(), '2026-03-08T06:59:00.000Z')
  assert.equal(zonedToInstant('2026-03-08T02:30', 'America/New_York').toISOString(), '2026-03-08T07:30:00.000Z')
  assert.equal(zonedToInstant('2026-03-08T03:00', 'America/New_York').toISOString(), '2026-03-08T07:00:00.000Z')
})

test('clocks set back: a time that exists twice is the earlier one', () => {
  // New York, 1 November 2026: 01:30 EDT and, an hour later, 01:30 EST.
  assert.equal(zonedToInstant('2026-11-01T01:30', 'America/New_York').toISOString(), '2026-11-01T05:30:00.000Z')
  assert.equal(zonedToInstant('2026-11-01T02:00', 'America/New_York').toISOString(), '2026-11-01T07:00:00.000Z')
})

test('a day has 23, 24 or 25 hours', () => {
  const hours = (day: string, zone: string) => {
    const { startsAt, endsAt } = dayWindow(day, zone)
    return (endsAt.getTime() - startsAt.getTime()) / 3_600_000
  }
  assert.equal(hours('2026-03-08', 'America/New_York'), 23)
  assert.equal(hours('2026-11-01', 'America/New_York'), 25)
  assert.equal(hours('2026-12-31', 'Asia/Taipei'), 24)
  assert.equal(dayWindow('2026-12-31').endsAt.toISOString(), '2026-12-31T16:00:00.000Z')
})

test('S0-7 an end shown as 23:59 is effective until 23:59:59.999', () => {
  const endsAt = endOfShownMinute(zonedToInstant('2026-11-21T23:59'))
  const window = { startsAt: zonedToInstant('2026-11-01T00:00'), endsAt }
  assert.equal(endsAt.toISOString(), '2026-11-21T16:00:00.000Z')
  assert.equal(isWithin(window, new Date('2026-11-21T15:59:59.999Z')), true)
  assert.equal(isWithin(window, new Date('2026-11-21T16:00:00.000Z')), false)
  assert.deepEqual(endOfShownMinute(new Date('2026-11-21T15:59:59.999Z')), endsAt)
})

test('S0-6 a window includes its start and may have no end', () => {
  const window = { startsAt: new Date('2026-11-01T00:00:00Z'), endsAt: null }
  assert.equal(isWithin(window, window.startsAt), true)
  assert.equal(isWithin(window, new Date('2026-10-31T23:59:59.999Z')), false)
  assert.equal(isWithin(window, new Date('2999-01-01T00:00:00Z')), true)
})

test('local times come back the same in every zone, unless the clock skipped them', () => {
  const minute = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }).map((ms) => new Date(ms - (ms % 60_000)))
  const zone = fc.constantFrom(
    'Asia/Taipei',
    'UTC',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  )
  fc.assert(
    fc.property(minute, zone, (instant, name) => {
      const local = instantToZoned(instant, name)
      const again = zonedToInstant(local, name)
      assert.equal(instantToZoned(again, name), local)
      assert.ok(again <= instant, 'the earlier of two')
    }),
    { numRuns: 300 },
  )
})

test('a zone is known or not', () => {
  assert.equal(isZone('Asia/Taipei'), true)
  assert.equal(isZone('Mars/Olympus'), false)
  assert.equal(isZone(''), false)
})
