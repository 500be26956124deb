import { createHmac } from 'node:crypto'
import type { Keyring } from './keyring.ts'
import { type Sealed, seal, unseal } from './sealed.ts'

/** The row a code belongs to. Bound into its ciphertext: it opens in that row only. */
export type CodeAddress = { shopId: string; codeId: string }

/** Encrypts one code or card field for its row. */
export function encryptCode(keyring: Keyring, plaintext: string, address: CodeAddress): Sealed {
  return seal(keyring, 'codes', { plaintext, context: contextOf(address) })
}

/** The code in clear. Throws `key_unknown` or `ciphertext_unreadable` (SX-3). */
export function decryptCode(keyring: Keyring, sealed: Sealed, address: CodeAddress): string {
  return unseal(keyring, 'codes', { sealed, context: contextOf(address) })
}

/**
 * HMAC-SHA-256 (32 bytes) of a code that `normaliseCode` has been over: equality and uniqueness within a shop without the code in clear
 * (S0-19). The same code has another hash in another shop, so hashes tell nothing across shops (SX-2).
 */
export function lookupHash(keyring: Keyring, { shopId, normalisedCode }: { shopId: string; normalisedCode: string }): Buffer {
  return createHmac('sha256', keyring.lookupKey).update(`${shopId}\n${normalisedCode}`, 'utf8').digest()
}

function contextOf({ shopId, codeId }: CodeAddress): string {
  return `code\n${shopId}\n${codeId}`
}
