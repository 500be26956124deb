import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedQuantity } from './typed-quantity.ts'

test('S1-10 any quantity may be typed: half or full width, no more than there is, no less than one, and nothing else counts', () => {
  for (const [text, quantity] of [
    ['50', 50],
    [' ５０ ', 50],
    ['007', 7],
    ['0', 1],
    ['60', 50],
    ['9'.repeat(400), 50],
    ['', null],
    ['1.5', null],
    ['-2', null],
    ['2e1', null],
    ['二', null],
  ] as const)
    assert.equal(typedQuantity(text, 50), quantity, text)
})
