import { DomainError } from '#kernel/errors.ts'
import { readSellable } from '#modules/catalog/index.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'

/**
 * Sells a variant's cards from this pool from now on, or from none; orders that were placed keep the pool they were placed with (S1-13, S1-14). Throws
 * variant_not_found, variant_not_card_key, card_pool_not_found.
 */
export async function bindVariant(tx: Tx, { variantId, poolId }: { variantId: string; poolId: string | null }): Promise<void> {
  const { db, shopId, now } = tx
  const [variant] = await readSellable(tx, [variantId])
  if (!variant || variant.isArchived) throw new DomainError('variant_not_found')
  if (variant.productKind !== 'card_key') throw new DomainError('variant_not_card_key', { kind: variant.productKind })
  const before = await db
    .selectFrom('cardBindings')
    .where('shopId', '=', shopId)
    .where('variantId', '=', variantId)
    .select('poolId')
    .executeTakeFirst()
  if ((before?.poolId ?? null) === poolId) return
  if (poolId === null) await db.deleteFrom('cardBindings').where('shopId', '=', shopId).where('variantId', '=', variantId).execute()
  else await bind(tx, { variantId, poolId, now })
  await audit(tx, {
    action: 'cards.bind_variant',
    subjectKind: 'product_variant',
    subjectId: variantId,
    before: { poolId: before?.poolId ?? null },
    after: { poolId },
  })
  announce(tx, { type: 'product', ids: [variant.productId] })
}

async function bind({ db, shopId }: Tx, { variantId, poolId, now }: { variantId: string; poolId: string; now: Date }): Promise<void> {
  const pool = await db
    .selectFrom('cardPools')
    .where('shopId', '=', shopId)
    .where('id', '=', poolId)
    .where('deletedAt', 'is', null)
    .select('id')
    .forKeyShare()
    .executeTakeFirst()
  if (!pool) throw new DomainError('card_pool_not_found')
  await db
    .insertInto('cardBindings')
    .values({ shopId, variantId, poolId, createdAt: now })
    .onConflict((conflict) => conflict.columns(['shopId', 'variantId']).doUpdateSet({ poolId, createdAt: now }))
    .execute()
}
