import type { Tx } from '#platform/tx.ts'
import { recordCodeEvent } from './code-events.ts'
import { lockIdlePool } from './lock-idle-pool.ts'

/**
 * Closes a pool for good: its free codes can no longer be reached, and none of its codes counts for uniqueness any more, so that they
 * may be uploaded again (S0-20, S0-23). What was given away stays readable. The caller has made sure that nobody takes from the pool.
 *
 * Throws `code_import_running` while an import is writing into it.
 */
export async function retirePool(tx: Tx, poolId: string): Promise<void> {
  const { db, shopId, now } = tx
  await lockIdlePool(tx, poolId)
  await db.updateTable('codePools').where('shopId', '=', shopId).where('id', '=', poolId).set({ retiredAt: now }).execute()
  await db
    .updateTable('codes')
    .where('shopId', '=', shopId)
    .where('poolId', '=', poolId)
    .where('isLive', '=', true)
    .set({ isLive: false })
    .execute()
  await recordCodeEvent(tx, { poolId, codeId: null, type: 'retired' })
}
