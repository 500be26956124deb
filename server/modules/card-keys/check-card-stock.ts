import { countFree, stockNotice } from '#modules/codes/index.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'

/**
 * Tells the merchant when the available cards of a pool have crossed his number or reached zero, and arms the notice again when there are
 * enough. Takes the pool's row, so it comes last in its transaction; a job runs it, after orders and imports.
 */
export async function checkCardStock(tx: Tx, poolId: string): Promise<void> {
  const { db, shopId, now } = tx
  const pool = await db
    .selectFrom('cardPools as c')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'c.shopId').onRef('p.id', '=', 'c.id'))
    .where('c.shopId', '=', shopId)
    .where('c.id', '=', poolId)
    .where('c.deletedAt', 'is', null)
    .select(['c.lowStockThreshold as threshold', 'c.lowStockToldAt', 'c.exhaustedToldAt', 'p.nextPosition'])
    .forNoKeyUpdate('c')
    .executeTakeFirst()
  if (!pool) return
  const { threshold } = pool
  const free = await countFree(tx, { poolId, upTo: Math.max(threshold ?? 0, 1) })
  const told = { isLowTold: pool.lowStockToldAt !== null, isExhaustedTold: pool.exhaustedToldAt !== null }
  const notice = stockNotice({ free, threshold, isTellable: pool.nextPosition > 1, ...told })
  if (notice.isLowTold !== told.isLowTold || notice.isExhaustedTold !== told.isExhaustedTold) {
    const set = { lowStockToldAt: notice.isLowTold ? now : null, exhaustedToldAt: notice.isExhaustedTold ? now : null }
    await db.updateTable('cardPools').where('shopId', '=', shopId).where('id', '=', poolId).set(set).execute()
  }
  if (notice.tell === 'low') emit(tx, 'cards.stock_low', { poolId })
  if (notice.tell === 'exhausted') emit(tx, 'cards.exhausted', { poolId })
}
