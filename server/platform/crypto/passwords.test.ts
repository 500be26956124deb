import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import { hashPassword, MAX_HASHING, MAX_WAITING, needsRehash, passwordAcceptable, verifyPassword } from './passwords.ts'

const codeOf = (password: string): string => {
  const answer = passwordAcceptable(password)
  return answer === true ? 'acceptable' : answer.code
}

/** From the test suite of the reference implementation: password "password", salt "somesalt", 64 MiB. */
const REFERENCE = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

/** The hash of an empty password, which `hashPassword` would refuse to make: a too long one must not be taken for it. */
const OF_NOTHING = `$argon2id$v=19$m=256,t=1,p=1$c29tZXNhbHQ$${argon2Sync('argon2id', {
  message: '',
  nonce: 'somesalt',
  memory: 256,
  passes: 1,
  parallelism: 1,
  tagLength: 32,
})
  .toString('base64')
  .replaceAll('=', '')}`

test('SX-22 a password has 8 to 128 characters after NFC', () => {
  assert.equal(codeOf('Tr1ck-y'), 'password_too_short')
  assert.equal(codeOf('Tr1ck-y!'), 'acceptable')
  assert.equal(codeOf('序號禮物春夏秋冬'), 'acceptable')
  assert.equal(codeOf('🎁'.repeat(7)), 'password_too_short')
  assert.equal(codeOf('e\u0301'.repeat(7)), 'password_too_short')
  assert.equal(codeOf('e\u0301'.repeat(128)), 'acceptable')
  assert.equal(codeOf('é'.repeat(129)), 'password_too_long')
})

test('SX-22 well-known passwords are refused in any case', async () => {
  for (const common of ['password', 'PassWord123', '12345678', '1qaz2wsx', '5201314520', 'ji32k7au4a83', 'P@ssw0rd']) {
    assert.equal(codeOf(common), 'password_common', common)
  }
  await assert.rejects(hashPassword('qwertyuiop'), new DomainError('password_common'))
})

test('SX-22 a hash is an argon2id PHC string that only its password verifies', async () => {
  const stored = await hashPassword('correct horse 電池')
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z\d+/]{22}\$[A-Za-z\d+/]{43}$/)
  assert.equal(await verifyPassword('correct horse 電池', stored), true)
  assert.equal(await verifyPassword('correct horse 電池 ', stored), false)
  assert.equal(await verifyPassword('Correct horse 電池', stored), false)
  assert.equal(await verifyPassword('', stored), false)
  assert.notEqual(await hashPassword('correct horse 電池'), stored)
})

test('SX-22 composed and decomposed characters are the same password', async () => {
  const stored = await hashPassword('cafe\u0301 cre\u0300me')
  assert.equal(await verifyPassword('caf\u00e9 cr\u00e8me', stored), true)
})

test('SX-22 hashes of other costs verify and ask to be renewed', async () => {
  assert.equal(await verifyPassword('password', REFERENCE), true)
  assert.equal(await verifyPassword('passwore', REFERENCE), false)
  assert.equal(needsRehash(REFERENCE), true)
  assert.equal(needsRehash(await hashPassword('a fresh passphrase')), false)
})

test('SX-22 an account that does not exist and a far too long password are false, a damaged hash is an error', async () => {
  assert.equal(await verifyPassword('whatever it is', null), false)
  const stored = await hashPassword('a fresh passphrase')
  assert.equal(await verifyPassword('x'.repeat(1_000_000), stored), false)
  assert.equal(await verifyPassword('x'.repeat(1_000_000), OF_NOTHING), false)
  for (const damaged of ['', 'sesame', '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q', REFERENCE.slice(0, 50)]) {
    await assert.rejects(verifyPassword('x', damaged), /not an argon2id PHC string/)
  }
})

test('SX-22 four are hashed at once, a bounded number waits, the next is told too_busy', async () => {
  assert.equal(MAX_HASHING, 4)
  const accepted = Array.from({ length: MAX_HASHING + MAX_WAITING }, () => verifyPassword('x', null))
  await assert.rejects(verifyPassword('x', null), new DomainError('too_busy'))
  assert.deepEqual(new Set(await Promise.all(accepted)), new Set([false]))
})
