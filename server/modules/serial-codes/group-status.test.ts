import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import { columnsOf, type GroupDraft, shownEnd } from './group-draft.ts'
import { groupStatus, type StatusFacts } from './group-status.ts'

const at = (time: string) => new Date(`2026-11-21T${time}Z`)
const uploaded: StatusFacts = {
  source: 'uploaded',
  startsAt: at('10:00:00'),
  endsAt: at('12:00:00'),
  hasFree: true,
  wasImported: true,
  maxCodes: null,
  issuedCount: 0,
}
const generated: StatusFacts = { ...uploaded, source: 'generated', hasFree: false, wasImported: false }
const stateOf = (facts: StatusFacts, time: string) => {
  const { state, reason, warning } = groupStatus(facts, at(time))
  return [state, reason, warning]
}

test('S0-6 scheduled before the start, running from it, ended from the end on; without an end it never ends by time', () => {
  assert.deepEqual(stateOf(uploaded, '09:59:59.999'), ['scheduled', null, null])
  assert.deepEqual(stateOf(uploaded, '10:00:00'), ['running', null, null])
  assert.deepEqual(stateOf(uploaded, '11:59:59.999'), ['running', null, null])
  assert.deepEqual(stateOf(uploaded, '12:00:00'), ['ended', 'time', null])
  assert.deepEqual(stateOf({ ...uploaded, endsAt: null }, '23:00:00'), ['running', null, null])
})

test('S0-8 exhausted means nothing left of what there was; never filled is a warning; generated groups end at their limit only', () => {
  assert.deepEqual(stateOf({ ...uploaded, hasFree: false }, '11:00:00'), ['ended', 'exhausted', null])
  assert.deepEqual(stateOf({ ...uploaded, hasFree: false, wasImported: false }, '11:00:00'), ['running', null, 'no_codes'])
  assert.deepEqual(stateOf({ ...uploaded, hasFree: false }, '13:00:00'), ['ended', 'time', null])
  assert.deepEqual(stateOf(generated, '11:00:00'), ['running', null, null])
  assert.deepEqual(stateOf({ ...generated, maxCodes: 5, issuedCount: 4 }, '11:00:00'), ['running', null, null])
  assert.deepEqual(stateOf({ ...generated, maxCodes: 5, issuedCount: 5 }, '11:00:00'), ['ended', 'exhausted', null])
})

const draft: GroupDraft = {
  name: 'x',
  startsAt: at('10:00:00'),
  endsAt: null,
  isPublic: true,
  lowStockThreshold: null,
  maxCodes: null,
  productIds: [],
  variantIds: [],
  needsPlacedWithin: false,
  isForRewards: false,
  codeFormat: { prefix: '', length: 16 },
}

test('S0-7 an end shown as 23:59 holds to the last millisecond of that minute', () => {
  const { endsAt } = columnsOf({ ...draft, endsAt: at('23:59:00') }, 'uploaded')
  assert.deepEqual(endsAt, new Date('2026-11-22T00:00:00Z'))
  assert.deepEqual(shownEnd(endsAt), at('23:59:00'))
  assert.equal(groupStatus({ ...uploaded, endsAt }, at('23:59:59.999')).state, 'running')
})

test('S0-6 an end not after the start is refused at its field', () => {
  for (const endsAt of [at('10:00:00'), at('09:00:00')]) {
    assert.throws(
      () => columnsOf({ ...draft, endsAt }, 'uploaded'),
      (error) =>
        error instanceof DomainError && JSON.stringify(error.details) === '{"fields":[{"path":"endsAt","code":"not_after_start"}]}',
    )
  }
})
