import { type RawBuilder, sql } from 'kysely'
import { matches } from './product-filter.ts'
import { productKindNames } from './product-kind.ts'
import { productStatuses } from './product-status.ts'
import type { ProductFilter, ProductQuery } from './schemas.ts'

/** How the back office's list may be sorted, of `products p`; each is the order of an index. */
export const productOrders = {
  '-createdAt': sql`p.created_at desc, p.id desc`,
  createdAt: sql`p.created_at, p.id`,
  name: sql`p.name_key, p.id`,
  '-name': sql`p.name_key desc, p.id desc`,
  position: sql`p.position, p.id desc`,
} as const

/**
 * Filters that the indexes `products_facets_…` answer: by state and kind, and by what is left, which most products have. A search and a
 * category have indexes of their own; what is sold out is found by looking at the shop's products.
 */
export function isFaceted({ status, kind, q, categoryId, stock }: ProductFilter): boolean {
  const isOther = (q ?? '').trim() !== '' || categoryId !== undefined || stock === 'none' || stock === 'uncounted'
  return !isOther && (status !== undefined || kind !== undefined)
}

/**
 * The first products of a filter by state and kind, as `p` (SX-63). A product is in one of thirty pairs of state and kind, and the
 * indexes have each pair in the order of each sort: so the page is merged of the first rows of each pair that matches, and a rare pair
 * among 200,000 products costs no more than a frequent one. The caller sorts and cuts.
 */
export function mergedFacets(
  shopId: string,
  { sort, ...filter }: ProductQuery,
  { limit, offset }: { limit: number; offset: number },
): RawBuilder<unknown> {
  return sql`(
    select each.* from ${pairs(filter)} cross join lateral (
      select p.* from products p where p.status = f.status and p.kind = f.kind and ${matches(shopId, { stock: filter.stock })}
      order by ${productOrders[sort ?? '-createdAt']} limit ${limit + offset}) as each) as p`
}

/** Every pair of state and kind that the filter allows, as `f`. */
function pairs({ status, kind }: ProductFilter): RawBuilder<unknown> {
  const statuses = status === undefined ? productStatuses.filter((each) => each !== 'deleted') : [status]
  const kinds = kind === undefined ? [...productKindNames] : [kind]
  return sql`(select * from unnest(${statuses}::text[]) as s(status) cross join unnest(${kinds}::text[]) as k(kind)) as f`
}
