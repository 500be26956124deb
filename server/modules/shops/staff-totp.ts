import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { type Sealed, seal, unseal } from '#platform/crypto/sealed.ts'
import { recoveryCodeHash, verifyTotp } from '#platform/crypto/totp.ts'
import type { PlatformTx } from '#platform/tx.ts'

/** A secret sealed for one account: copied to another row it does not open. */
export function sealTotpSecret(keyring: Keyring, staffId: string, secret: string): Sealed {
  return seal(keyring, 'credentials', { plaintext: secret, context: contextOf(staffId) })
}

type SecondFactor = { id: string; totpSecret: Buffer | null; totpKeyId: string | null; totpLastStep: number | null }

/** Takes a code of the authenticator app; each counts once. The account's row must be locked. Throws `totp_wrong`. */
export async function useTotpCode({ db, now }: PlatformTx, keyring: Keyring, staff: SecondFactor, code: string): Promise<void> {
  const secret = openTotpSecret(keyring, staff)
  const step = verifyTotp({ secret, token: code, now, lastStep: staff.totpLastStep })
  if (step === null) throw new DomainError('totp_wrong')
  await db.updateTable('staff').where('id', '=', staff.id).set({ totpLastStep: step }).execute()
}

/** Takes a code of the app or, for a lost telephone, one of the recovery codes. Throws `totp_wrong`. */
export async function useSecondFactor(tx: PlatformTx, keyring: Keyring, staff: SecondFactor, code: string): Promise<void> {
  const codeHash = recoveryCodeHash(code)
  if (codeHash === null) return useTotpCode(tx, keyring, staff, code)
  const { numUpdatedRows } = await tx.db
    .updateTable('staffRecoveryCodes')
    .where('staffId', '=', staff.id)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .set({ usedAt: tx.now })
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new DomainError('totp_wrong')
}

function openTotpSecret(keyring: Keyring, { id, totpSecret, totpKeyId }: SecondFactor): string {
  if (totpSecret === null || totpKeyId === null) throw new DomainError('totp_not_started')
  return unseal(keyring, 'credentials', { sealed: { ciphertext: totpSecret, keyId: totpKeyId }, context: contextOf(id) })
}

function contextOf(staffId: string): string {
  return `staff-totp\n${staffId}`
}
