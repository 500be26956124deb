import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastRatio, defaultAccent, mixColors, readableAccent } from './accent.ts'

test('SX-50 contrast follows WCAG', () => {
  assert.equal(contrastRatio('#000000', '#ffffff'), 21)
  assert.equal(contrastRatio('#777777', '#777777'), 1)
  assert.ok(Math.abs(contrastRatio('#767676', '#ffffff') - 4.54) < 0.01)
})

test('SX-50 a colour that is none becomes the default', () => {
  assert.equal(readableAccent('red; background: url(x)', 'light', '#ffffff'), mixColors(defaultAccent, '#000000', 0.05))
})
