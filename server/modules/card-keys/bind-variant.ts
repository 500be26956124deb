import { DomainError } from '#kernel/errors.ts'
import { lockVariantKind, readSellable } from '#modules/catalog/index.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'

/** A variant, and the pool it is sold from or null. */
export type Binding = { variantId: string; poolId: string | null }

/**
 * Sells a variant's cards from this pool from now on, or from none; orders that were placed keep the pool they were placed with (S1-13, S1-14). Throws
 * variant_not_found, variant_not_card_key, card_pool_not_found.
 */
export async function bindVariant(tx: Tx, { variantId, poolId }: Binding): Promise<void> {
  const { db, shopId, now } = tx
  const [variant] = await readSellable(tx, [variantId])
  if (!variant || variant.isArchived) throw new DomainError('variant_not_found')
  if (poolId !== null) await keepPool(tx, poolId)
  // The kind is read under the lock of a change of kind, which unbinds.
  const kind = await lockVariantKind(tx, variantId)
  if (kind === null) throw new DomainError('variant_not_found')
  if (kind !== 'card_key') throw new DomainError('variant_not_card_key', { kind })
  const before = await db
    .selectFrom('cardBindings')
    .where('shopId', '=', shopId)
    .where('variantId', '=', variantId)
    .select('poolId')
    .executeTakeFirst()
  if ((before?.poolId ?? null) === poolId) return
  if (poolId === null) await db.deleteFrom('cardBindings').where('shopId', '=', shopId).where('variantId', '=', variantId).execute()
  else
    await db
      .insertInto('cardBindings')
      .values({ shopId, variantId, poolId, createdAt: now })
      .onConflict((conflict) => conflict.columns(['shopId', 'variantId']).doUpdateSet({ poolId, createdAt: now }))
      .execute()
  await auditBinding(tx, { variantId, before: before?.poolId ?? null, after: poolId })
  announce(tx, { type: 'product', ids: [variant.productId] })
}

/**
 * A product that is no card key any more is sold from no pool, in the commit that says so: its pools are not kept by it, and would not come
 * back unasked with its kind (S1-11). The caller holds its variants.
 */
export async function unbindProduct(tx: Tx, productId: string): Promise<void> {
  const { db, shopId } = tx
  const unbound = await db
    .deleteFrom('cardBindings as b')
    .using('productVariants as v')
    .whereRef('v.shopId', '=', 'b.shopId')
    .whereRef('v.id', '=', 'b.variantId')
    .where('b.shopId', '=', shopId)
    .where('v.productId', '=', productId)
    .returning(['b.variantId', 'b.poolId'])
    .execute()
  for (const { variantId, poolId } of unbound) await auditBinding(tx, { variantId, before: poolId, after: null })
}

/** Until the transaction ends it is not deleted. */
async function keepPool({ db, shopId }: Tx, poolId: string): Promise<void> {
  const pool = await db
    .selectFrom('cardPools')
    .where('shopId', '=', shopId)
    .where('id', '=', poolId)
    .where('deletedAt', 'is', null)
    .select('id')
    .forKeyShare()
    .executeTakeFirst()
  if (!pool) throw new DomainError('card_pool_not_found')
}

type Change = { variantId: string; before: string | null; after: string | null }

async function auditBinding(tx: Tx, { variantId, before, after }: Change): Promise<void> {
  await audit(tx, {
    action: 'cards.bind_variant',
    subjectKind: 'product_variant',
    subjectId: variantId,
    before: { poolId: before },
    after: { poolId: after },
  })
}
