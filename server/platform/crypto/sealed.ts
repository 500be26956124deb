import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'
import { DomainError } from '#kernel/errors.ts'
import type { Keyring, Purpose } from './keyring.ts'

/** A ciphertext as it is stored: version (1 byte), nonce (12), ciphertext, tag (16); and the id of the key that opens it. */
export type Sealed = { ciphertext: Buffer; keyId: string }

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + NONCE_BYTES

/**
 * Encrypts with AES-256-GCM under the active key of the purpose. `context` is authenticated, not stored: the same text must be given to
 * open it, so a ciphertext copied to another row does not open there. Random nonces allow 2^32 texts per key (NIST SP 800-38D).
 */
export function seal(keyring: Keyring, purpose: Purpose, { plaintext, context }: { plaintext: string; context: string }): Sealed {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', keyring.keyFor(purpose), nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const body = cipher.update(plaintext, 'utf8')
  const rest = cipher.final()
  return { ciphertext: Buffer.concat([Buffer.of(VERSION), nonce, body, rest, cipher.getAuthTag()]), keyId: keyring.activeKeyId }
}

/**
 * The plaintext. Throws `key_unknown` when the key file no longer holds the key, and `ciphertext_unreadable` when the key is another,
 * the context is another or a bit has changed: never a wrong text (SX-3).
 */
export function unseal(keyring: Keyring, purpose: Purpose, { sealed, context }: { sealed: Sealed; context: string }): string {
  const { ciphertext, keyId } = sealed
  const key = keyring.keyFor(purpose, keyId)
  if (ciphertext.length < HEADER_BYTES + TAG_BYTES || ciphertext[0] !== VERSION) throw new DomainError('ciphertext_unreadable', { keyId })
  const decipher = createDecipheriv('aes-256-gcm', key, ciphertext.subarray(1, HEADER_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(context, 'utf8'))
  decipher.setAuthTag(ciphertext.subarray(-TAG_BYTES))
  try {
    const body = decipher.update(ciphertext.subarray(HEADER_BYTES, -TAG_BYTES))
    return Buffer.concat([body, decipher.final()]).toString('utf8')
  } catch {
    throw new DomainError('ciphertext_unreadable', { keyId })
  }
}

/** Asking the system for 12 bytes at a time is a third of the cost of a short code; imports encrypt a million of them (SX-62). */
const pool = Buffer.alloc(NONCE_BYTES * 512)
let used = pool.length

function nextNonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += NONCE_BYTES
  return Buffer.from(pool.subarray(used - NONCE_BYTES, used))
}
