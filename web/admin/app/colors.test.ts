import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastRatio } from './accent.ts'
import { accentColors, palettes, type Scheme } from './colors.ts'

const schemes: readonly Scheme[] = ['light', 'dark']
const wishes = ['#ffee00', '#ff8800', '#00ccff', '#1f6feb', '#0f766e', '#000000', '#ffffff', '#777777']

test('SX-50 words of every meaning can be read on their own background and on the page', () => {
  for (const scheme of schemes) {
    const { good, busy, warning, bad, container, layout, elevated, text, quietText, placeholder } = palettes[scheme]
    for (const { words, background } of [good, busy, warning, bad]) {
      for (const behind of [background, container]) assert.ok(contrastRatio(words, behind) >= 4.5, `${scheme} ${words} on ${behind}`)
    }
    for (const words of [text, quietText]) {
      for (const behind of [container, layout, elevated]) assert.ok(contrastRatio(words, behind) >= 4.5, `${scheme} ${words} on ${behind}`)
    }
    assert.ok(contrastRatio(placeholder, container) >= 4.5, `${scheme} placeholder`)
  }
})

test('SX-50 on dark, the edge of an empty box and the ring of what has the focus can be seen on the page, in a box and in a dialog', () => {
  const { control, container, elevated, layout } = palettes.dark
  for (const behind of [container, elevated, layout]) {
    assert.ok(contrastRatio(control, behind) >= 3, `${control} on ${behind}`)
    for (const wish of wishes) assert.ok(contrastRatio(accentColors(wish, 'dark').border, behind) >= 3, `${wish} on ${behind}`)
  }
})

test('SX-50 any shop colour becomes readable: as a link, on its own soft background and under words', () => {
  for (const scheme of schemes) {
    for (const wish of wishes) {
      const { accent, soft, softHover, onAccent } = accentColors(wish, scheme)
      for (const behind of [soft, softHover, palettes[scheme].container, palettes[scheme].layout]) {
        assert.ok(contrastRatio(accent, behind) >= 4.5, `${scheme} ${wish}: ${accent} on ${behind}`)
      }
      assert.ok(contrastRatio(accent, onAccent) >= 4.5, `${scheme} ${wish} words`)
    }
  }
})

test('SX-50 a readable colour is left as the shop chose it', () => {
  assert.equal(accentColors('#8b1e3f', 'light').accent, '#8b1e3f')
})
