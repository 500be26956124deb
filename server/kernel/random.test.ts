import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CODE_ALPHABET, checkCharacter, hasCheckCharacter, hashToken, randomFromAlphabet, randomToken } from './random.ts'

const body = fc.string({ unit: fc.constantFrom(...CODE_ALPHABET), minLength: 1, maxLength: 31 })

test('tokens have at least 128 bits, are safe in URLs and differ', () => {
  assert.throws(() => randomToken(15), RangeError)
  assert.match(randomToken(32), /^[\w-]{43}$/)
  assert.equal(new Set(Array.from({ length: 1000 }, () => randomToken(16))).size, 1000)
})

test('a token is stored as its SHA-256', () => {
  assert.equal(hashToken('abc').toString('hex'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('S0-12 every character of the alphabet is equally likely, also where 256 is no multiple of its size', () => {
  const twoHundred = String.fromCharCode(...Array.from({ length: 200 }, (_, index) => 0x4e00 + index)) // 256 is 200 + 56: a plain remainder doubles 56
  for (const alphabet of [CODE_ALPHABET, '0123456789', twoHundred]) {
    const count = 60_000
    const seen = new Map<string, number>()
    for (const character of randomFromAlphabet(count, alphabet)) seen.set(character, (seen.get(character) ?? 0) + 1)
    const expected = count / alphabet.length
    assert.equal(seen.size, alphabet.length)
    // Six standard deviations: a false alarm once in millions of runs, while a plain remainder is far outside for the last alphabet.
    for (const times of seen.values()) assert.ok(Math.abs(times - expected) < 6 * Math.sqrt(expected), `${times} against ${expected}`)
  }
  assert.equal(randomFromAlphabet(0, 'ab'), '')
  assert.throws(() => randomFromAlphabet(4, 'a'), RangeError)
})

test('S0-12 the alphabet has 32 characters without I, O, 0 and 1', () => {
  assert.equal(new Set(CODE_ALPHABET).size, 32)
  assert.doesNotMatch(CODE_ALPHABET, /[IO01]/)
})

test('S0-12 the check character fits, and any single wrong character is found', () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.integer({ min: 1, max: 31 }), (text, at, shift) => {
      const code = text + checkCharacter(text)
      assert.equal(hasCheckCharacter(code), true)
      const index = at % code.length
      const wrong = CODE_ALPHABET.charAt((CODE_ALPHABET.indexOf(code.charAt(index)) + shift) % 32)
      assert.equal(hasCheckCharacter(code.slice(0, index) + wrong + code.slice(index + 1)), false)
    }),
  )
})

test('S0-12 swapped neighbours are found, but for the pair A and 9 that Luhn cannot tell', () => {
  fc.assert(
    fc.property(body, fc.nat(), (text, at) => {
      const code = text + checkCharacter(text)
      const index = at % (code.length - 1)
      const [left, right] = [code.charAt(index), code.charAt(index + 1)]
      const isBlind = left === right || [left, right].toSorted().join('') === '9A'
      const swapped = code.slice(0, index) + right + left + code.slice(index + 2)
      assert.equal(hasCheckCharacter(swapped), isBlind)
    }),
  )
})

test('S0-12 text outside the alphabet has no check character', () => {
  for (const text of ['', 'A', 'ABC0', 'abcd', 'AB-CD']) assert.equal(hasCheckCharacter(text), false)
  assert.throws(() => checkCharacter('AB1'), RangeError)
})
