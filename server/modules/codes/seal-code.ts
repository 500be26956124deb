import { newId } from '#kernel/ids.ts'
import { normaliseCode } from '#kernel/text.ts'
import { encryptCode, lookupHash } from '#platform/crypto/codes-at-rest.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'

/** A code as its row holds it; the plaintext is not among it. */
export type SealedCode = { id: string; lookupHash: Buffer; ciphertext: Buffer; keyId: string; tail: string }

/** Codes shorter than this have no tail: four of seven characters are most of the code. */
const MIN_LENGTH_WITH_TAIL = 8
const TAIL_LENGTH = 4

/** Gives a code its id and seals it for that row (SX-3). */
export function sealCode(keyring: Keyring, { shopId, code, nowMs }: { shopId: string; code: string; nowMs: number }): SealedCode {
  const normalisedCode = normaliseCode(code)
  const id = newId(nowMs)
  const { ciphertext, keyId } = encryptCode(keyring, normalisedCode, { shopId, codeId: id })
  return { id, lookupHash: lookupHash(keyring, { shopId, normalisedCode }), ciphertext, keyId, tail: tailOf(normalisedCode) }
}

/** The last four characters, by which people tell codes apart without seeing them (S0-24). */
export function tailOf(code: string): string {
  const characters = Array.from(code)
  return characters.length < MIN_LENGTH_WITH_TAIL ? '' : characters.slice(-TAIL_LENGTH).join('')
}
