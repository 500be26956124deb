import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { newWebhookSecret, secretKey, signMessage, verifyMessage } from './standard-webhook.ts'

const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const timestamp = 1_614_265_330
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const body = Buffer.from('{"test": 2432232314}')
const now = new Date(timestamp * 1000)
const headersWith = (signature: string, changes: Record<string, string | undefined> = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signature,
  ...changes,
})

test('SX-14 signatures are those of Standard Webhooks 1.0: its published example, and the package as the other side', () => {
  const signature = signMessage([secret], { id, timestamp, body })
  assert.equal(signature, 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  const own = newWebhookSecret()
  assert.equal(secretKey(own).length, 32)
  assert.equal(signMessage([own], { id, timestamp, body }), new Webhook(own).sign(id, now, body))
  assert.equal(verifyMessage([own], { body, now, headers: headersWith(new Webhook(own).sign(id, now, body)) }), true)
})

test('SX-14 while a secret is rotated either side may know only one of the two', () => {
  const [older, newer] = [newWebhookSecret(), newWebhookSecret()]
  const both = signMessage([newer, older], { id, timestamp, body })
  for (const known of [[older], [newer], [newer, older]])
    assert.equal(verifyMessage(known, { body, now, headers: headersWith(both) }), true)
  const old = signMessage([older], { id, timestamp, body })
  assert.equal(verifyMessage([newer, older], { body, now, headers: headersWith(old) }), true)
  assert.equal(verifyMessage([newer], { body, now, headers: headersWith(old) }), 'signature_wrong')
})

const good = signMessage([secret], { id, timestamp, body })
const refused: [string, Record<string, string | undefined>, string][] = [
  ['no id', { 'webhook-id': undefined }, 'signature_missing'],
  ['an endless id', { 'webhook-id': 'x'.repeat(256) }, 'signature_missing'],
  ['no time', { 'webhook-timestamp': undefined }, 'signature_missing'],
  ['no signature', { 'webhook-signature': '' }, 'signature_missing'],
  ['another id', { 'webhook-id': 'msg_other' }, 'signature_wrong'],
  ['another time', { 'webhook-timestamp': String(timestamp + 1) }, 'signature_wrong'],
  ['a time that is none', { 'webhook-timestamp': '1e9' }, 'timestamp_wrong'],
  ['an unknown version', { 'webhook-signature': good.replace('v1,', 'v2,') }, 'signature_wrong'],
  ['half a signature', { 'webhook-signature': good.slice(0, -8) }, 'signature_wrong'],
  ['nothing behind the version', { 'webhook-signature': 'v1,' }, 'signature_wrong'],
]
for (const [title, changes, reason] of refused) {
  test(`SX-14 a message with ${title} is refused: ${reason}`, () => {
    assert.equal(verifyMessage([secret], { body, now, headers: headersWith(good, changes) }), reason)
  })
}

test('SX-14 a byte changed, a message older or newer than five minutes, or no secret at all: refused', () => {
  const headers = headersWith(good)
  assert.equal(verifyMessage([secret], { body: Buffer.from('{"test": 2432232315}'), now, headers }), 'signature_wrong')
  assert.equal(verifyMessage([], { body, now, headers }), 'signature_wrong')
  const at = (seconds: number) => verifyMessage([secret], { body, headers, now: new Date((timestamp + seconds) * 1000) })
  assert.deepEqual([at(300), at(301), at(-300), at(-301)], [true, 'timestamp_wrong', true, 'timestamp_wrong'])
})

test('SX-14 bytes that are not UTF-8 are signed as they are', () => {
  const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d])
  const headers = headersWith(signMessage([secret], { id, timestamp, body: bytes }))
  assert.equal(verifyMessage([secret], { body: bytes, now, headers }), true)
  assert.equal(verifyMessage([secret], { body: Buffer.from([0x7b, 0xfe, 0xff, 0x7d]), now, headers }), 'signature_wrong')
})
