import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { createTotpSecret, totpUri } from '#platform/crypto/totp.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { sealTotpSecret } from './staff-totp.ts'

/**
 * Begins the second factor: a secret for the authenticator app, shown once. It is asked for only after `confirmTotp`. Beginning
 * again replaces an unconfirmed secret. Throws `totp_already_on`.
 */
export async function enableTotp(
  { db }: PlatformTx,
  { staffId, email, keyring }: { staffId: string; email: string; keyring: Keyring },
): Promise<{ secret: string; uri: string }> {
  const secret = createTotpSecret()
  const { ciphertext, keyId } = sealTotpSecret(keyring, staffId, secret)
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .where('id', '=', staffId)
    .where('totpConfirmedAt', 'is', null)
    .set({ totpSecret: ciphertext, totpKeyId: keyId, totpLastStep: null })
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new DomainError('totp_already_on')
  return { secret, uri: totpUri({ secret, issuer: 'Aftercart', account: email }) }
}
