import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { createRecoveryCodes } from '#platform/crypto/totp.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { endStaffSessions } from './end-staff-sessions.ts'
import { useTotpCode } from './staff-totp.ts'

/**
 * Turns the second factor on, once its owner has shown a code of the app. Answers the recovery codes, the only time they are seen,
 * and ends the other sessions (SX-22). Throws `totp_not_started`, `totp_already_on`, `totp_wrong`.
 */
export async function confirmTotp(
  tx: PlatformTx,
  { staffId, sessionHash, code, keyring }: { staffId: string; sessionHash: Buffer; code: string; keyring: Keyring },
): Promise<{ recoveryCodes: string[] }> {
  const staff = await tx.db
    .selectFrom('staff')
    .where('id', '=', staffId)
    .select(['id', 'totpSecret', 'totpKeyId', 'totpConfirmedAt', 'totpLastStep'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (staff.totpConfirmedAt !== null) throw new DomainError('totp_already_on')
  await useTotpCode(tx, keyring, staff, code)
  const recoveryCodes = createRecoveryCodes()
  await tx.db.updateTable('staff').where('id', '=', staffId).set({ totpConfirmedAt: tx.now }).execute()
  await tx.db.deleteFrom('staffRecoveryCodes').where('staffId', '=', staffId).execute()
  await tx.db
    .insertInto('staffRecoveryCodes')
    .values(recoveryCodes.map(({ hash }) => ({ staffId, codeHash: hash, usedAt: null })))
    .execute()
  await endStaffSessions(tx, staffId, sessionHash)
  return { recoveryCodes: recoveryCodes.map(({ code: shown }) => shown) }
}
