import type { PlatformTx } from '#platform/tx.ts'
import { endStaffSessions } from './end-staff-sessions.ts'

/** Shuts an account in every shop and ends its sessions; the operator's way (CLI). A shop bars a person with `disableStaff`. */
export async function disableAccount(tx: PlatformTx, staffId: string): Promise<void> {
  await tx.db.updateTable('staff').where('id', '=', staffId).set({ disabledAt: tx.now }).execute()
  await endStaffSessions(tx, staffId, null)
}
