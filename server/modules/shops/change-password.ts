import { DomainError } from '#kernel/errors.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { endStaffSessions } from './end-staff-sessions.ts'

/** `oldHash` is the one that the current password was proved against, outside of the transaction. */
export type PasswordChange = { staffId: string; sessionHash: Buffer; oldHash: string; newHash: string }

/** Sets a new password and ends all other sessions (SX-22). Throws `password_wrong` when another change came first. */
export async function changePassword(tx: PlatformTx, { staffId, sessionHash, oldHash, newHash }: PasswordChange): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('staff')
    .where('id', '=', staffId)
    .where('passwordHash', '=', oldHash)
    .set({ passwordHash: newHash })
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new DomainError('password_wrong')
  await endStaffSessions(tx, staffId, sessionHash)
}
