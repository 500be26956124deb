import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** A pool as an operation on it sees it. */
export type LockedPool = { name: string; lowStockThreshold: number | null; version: number }

/**
 * Locks a pool until the transaction ends. A change lets orders go on; a deletion waits for those that are being placed and holds up
 * those that follow, so that each sees the pool either before or after (S1-11). Throws card_pool_not_found, card_pool_changed { version }.
 */
export async function lockPool(
  { db, shopId }: Tx,
  { poolId, version, purpose }: { poolId: string; version?: number; purpose: 'change' | 'delete' },
): Promise<LockedPool> {
  const query = db
    .selectFrom('cardPools as c')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'c.shopId').onRef('p.id', '=', 'c.id'))
    .where('c.shopId', '=', shopId)
    .where('c.id', '=', poolId)
    .where('c.deletedAt', 'is', null)
    .select(['p.name', 'c.lowStockThreshold', 'c.version'])
  const row = await (purpose === 'delete' ? query.forUpdate('c') : query.forNoKeyUpdate('c')).executeTakeFirst()
  if (!row) throw new DomainError('card_pool_not_found')
  if (version !== undefined && version !== row.version) throw new DomainError('card_pool_changed', { version: row.version })
  return row
}

/**
 * Locks the pool of cards that are about to change, before them, as its deletion does, so that nobody waits in a circle (S1-11). Also a
 * deleted one, whose sold cards live on. A change takes no weaker lock first: whoever tells of low stock in the end would wait for a
 * deletion that waits for him.
 */
export async function lockPoolOfCards({ db, shopId }: Tx, poolId: string): Promise<void> {
  await db.selectFrom('cardPools').where('shopId', '=', shopId).where('id', '=', poolId).select('id').forNoKeyUpdate().execute()
}
