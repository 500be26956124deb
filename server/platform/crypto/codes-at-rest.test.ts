import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { DomainError } from '#kernel/errors.ts'
import { decryptCode, encryptCode, lookupHash } from './codes-at-rest.ts'
import type { MasterKey } from './key-file.ts'
import { keyringOf } from './keyring.ts'
import { seal, unseal } from './sealed.ts'

const masterKey = (id: string, fill: number): MasterKey => ({ id, key: Buffer.alloc(32, fill), createdAt: new Date(fill * 1000) })
const keyring = keyringOf([masterKey('k1', 1)])
const address = { shopId: '0199aa00-0000-7000-8000-000000000001', codeId: '0199aa00-0000-7000-8000-000000000002' }
const failsWith = (code: string, keyId: string) => new DomainError(code, { keyId })

test('SX-5 every code comes back byte for byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 128 }), (code) => {
      assert.equal(decryptCode(keyring, encryptCode(keyring, code, address), address), code)
    }),
  )
  for (const code of ['=1+1', '00123', '%0A', '<b>', "'", ',', '🎁', '']) {
    assert.equal(decryptCode(keyring, encryptCode(keyring, code, address), address), code)
  }
})

test('SX-3 the same code never has the same ciphertext, and the ciphertext does not show it', () => {
  const sealed = Array.from({ length: 1500 }, () => encryptCode(keyring, 'SESAME-OPEN', address).ciphertext)
  assert.equal(new Set(sealed.map((ciphertext) => ciphertext.toString('hex'))).size, 1500)
  assert.equal(new Set(sealed.map((ciphertext) => ciphertext.subarray(1, 13).toString('hex'))).size, 1500)
  assert.ok(sealed.every((ciphertext) => !ciphertext.includes('SESAME') && ciphertext.length === 1 + 12 + 11 + 16))
})

test('SX-3 after a rotation the old key id still decrypts and new codes use the new key', () => {
  const old = encryptCode(keyring, 'OLD', address)
  const rotated = keyringOf([masterKey('k1', 1), masterKey('k2', 2)])
  const fresh = encryptCode(rotated, 'NEW', address)
  assert.deepEqual([old.keyId, fresh.keyId], ['k1', 'k2'])
  assert.equal(decryptCode(rotated, old, address), 'OLD')
  assert.equal(decryptCode(rotated, fresh, address), 'NEW')
  assert.throws(() => decryptCode(keyring, fresh, address), failsWith('key_unknown', 'k2'))
})

test('SX-3 a wrong key gives a clear error, never a wrong text', () => {
  const sealed = encryptCode(keyring, 'CODE', address)
  const other = keyringOf([masterKey('k1', 9)])
  assert.throws(() => decryptCode(other, sealed, address), failsWith('ciphertext_unreadable', 'k1'))
})

test('SX-3 a changed, cut or moved ciphertext does not open', () => {
  const { ciphertext, keyId } = encryptCode(keyring, 'CODE', address)
  for (let index = 0; index < ciphertext.length; index += 1) {
    const changed = Buffer.from(ciphertext)
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
    assert.throws(
      () => decryptCode(keyring, { ciphertext: changed, keyId }, address),
      failsWith('ciphertext_unreadable', 'k1'),
      `byte ${index}`,
    )
  }
  for (const length of [0, 1, 28, ciphertext.length - 1]) {
    const cut = { ciphertext: ciphertext.subarray(0, length), keyId }
    assert.throws(() => decryptCode(keyring, cut, address), failsWith('ciphertext_unreadable', 'k1'))
  }
  const elsewhere = { ...address, codeId: address.shopId }
  assert.throws(() => decryptCode(keyring, { ciphertext, keyId }, elsewhere), failsWith('ciphertext_unreadable', 'k1'))
})

test('each purpose has keys of its own', () => {
  const sealed = seal(keyring, 'answers', { plaintext: 'x', context: 'c' })
  assert.equal(unseal(keyring, 'answers', { sealed, context: 'c' }), 'x')
  assert.throws(() => unseal(keyring, 'codes', { sealed, context: 'c' }), failsWith('ciphertext_unreadable', 'k1'))
})

test('S0-19 equal codes have equal hashes within a shop, and other hashes in another shop (SX-2)', () => {
  const hash = (normalisedCode: string, shopId = address.shopId, ring = keyring) =>
    lookupHash(ring, { shopId, normalisedCode }).toString('hex')
  assert.equal(hash('CODE'), hash('CODE'))
  assert.equal(hash('CODE').length, 64)
  assert.notEqual(hash('CODE'), hash('code'))
  assert.notEqual(hash('CODE'), hash('CODE', address.codeId))
  assert.notEqual(hash('CODE'), hash('CODE', address.shopId, keyringOf([masterKey('k1', 9)])))
})

test('SX-3 lookup hashes survive a rotation; another first key shows in the fingerprint', () => {
  const lookup = { shopId: address.shopId, normalisedCode: 'CODE' }
  const rotated = keyringOf([masterKey('k1', 1), masterKey('k2', 2)])
  assert.deepEqual(lookupHash(rotated, lookup), lookupHash(keyring, lookup))
  assert.equal(rotated.fingerprint, keyring.fingerprint)
  assert.notEqual(keyringOf([masterKey('k2', 2)]).fingerprint, keyring.fingerprint)
})

test('SX-27 a keyring shows no key when it is printed or serialised', () => {
  const shown = inspect(keyring, { depth: 9, showHidden: true }) + JSON.stringify(keyring)
  for (const purpose of ['codes', 'answers', 'sessions', 'credentials'] as const) {
    const bytes = keyring.keyFor(purpose).export()
    assert.ok(!shown.includes(bytes.toString('hex')) && !shown.includes(bytes.toString('base64')))
  }
  assert.doesNotMatch(shown, /<Buffer/)
})
