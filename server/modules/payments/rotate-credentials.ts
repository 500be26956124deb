import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { ensureSecrets, newSecretOf, readCredentials, sealed } from './credentials.ts'

/**
 * How long notices signed with the old secret are still believed: whoever signs has a day to change over. A secret that has leaked
 * is shut out at once by rotating twice.
 */
export const ROTATION_OVERLAP_SECONDS = 86_400

/**
 * Makes a new secret for the shop and provider; the answer is the only time it is shown, as with API tokens (SX-25). The one
 * before stays valid for a day, an older one ends now. Audited without the secret (SX-26, SX-27).
 */
export async function rotateCredentials(
  tx: Tx,
  { keyring, provider, address }: { keyring: Keyring; provider: string; address: string | null },
): Promise<{ secret: string; previousEndsAt: string }> {
  await ensureSecrets(tx, keyring, provider)
  const old = await readCredentials(tx, keyring, provider, { lock: true })
  const secret = newSecretOf(provider)
  const previousEndsAt = new Date(tx.now.getTime() + ROTATION_OVERLAP_SECONDS * 1000).toISOString()
  const previous = old && { secret: old.current, endsAt: previousEndsAt }
  await tx.db
    .updateTable('paymentCredentials')
    .where('shopId', '=', tx.shopId)
    .where('provider', '=', provider)
    .set({ ...sealed(tx, keyring, provider, { current: secret, previous }), updatedAt: tx.now })
    .execute()
  await audit(tx, {
    action: 'payments.rotate_secret',
    subjectKind: 'payment_provider',
    subjectId: null,
    after: { provider, previousEndsAt },
    address,
  })
  return { secret, previousEndsAt }
}
