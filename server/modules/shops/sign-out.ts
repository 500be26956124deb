import type { PlatformTx } from '#platform/tx.ts'

/** Ends this session, at once: every request reads the row (SX-22). */
export async function signOut({ db, now }: PlatformTx, sessionHash: Buffer): Promise<void> {
  await db.updateTable('staffSessions').where('tokenHash', '=', sessionHash).where('endedAt', 'is', null).set({ endedAt: now }).execute()
}
