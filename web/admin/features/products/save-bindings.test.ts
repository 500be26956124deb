import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedBindings } from './save-bindings.ts'
import { emptyRow } from './variant-matrix.ts'

test('S1-14 the form names only the pools that changed, by the options of each variant', () => {
  const variants = [
    { id: 'a', optionValues: ['100'] },
    { id: 'b', optionValues: ['300'] },
    { id: 'c', optionValues: ['500'] },
  ]
  const rows = [
    { ...emptyRow, optionValues: ['500'], poolId: 'fresh' },
    { ...emptyRow, optionValues: ['100'], poolId: 'kept' },
    { ...emptyRow, optionValues: ['300'], poolId: null },
  ]
  const bound = new Map([
    ['a', 'kept'],
    ['b', 'dropped'],
  ])
  assert.deepEqual(changedBindings(variants, { rows, bound }), [
    { variantId: 'b', poolId: null },
    { variantId: 'c', poolId: 'fresh' },
  ])
})
