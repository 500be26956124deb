import type { Keyring } from '#platform/crypto/keyring.ts'
import { type Sealed, seal, unseal } from '#platform/crypto/sealed.ts'
import type { Tx } from '#platform/tx.ts'

/** How long messages are signed with the old secret too: whoever receives them has a day to change over. */
export const ROTATION_OVERLAP_SECONDS = 86_400

/** The secrets of an endpoint: the newest, and the one before it until its end. */
export type Secrets = Readonly<{ current: string; previous: { secret: string; endsAt: string } | null }>

/** Secrets as they are stored: they open in this endpoint's row only. */
export function sealSecrets(tx: Tx, keyring: Keyring, { endpointId, secrets }: { endpointId: string; secrets: Secrets }): Sealed {
  return seal(keyring, 'credentials', { plaintext: JSON.stringify(secrets), context: contextOf(tx, endpointId) })
}

/** The stored secrets. */
export function openSecrets(tx: Tx, keyring: Keyring, { endpointId, sealed }: { endpointId: string; sealed: Sealed }): Secrets {
  // Written by `sealSecrets` and authenticated by the cipher.
  return JSON.parse(unseal(keyring, 'credentials', { sealed, context: contextOf(tx, endpointId) })) as Secrets
}

/** Those that sign now, the newest first. */
export function signingSecrets({ current, previous }: Secrets, now: Date): string[] {
  return previous && new Date(previous.endsAt) > now ? [current, previous.secret] : [current]
}

function contextOf({ shopId }: Tx, endpointId: string): string {
  return `webhook secrets\n${shopId}\n${endpointId}`
}
