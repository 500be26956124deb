import { newId } from '#kernel/ids.ts'
import { normaliseCode } from '#kernel/text.ts'
import { encryptCode, lookupHash } from '#platform/crypto/codes-at-rest.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { type CardField, type CardValues, identityOf, secretOf, writeCard } from './card-fields.ts'

/** A code or card as its row holds it; the plaintext is not among it. */
export type SealedCode = {
  id: string
  lookupHash: Buffer
  /** Of a card's secret, where it is not known by that. */
  secretHash: Buffer | null
  ciphertext: Buffer
  keyId: string
  tail: string
}

/** Codes shorter than this have no tail: four of seven characters are most of the code. */
const MIN_LENGTH_WITH_TAIL = 8
const TAIL_LENGTH = 4

/** Gives a code its id and seals it for that row (SX-3). */
export function sealCode(keyring: Keyring, { shopId, code, nowMs }: { shopId: string; code: string; nowMs: number }): SealedCode {
  const normalisedCode = normaliseCode(code)
  const id = newId(nowMs)
  const { ciphertext, keyId } = encryptCode(keyring, normalisedCode, { shopId, codeId: id })
  const hash = lookupHash(keyring, { shopId, normalisedCode })
  return { id, lookupHash: hash, secretHash: null, ciphertext, keyId, tail: tailOf(normalisedCode) }
}

type CardToSeal = { shopId: string; fields: readonly CardField[]; values: CardValues; nowMs: number }

/** The same for a card, whose values are normalised already: found by its identity and by its secret, encrypted as a whole. */
export function sealCard(keyring: Keyring, { shopId, fields, values, nowMs }: CardToSeal): SealedCode {
  const id = newId(nowMs)
  const { ciphertext, keyId } = encryptCode(keyring, writeCard(values), { shopId, codeId: id })
  const identity = identityOf(values)
  const secret = secretOf(fields, values)
  const hash = (normalisedCode: string) => lookupHash(keyring, { shopId, normalisedCode })
  return { id, lookupHash: hash(identity), secretHash: secret === null ? null : hash(secret), ciphertext, keyId, tail: tailOf(identity) }
}

/** The last four characters, by which people tell codes apart without seeing them (S0-24). */
export function tailOf(code: string): string {
  const characters = Array.from(code)
  return characters.length < MIN_LENGTH_WITH_TAIL ? '' : characters.slice(-TAIL_LENGTH).join('')
}
