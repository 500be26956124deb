import type { PlatformTx } from '#platform/tx.ts'

/** Ends every session of a person but `except`, e.g. the one in which he changed his password (SX-22). */
export async function endStaffSessions({ db, now }: PlatformTx, staffId: string, except: Buffer | null): Promise<void> {
  await db
    .updateTable('staffSessions')
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .$if(except !== null, (query) => query.where('tokenHash', '!=', except))
    .set({ endedAt: now })
    .execute()
}
