import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { endingBy, ensureSecrets, newSecretOf, readCredentials, replaceCredentials } from './credentials.ts'

/**
 * Makes a new secret of the shop's account; the answer is the only time it is shown, as with API tokens (SX-25). The one before stays
 * valid for a day, an older one ends now. Audited without the secret (SX-26, SX-27).
 */
export async function rotateCredentials(
  tx: Tx,
  { keyring, account, address }: { keyring: Keyring; account: string; address: string | null },
): Promise<{ secret: string; previousEndsAt: string }> {
  await ensureSecrets(tx, keyring, account)
  const old = await readCredentials(tx, keyring, account, { lock: true })
  if (!old) throw new Error('the secret that was made is gone')
  const secret = newSecretOf(account)
  const previous = endingBy(tx, old)
  await replaceCredentials(tx, keyring, { ...old, account, current: secret, previous, changedAt: tx.now })
  const previousEndsAt = previous?.endsAt ?? tx.now.toISOString()
  await audit(tx, {
    action: 'payments.rotate_secret',
    subjectKind: 'payment_provider',
    subjectId: null,
    after: { provider: account, previousEndsAt },
    address,
  })
  return { secret, previousEndsAt }
}
