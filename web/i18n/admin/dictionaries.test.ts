import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Dictionary, placeholdersIn } from '../dictionary.ts'
import { en } from './en.ts'
import { zhTW } from './zh-TW.ts'

const source: Dictionary = zhTW
const english: Dictionary = en

test('SX-50 every text exists in both languages and says something', () => {
  assert.deepEqual(Object.keys(english).sort(), Object.keys(source).sort())
  for (const [key, text] of [...Object.entries(source), ...Object.entries(english)]) {
    const sentences = typeof text === 'string' ? [text] : [text.one, text.other]
    for (const sentence of sentences) assert.ok(sentence.trim() !== '', key)
  }
})

test('SX-50 both languages use the same placeholders', () => {
  for (const [key, text] of Object.entries(source)) {
    assert.deepEqual(placeholdersIn(english[key] ?? ''), placeholdersIn(text), key)
  }
})

test('SX-50 Chinese texts use full-width punctuation beside Chinese characters', () => {
  for (const [key, text] of Object.entries(source)) {
    const sentence = typeof text === 'string' ? text : text.other
    assert.doesNotMatch(sentence, /[\u4e00-\u9fff][,;:?!]|[,;:?!()][\u4e00-\u9fff]/, key)
  }
})
