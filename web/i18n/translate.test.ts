import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTranslate } from './translate.ts'

const zh = { title: '訂單', count: '共 {n} 筆', greeting: '{name},您好', style: 'a{b:c}' } as const
const en = { title: 'Orders', count: { one: '{n} order', other: '{n} orders' }, greeting: 'Hello {name}', style: 'a{b:c}' }

test('SX-50 placeholders are filled and numbers get thousands separators', () => {
  const t = createTranslate<typeof zh>(zh, 'zh-TW')
  assert.equal(t('title'), '訂單')
  assert.equal(t('count', { n: 12_345 }), '共 12,345 筆')
  assert.equal(t('greeting', { name: '小美' }), '小美,您好')
  assert.equal(t.maybe('style'), 'a{b:c}')
})

test('SX-50 English chooses singular and plural', () => {
  const t = createTranslate<typeof zh>(en, 'en')
  assert.equal(t('count', { n: 1 }), '1 order')
  assert.equal(t('count', { n: 0 }), '0 orders')
})

test('SX-50 a value that looks like a placeholder is not filled again', () => {
  const t = createTranslate<typeof zh>(en, 'en')
  assert.equal(t('greeting', { name: '{n}' }), 'Hello {n}')
})

test('SX-50 keys known only at run time answer undefined when there is no text', () => {
  const t = createTranslate<typeof zh>(zh, 'zh-TW')
  assert.equal(t.maybe('errors.nothing'), undefined)
  assert.equal(t.maybe('greeting', {}), '{name},您好')
})
