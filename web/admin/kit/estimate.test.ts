import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estimateSeconds } from './estimate.ts'

const startedAt = '2026-11-21T06:00:00Z'
const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000

test('SX-50 the estimate follows the average pace', () => {
  assert.equal(estimateSeconds({ done: 25_000, total: 100_000, startedAt }, after(10)), 30)
  assert.equal(estimateSeconds({ done: 99_999, total: 100_000, startedAt }, after(10)), 1)
})

test('SX-50 nothing is promised before the work has shown its pace', () => {
  assert.equal(estimateSeconds({ done: 10, total: 100_000, startedAt }, after(10)), undefined)
  assert.equal(estimateSeconds({ done: 10, startedAt }, after(10)), undefined)
  assert.equal(estimateSeconds({ done: 50, total: 100 }, after(10)), undefined)
})
