import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isId, newId } from './ids.ts'

test('ids are UUIDs of version 7, all different, and sort as they were made, also within a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => newId(1_800_000_000_000 + Math.floor(index / 10_000)))
  assert.ok(ids.every((id) => isId(id) && /^.{14}7.{4}[89ab]/.test(id)))
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids.toSorted(), ids)
})

test('an id carries its time', () => {
  const id = newId(1_800_000_000_123)
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), 1_800_000_000_123)
})
