import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Dictionary, placeholdersIn } from '#web/i18n/dictionary.ts'
import { createTranslate } from '#web/i18n/translate.ts'
import { en } from './en.ts'
import { zhTw } from './zh-tw.ts'

test('SX-51 English has every text of the Chinese source, none empty, with the same values in it', () => {
  const translated: Dictionary = en
  assert.deepEqual(Object.keys(translated), Object.keys(zhTw))
  for (const [key, source] of Object.entries(zhTw)) {
    const text = translated[key] ?? ''
    const forms = typeof text === 'string' ? [text] : [text.one, text.other]
    assert.deepEqual(placeholdersIn(text), placeholdersIn(source), key)
    for (const form of [source, ...forms]) assert.ok(form.trim(), key)
    for (const form of forms) assert.doesNotMatch(form, /\p{Script=Han}/u, key)
  }
})

test('SX-51 numbers read naturally in both languages', () => {
  assert.equal(createTranslate<typeof zhTw>(zhTw, 'zh-TW')('nav.cartCount', { n: 3 }), '購物車，3 件商品')
  assert.equal(createTranslate<typeof zhTw>(en, 'en')('nav.cartCount', { n: 1 }), 'Cart, 1 item')
  assert.equal(createTranslate<typeof zhTw>(en, 'en')('nav.cartCount', { n: 3 }), 'Cart, 3 items')
})
