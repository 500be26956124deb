import type { Tx } from '#platform/tx.ts'

/** Ends this session, at once: every request reads the row (SX-22). */
export async function signOut(tx: Tx, sessionHash: Buffer): Promise<void> {
  await tx.db
    .updateTable('customerSessions')
    .where('shopId', '=', tx.shopId)
    .where('tokenHash', '=', sessionHash)
    .where('endedAt', 'is', null)
    .set({ endedAt: tx.now })
    .execute()
}
