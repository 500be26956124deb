import type { JsonValue } from '#kernel/errors.ts'
import type { Keyring } from './keyring.ts'
import { seal, unseal } from './sealed.ts'

/** Seals the JSON answer of an idempotent request for storage: it may hold codes or links. One column: key id, zero byte, ciphertext. */
export function sealAnswer(keyring: Keyring, shopId: string, answer: JsonValue | undefined): Buffer {
  const { ciphertext, keyId } = seal(keyring, 'answers', { plaintext: JSON.stringify(answer ?? null), context: `answer\n${shopId}` })
  return Buffer.concat([Buffer.from(keyId, 'utf8'), Buffer.of(0), ciphertext])
}

/** The stored answer. Throws `key_unknown` or `ciphertext_unreadable`. */
export function openAnswer(keyring: Keyring, shopId: string, stored: Buffer): JsonValue {
  const end = stored.indexOf(0)
  const sealed = { keyId: stored.toString('utf8', 0, end), ciphertext: stored.subarray(end + 1) }
  return JSON.parse(unseal(keyring, 'answers', { sealed, context: `answer\n${shopId}` }))
}
