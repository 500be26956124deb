import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { DomainError } from '#kernel/errors.ts'
import { type MasterKey, readKeyFile } from './key-file.ts'

/**
 * What a key that rotates may be used for: stored codes, stored answers of idempotent requests, session matters, and credentials
 * (of outside accounts, TOTP secrets). Each has keys of its own, so that none can be used to read another's ciphertexts.
 */
export type Purpose = 'codes' | 'answers' | 'sessions' | 'credentials'

/** The keys of an installation, derived once at the start. They are `KeyObject`s: they do not print or serialise. */
export type Keyring = Readonly<{
  /** The newest key: everything is encrypted with it. */
  activeKeyId: string
  /** The key for a purpose, the active one unless a ciphertext names another. Throws `key_unknown` with `keyId`. */
  keyFor: (purpose: Purpose, keyId?: string) => KeyObject
  /**
   * Derived from the FIRST key of the file and therefore the same after every rotation: lookup hashes are what makes codes unique and
   * findable, and they cannot be recomputed without decrypting every code. Never take the first key out of the file.
   */
  lookupKey: KeyObject
  /** A fingerprint of the lookup key to keep in the database: another one at the start means another key file (SX-3). */
  fingerprint: string
}>

const purposes: readonly Purpose[] = ['codes', 'answers', 'sessions', 'credentials']

/** Reads the key file and derives all keys. Throws `KeyFileError` with one line for the operator (SX-17). */
export async function loadKeyring(file: string): Promise<Keyring> {
  return keyringOf(await readKeyFile(file))
}

/** The keyring of master keys, oldest first. */
export function keyringOf(keys: readonly [MasterKey, ...MasterKey[]]): Keyring {
  const [first] = keys
  const active = keys.at(-1) ?? first
  const derived = new Map(keys.map((key) => [key.id, new Map(purposes.map((purpose) => [purpose, derive(key, purpose)]))]))
  const lookupKey = derive(first, 'lookup')
  return Object.freeze({
    activeKeyId: active.id,
    keyFor: (purpose: Purpose, keyId: string = active.id) => {
      const key = derived.get(keyId)?.get(purpose)
      if (key === undefined) throw new DomainError('key_unknown', { keyId })
      return key
    },
    lookupKey,
    fingerprint: createHmac('sha256', lookupKey).update('fingerprint').digest('hex').slice(0, 32),
  })
}

/** HKDF-SHA-256 (RFC 5869); the label separates purposes and must never change. */
function derive({ key }: MasterKey, purpose: Purpose | 'lookup'): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `aftercart/${purpose}/1`, 32)))
}
