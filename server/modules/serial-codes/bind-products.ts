import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'

/** A product of which a variant is named counts with its named variants only, any other with all of them (S0-27). */
export type DesignatedProducts = { groupId: string; productIds: readonly string[]; variantIds: readonly string[] }

/**
 * Makes exactly these products designated ones. Those that stay keep the time since when they are, and what is taken out keeps its row:
 * what was bound when an order was closed decides (S0-29). A product of no or another shop is refused by the foreign key
 * (product_not_found). Throws code_variant_foreign { variantId } for a variant of none of the products.
 */
export async function bindProducts(tx: Tx, { groupId, productIds, variantIds }: DesignatedProducts): Promise<void> {
  const { db, shopId, now } = tx
  const wanted = await wantedOf(tx, [...new Set(productIds)].toSorted(), [...new Set(variantIds)])
  const rows = sql`unnest(${wanted.map(() => newId(now.getTime()))}::uuid[], ${wanted.map(({ productId }) => productId)}::uuid[],
    ${wanted.map(({ variantId }) => variantId)}::uuid[]) as w(id, product_id, variant_id)`
  await sql`
    update code_group_products as b set unbound_at = greatest(${now}::timestamptz, b.bound_at)
    where b.shop_id = ${shopId} and b.group_id = ${groupId} and b.unbound_at is null and not exists (
      select from ${rows} where w.product_id = b.product_id and w.variant_id is not distinct from b.variant_id)`.execute(db)
  if (wanted.length === 0) return
  await sql`
    insert into code_group_products (shop_id, id, group_id, product_id, variant_id, bound_at)
    select ${shopId}::uuid, w.id, ${groupId}::uuid, w.product_id, w.variant_id, ${now}::timestamptz from ${rows}
    on conflict (shop_id, group_id, product_id, variant_id) where unbound_at is null do nothing`.execute(db)
}

type Wanted = { productId: string; variantId: string | null }

async function wantedOf({ db, shopId }: Tx, productIds: readonly string[], variantIds: readonly string[]): Promise<Wanted[]> {
  if (variantIds.length === 0) return productIds.map((productId) => ({ productId, variantId: null }))
  const found = await db
    .selectFrom('productVariants')
    .where('shopId', '=', shopId)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...variantIds]))))
    .where((eb) => eb('productId', '=', eb.fn.any(eb.val([...productIds]))))
    .orderBy('id')
    .select(['id as variantId', 'productId'])
    .execute()
  const known = new Set(found.map((variant) => variant.variantId))
  const foreign = variantIds.find((id) => !known.has(id))
  if (foreign !== undefined) throw new DomainError('code_variant_foreign', { variantId: foreign })
  return productIds.flatMap((productId): Wanted[] => {
    const named = found.filter((variant) => variant.productId === productId)
    return named.length > 0 ? named : [{ productId, variantId: null }]
  })
}
