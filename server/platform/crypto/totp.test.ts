import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRecoveryCodes, createTotpSecret, RECOVERY_CODE_COUNT, recoveryCodeHash, totpUri, verifyTotp } from './totp.ts'

/** RFC 6238, appendix B: "12345678901234567890", the last six of its eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

test('SX-22 the tokens of RFC 6238 are right and belong to their step', () => {
  const cases: [number, string][] = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ]
  for (const [seconds, token] of cases) {
    assert.equal(verifyTotp({ secret, token, now: at(seconds), lastStep: null }), Math.floor(seconds / 30))
  }
})

test('SX-22 a token counts one step early or late, no further', () => {
  const step = Math.floor(1111111109 / 30)
  const verify = (seconds: number) => verifyTotp({ secret, token: '081804', now: at(seconds), lastStep: null })
  assert.equal(verify(step * 30 - 30), step)
  assert.equal(verify(step * 30 + 59), step)
  assert.equal(verify(step * 30 - 31), null)
  assert.equal(verify(step * 30 + 60), null)
})

test('SX-22 a token that was used is refused, and so are those before it', () => {
  const step = Math.floor(1111111109 / 30)
  const verify = (lastStep: number) => verifyTotp({ secret, token: '081804', now: at(1111111109), lastStep })
  assert.equal(verify(step - 1), step)
  assert.equal(verify(step), null)
  assert.equal(verify(step + 1), null)
})

test('SX-22 tokens may be typed with a blank; anything else is wrong', () => {
  const verify = (token: string) => verifyTotp({ secret, token, now: at(59), lastStep: null })
  assert.equal(verify('287 082'), 1)
  for (const wrong of ['', '287083', '28708', '2870822', '２８７０８２', '94287082', 'abcdef']) assert.equal(verify(wrong), null, wrong)
})

test('SX-22 secrets have 160 bits, and the address names shop and account', () => {
  assert.match(createTotpSecret(), /^[A-Z2-7]{32}$/)
  assert.notEqual(createTotpSecret(), createTotpSecret())
  const uri = new URL(totpUri({ secret, issuer: '小店 & Co', account: 'amy@example.com' }))
  assert.equal(uri.protocol, 'otpauth:')
  assert.equal(decodeURIComponent(uri.pathname), '/小店 & Co:amy@example.com')
  assert.deepEqual([uri.searchParams.get('secret'), uri.searchParams.get('issuer')], [secret, '小店 & Co'])
})

test('SX-22 ten recovery codes, found again however they are typed, stored as hashes', () => {
  const codes = createRecoveryCodes()
  assert.equal(new Set(codes.map(({ code }) => code)).size, RECOVERY_CODE_COUNT)
  for (const { code, hash } of codes) {
    assert.match(code, /^([A-HJ-NP-Z2-9]{4}-){6}[A-HJ-NP-Z2-9]{4}$/)
    assert.deepEqual(recoveryCodeHash(code), hash)
    assert.deepEqual(recoveryCodeHash(` ${code.toLowerCase().replaceAll('-', ' ')}\n`), hash)
    assert.equal(hash.length, 32)
  }
  for (const wrong of ['', 'ABCD', '0000-0000-0000-0000', `${codes[0]?.code}A`]) assert.equal(recoveryCodeHash(wrong), null)
})
