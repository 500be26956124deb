import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { within } from '#test/support/within.ts'
import { hasControlCharacters, isEmail, maskTail, normaliseCode, normaliseEmail, normalisePhone } from './text.ts'

test('addresses compare without case and outer blanks', () => {
  assert.equal(normaliseEmail(' \u3000Amy.Chen@Example.COM\u200b\n'), 'amy.chen@example.com')
})

test('SX-41 what could not be an address, or could inject a header, is refused', () => {
  for (const good of ['a@b.tw', "o'brien+tag@mail.example.com", 'x_y-z@sub-domain.example.co', `${'a'.repeat(64)}@example.com`]) {
    assert.equal(isEmail(good), true, good)
  }
  for (const bad of [
    '',
    'amy',
    '@b.tw',
    'a@',
    'a@b',
    'a@@b.tw',
    'a b@c.tw',
    'a..b@c.tw',
    '.a@c.tw',
    'a@-c.tw',
    'a@c.tw.',
    'a@c.tw\nBcc: x@y.zz',
    '"a"@c.tw',
    'a@c.1',
    '王@c.tw',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.tw`,
  ]) {
    assert.equal(isEmail(bad), false, bad)
  }
})

test('S0-18 outer white space and zero-width characters go, inner characters stay, NFC, case-sensitive', () => {
  assert.equal(normaliseCode('\u3000\u200b\ufeff 00123\t\u200d\u2060\u3000'), '00123')
  assert.equal(normaliseCode('a \u3000\u200b B'), 'a \u3000\u200b B')
  assert.equal(normaliseCode('cafe\u0301'), 'caf\u00e9')
  assert.notEqual(normaliseCode('abc'), normaliseCode('ABC'))
  assert.equal(normaliseCode('\u3000 \u200b'), '')
  for (const kept of ['=1+1', '%0A', '<b>', "'", ',', '🎁', 'ＡＢＣ', '❤\ufe0f']) assert.equal(normaliseCode(kept), kept)
})

test('S0-18 normalising is idempotent and fast on long runs of blanks', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(normaliseCode(normaliseCode(text)), normaliseCode(text))
    }),
  )
  const long = `x${' '.repeat(200_000)}x`
  assert.equal(await within(1_000, () => normaliseCode(long)), long)
})

test('SX-27 a mask shows the last four characters, and none of a short text', () => {
  assert.equal(maskTail('ABCD-1234', 4), '*****1234')
  assert.equal(maskTail('1234', 4), '****')
  assert.equal(maskTail('12', 4), '**')
  assert.equal(maskTail('', 4), '')
  assert.equal(maskTail('🎁🎁🎁🎁🎁', 4), '*🎁🎁🎁🎁')
})

test('S0-17 control characters and line breaks are found', () => {
  for (const bad of ['a\nb', 'a\rb', '\u0000', '\u007f', '\u0085', '\u2028', '\u2029', '\ud800'])
    assert.equal(hasControlCharacters(bad), true)
  for (const good of ['', '=1+1', '🎁', '序號', 'a b', '\u200b']) assert.equal(hasControlCharacters(good), false)
})

test('S1-4 Taiwan phone numbers become E.164', () => {
  const cases: [string, string | null][] = [
    ['0912345678', '+886912345678'],
    ['0912-345-678', '+886912345678'],
    ['０９１２　３４５　６７８', '+886912345678'],
    ['+886912345678', '+886912345678'],
    ['+886 (0)912-345-678', '+886912345678'],
    ['886912345678', '+886912345678'],
    ['00886912345678', '+886912345678'],
    ['(02) 2345-6789', '+886223456789'],
    ['04-2345-6789', '+886423456789'],
    ['049-2345678', '+886492345678'],
    ['037-123456', '+88637123456'],
    ['07-1234567', '+88671234567'],
    ['091234567', null],
    ['09123456789', null],
    ['912345678', null],
    ['02-345-6789', null],
    ['0912345678#12', null],
    ['+81312345678', null],
    ['886', null],
    ['', null],
    ['電話', null],
  ]
  for (const [text, expected] of cases) assert.equal(normalisePhone(text, 'TW'), expected, text)
})
