import { renamePool } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { checkCardStock } from './check-card-stock.ts'
import { lockPool } from './lock-pool.ts'

/** What changes; absent stays. */
export type CardPoolChange = { poolId: string; version: number; name?: string; lowStockThreshold?: number | null }

/** Renames a pool or changes when its merchant hears of low stock. Throws card_pool_not_found, card_pool_changed { version }. */
export async function changePool(tx: Tx, { poolId, version, name, lowStockThreshold }: CardPoolChange): Promise<void> {
  const before = await lockPool(tx, { poolId, version, purpose: 'change' })
  const after = {
    name: name ?? before.name,
    lowStockThreshold: lowStockThreshold === undefined ? before.lowStockThreshold : lowStockThreshold,
  }
  if (after.name !== before.name) await renamePool(tx, { poolId, name: after.name })
  await tx.db
    .updateTable('cardPools')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', poolId)
    .set({ lowStockThreshold: after.lowStockThreshold, version: version + 1 })
    .execute()
  const was = { name: before.name, lowStockThreshold: before.lowStockThreshold }
  await audit(tx, { action: 'cards.change_pool', subjectKind: 'card_pool', subjectId: poolId, before: was, after })
  await checkCardStock(tx, poolId)
}
