import { newId } from '#kernel/ids.ts'
import { type CardField, createCardPool, demandCardFields } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'

/** A pool as the merchant makes it. */
export type NewCardPool = { name: string; fields: readonly CardField[]; lowStockThreshold: number | null }

/** Opens an empty pool of cards. Its fields are for ever: files and cards follow them (S1-1). Throws what `demandCardFields` throws. */
export async function createPool(tx: Tx, { name, fields: wanted, lowStockThreshold }: NewCardPool): Promise<{ poolId: string }> {
  const { db, shopId, now } = tx
  const fields = demandCardFields(wanted)
  const poolId = newId(now.getTime())
  await createCardPool(tx, { poolId, name, fields })
  const untold = { lowStockToldAt: null, exhaustedToldAt: null, deletedAt: null }
  await db
    .insertInto('cardPools')
    .values({ shopId, id: poolId, lowStockThreshold, version: 0, createdAt: now, ...untold })
    .execute()
  await audit(tx, { action: 'cards.create_pool', subjectKind: 'card_pool', subjectId: poolId, after: { name, fields, lowStockThreshold } })
  return { poolId }
}
