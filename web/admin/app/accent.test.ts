import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastRatio, defaultAccent, readableAccent, wordsOn } from './accent.ts'

const wishes = ['#ffee00', '#ff8800', '#00ccff', '#1f6feb', '#000000', '#ffffff', '#777777']

test('SX-50 any shop colour becomes readable in light and dark', () => {
  for (const wish of wishes) {
    assert.ok(contrastRatio(readableAccent(wish, 'light'), '#ffffff') >= 4.5, `${wish} light`)
    const dark = readableAccent(wish, 'dark')
    assert.ok(contrastRatio(dark, '#1b1c1e') >= 4.5, `${wish} dark`)
    assert.ok(contrastRatio(dark, wordsOn(dark)) >= 4.5, `${wish} words`)
  }
})

test('SX-50 a readable colour is left as the shop chose it', () => {
  assert.equal(readableAccent('#8b1e3f', 'light'), '#8b1e3f')
  assert.equal(readableAccent('not a colour', 'light'), defaultAccent)
})
