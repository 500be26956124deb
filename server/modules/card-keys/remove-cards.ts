import { removeCodes } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import { checkCardStock } from './check-card-stock.ts'
import { lockPool } from './lock-pool.ts'

/**
 * Takes available cards out of a pool for good, all or none (S1-11). The pool is locked before its cards, as by its deletion. Throws
 * card_pool_not_found, also for a group of serial codes, whose permissions are their own (SX-21), and what `removeCodes` throws.
 */
export async function removeCards(tx: Tx, { poolId, codeIds }: { poolId: string; codeIds: readonly string[] }): Promise<void> {
  await lockPool(tx, { poolId, purpose: 'change' })
  await removeCodes(tx, { poolId, codeIds })
  await checkCardStock(tx, poolId)
}
