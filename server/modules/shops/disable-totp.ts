import type { PlatformTx } from '#platform/tx.ts'
import { endStaffSessions } from './end-staff-sessions.ts'

/** Turns the second factor off; the password, or the mailbox, was proved before. Ends the other sessions, as every change of protection does (SX-22). */
export async function disableTotp(
  tx: PlatformTx,
  { staffId, sessionHash }: { staffId: string; sessionHash: Buffer | null },
): Promise<void> {
  await tx.db
    .updateTable('staff')
    .where('id', '=', staffId)
    .set({ totpSecret: null, totpKeyId: null, totpConfirmedAt: null, totpLastStep: null })
    .execute()
  await tx.db.deleteFrom('staffRecoveryCodes').where('staffId', '=', staffId).execute()
  await endStaffSessions(tx, staffId, sessionHash)
}
