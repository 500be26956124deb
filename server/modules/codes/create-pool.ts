import type { Tx } from '#platform/tx.ts'
import type { CardField } from './card-fields.ts'

export type CodeSource = 'generated' | 'uploaded'
/** What a pool holds: serial codes of a campaign, or cards. Each has its own routes and permissions. */
export type PoolKind = 'campaign' | 'card'
export type NewPool = { poolId: string; source: CodeSource; name: string; isForRewards: boolean }

/** Creates an empty pool under the id of its owner. `source` is for ever (S0-11): nothing here changes it. */
export async function createPool({ db, shopId, now }: Tx, { poolId, source, name, isForRewards }: NewPool): Promise<void> {
  await db
    .insertInto('codePools')
    .values({
      shopId,
      id: poolId,
      kind: 'campaign',
      source,
      name,
      fields: null,
      nextPosition: 1,
      withdrawnCount: 0,
      isForRewards,
      createdAt: now,
      retiredAt: null,
    })
    .execute()
}

/** Creates an empty pool of cards that consist of these fields (S1-1); they are for ever, because files and cards follow them. */
export async function createCardPool(
  { db, shopId, now }: Tx,
  { poolId, name, fields }: { poolId: string; name: string; fields: readonly CardField[] },
): Promise<void> {
  const facts = { kind: 'card', source: 'uploaded', name, fields: JSON.stringify(fields), isForRewards: false }
  await db
    .insertInto('codePools')
    .values({ shopId, id: poolId, ...facts, nextPosition: 1, withdrawnCount: 0, createdAt: now, retiredAt: null })
    .execute()
}

/** The pool's name follows its owner's. */
export async function renamePool({ db, shopId }: Tx, { poolId, name }: { poolId: string; name: string }): Promise<void> {
  await db.updateTable('codePools').where('shopId', '=', shopId).where('id', '=', poolId).set({ name }).execute()
}

/** Lets rewards draw from the pool, or no longer (SX-7). Throws code_pool_gave_rewards when one has. */
export async function markForRewards(
  { db, shopId }: Tx,
  { poolId, isForRewards }: { poolId: string; isForRewards: boolean },
): Promise<void> {
  await db.updateTable('codePools').where('shopId', '=', shopId).where('id', '=', poolId).set({ isForRewards }).execute()
}
