import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accentTones, contrastOf } from './accent.ts'

test('SX-51 every accent a merchant can type stays readable as a button and as text, light and dark', () => {
  const colors = ['#000000', '#ffffff', '#ffd500', '#c8102e', '#1f5fbf', '#0a7d4f', '#777777', '#767676', '#ff6f61', '#00ffff', '#080']
  for (const color of colors) {
    const tones = accentTones(color)
    assert.ok(contrastOf(tones.fill, tones.onFill) >= 4.5, `${color}: ${tones.onFill} on ${tones.fill}`)
    assert.ok(contrastOf(tones.textOnLight, '#f5f5f5') >= 4.5, `${color} as text on a light page`)
    assert.ok(contrastOf(tones.textOnDark, '#262626') >= 4.5, `${color} as text on a dark page`)
  }
})

test('SX-51 a readable accent is left as it is, and nonsense falls back to a readable one', () => {
  assert.equal(accentTones('#1f5fbf').textOnLight, '#1f5fbf')
  assert.equal(accentTones('url(javascript:1)').fill, '#1f5fbf')
  assert.equal(accentTones('').fill, '#1f5fbf')
})

test('the contrast ratio agrees with WCAG at its ends', () => {
  assert.equal(contrastOf('#fff', '#000').toFixed(2), '21.00')
  assert.equal(contrastOf('#777', '#777'), 1)
})
