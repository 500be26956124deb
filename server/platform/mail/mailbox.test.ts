import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerText, isMailAddress, parseMailbox } from './mailbox.ts'
import { isMessageId, mailDomain, messageIdFor } from './message-id.ts'

test('SX-41 an address is one plain mailbox', () => {
  for (const good of ['a@b.tw', "o'neil+x@mail.example.com", 'demo@localhost', `${'a'.repeat(64)}@b.tw`]) {
    assert.equal(isMailAddress(good), true, good)
  }
  const bad = [
    '',
    'a',
    '@b.tw',
    'a@',
    'a@b',
    'a b@c.tw',
    'a@b.tw\n',
    'a@b..tw',
    'a@-b.tw',
    '.a@b.tw',
    'a@b.tw,c@d.tw',
    '<a@b.tw>',
    '"a b"@c.tw',
  ]
  for (const text of [
    ...bad,
    'a@b@c.tw',
    'a@b.tw\r\nBcc: x@y.tw',
    '王@b.tw',
    `${'a'.repeat(65)}@b.tw`,
    `a@${'b'.repeat(63)}.${'c.'.repeat(100)}tw`,
  ]) {
    assert.equal(isMailAddress(text), false, JSON.stringify(text))
  }
})

test('SX-41 MAIL_FROM is read with and without a name; header text stays on one line', () => {
  assert.deepEqual(parseMailbox('小島選物 <hello@shop.test>'), { name: '小島選物', address: 'hello@shop.test' })
  assert.deepEqual(parseMailbox('"A, B" <hello@shop.test>'), { name: 'A, B', address: 'hello@shop.test' })
  assert.deepEqual(parseMailbox(' hello@shop.test '), { address: 'hello@shop.test' })
  assert.equal(parseMailbox('hello'), null)
  assert.equal(headerText('a\r\n\tb\u0000\u2028c\u0085d'), 'a b c d')
})

test('SX-40 the Message-ID follows from the mail row and the domain of the sender, else of the site', () => {
  assert.equal(mailDomain({ mailFrom: 'Shop <hello@Shop.test>', baseUrl: 'https://b.test' }), 'shop.test')
  assert.equal(mailDomain({ mailFrom: '', baseUrl: 'https://store.example:8443/x' }), 'store.example')
  assert.equal(isMessageId(messageIdFor('01930000-0000-7000-8000-000000000001', 'shop.test')), true)
  for (const text of ['a@b', '<a>', '<a@b> ', '<a@b\n>', '<a@b@c d>']) assert.equal(isMessageId(text), false, text)
})
