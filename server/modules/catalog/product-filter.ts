import { type RawBuilder, sql } from 'kysely'
import { foundByName, foundBySku, inCategory } from './product-search.ts'
import type { ProductFilter } from './schemas.ts'

/**
 * What the back office's list and a change of all that match mean by the same filter, as the condition on `products p`. Name parts,
 * SKU beginnings and categories use indexes; status, kind and stock look at the shop's products.
 */
export function matches(shopId: string, { q, status, kind, categoryId, stock }: ProductFilter): RawBuilder<unknown> {
  const search = q?.trim() ?? ''
  const conditions = [
    sql`p.shop_id = ${shopId} and p.status <> 'deleted'`,
    ...(status ? [sql`p.status = ${status}`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(search ? [sql`p.id in ((${foundByName(shopId, search)}) union (${foundBySku(shopId, search)}))`] : []),
    ...(categoryId ? [inCategory(shopId, categoryId)] : []),
    ...(stock ? [stockConditions[stock]] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/** A bundle is as many as its components allow, so it is looked at through them. */
const hasFree = sql`case when p.kind = 'bundle'
  then not exists (
    select from bundle_components bc join product_variants cv on cv.shop_id = bc.shop_id and cv.id = bc.variant_id
    where bc.shop_id = p.shop_id and bc.product_id = p.id
      and (cv.archived_at is not null or cv.tracks_stock and cv.on_hand - cv.reserved < bc.quantity))
  else exists (
    select from product_variants v
    where v.shop_id = p.shop_id and v.product_id = p.id and v.archived_at is null and (not v.tracks_stock or v.on_hand > v.reserved))
  end`

const stockConditions = {
  available: hasFree,
  none: sql`not (${hasFree})`,
  uncounted: sql`p.kind <> 'bundle' and exists (
    select from product_variants v where v.shop_id = p.shop_id and v.product_id = p.id and v.archived_at is null and not v.tracks_stock)`,
} as const
