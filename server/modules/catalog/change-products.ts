import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT } from '#kernel/page.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { matches } from './product-filter.ts'
import type { ProductFilter } from './schemas.ts'

/** Products changed at once: as many as a list counts exactly, so that a person confirms a number he has seen. */
export const MAX_PRODUCTS_AT_ONCE = EXACT_TOTAL_LIMIT
/** Open screens are told of so many by name; the list is read anew anyway. */
const MAX_ANNOUNCED = 200

/** Named products, or all that match a filter: then `expectedCount` is what the person confirmed. */
export type ProductSelection = { productIds: readonly string[] } | { matching: ProductFilter; expectedCount: number }
/** What becomes of each of them. */
export type ProductsChange = { status: 'listed' | 'hidden' | 'delisted' } | { addCategoryId: string } | { removeCategoryId: string }

/**
 * Lists, hides, delists or sorts many products in one transaction. Named products that are gone are left out. Answers how many were
 * changed and how many were as wanted already. Throws too_many_products { maximum }, selection_changed { expected, found } when other
 * products match than were confirmed, category_not_found.
 */
export async function changeProducts(
  tx: Tx,
  { selection, change }: { selection: ProductSelection; change: ProductsChange },
): Promise<{ changedCount: number; unchangedCount: number }> {
  const ids = await lockSelected(tx, selection)
  const changed = 'status' in change ? await setStatus(tx, ids, change.status) : await setCategory(tx, ids, change)
  if (changed.length > 0) {
    await audit(tx, {
      action: 'catalog.change_products',
      subjectKind: 'product',
      subjectId: null,
      after: { ...change, count: changed.length },
    })
    announce(tx, { type: 'product', ids: changed.slice(0, MAX_ANNOUNCED) })
  }
  return { changedCount: changed.length, unchangedCount: ids.length - changed.length }
}

/** Locked by id, ascending, so that two such changes never wait for each other in a circle. */
async function lockSelected({ db, shopId }: Tx, selection: ProductSelection): Promise<string[]> {
  const condition =
    'productIds' in selection
      ? sql`p.shop_id = ${shopId} and p.status <> 'deleted' and p.id = any(${[...selection.productIds]}::uuid[])`
      : matches(shopId, selection.matching)
  const { rows } = await sql<{ id: string }>`
    select p.id from products p where ${condition} order by p.id limit ${MAX_PRODUCTS_AT_ONCE + 1} for no key update of p`.execute(db)
  if (rows.length > MAX_PRODUCTS_AT_ONCE) throw new DomainError('too_many_products', { maximum: MAX_PRODUCTS_AT_ONCE })
  if ('expectedCount' in selection && selection.expectedCount !== rows.length) {
    throw new DomainError('selection_changed', { expected: selection.expectedCount, found: rows.length })
  }
  return rows.map((row) => row.id)
}

async function setStatus({ db, shopId, now }: Tx, ids: readonly string[], status: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update products set status = ${status}, version = version + 1, updated_at = ${now}
    where shop_id = ${shopId} and id = any(${[...ids]}::uuid[]) and status <> ${status} returning id`.execute(db)
  return rows.map((row) => row.id)
}

/** The product's version rises, because its form would put its own categories back. */
async function setCategory(
  tx: Tx,
  ids: readonly string[],
  change: { addCategoryId: string } | { removeCategoryId: string },
): Promise<string[]> {
  const { db, shopId, now } = tx
  const written =
    'addCategoryId' in change
      ? sql`insert into product_categories (shop_id, product_id, category_id)
            select ${shopId}::uuid, p.id, ${change.addCategoryId}::uuid from unnest(${[...ids]}::uuid[]) as p(id)
            on conflict on constraint product_categories_pkey do nothing returning product_id`
      : sql`delete from product_categories
            where shop_id = ${shopId} and category_id = ${change.removeCategoryId} and product_id = any(${[...ids]}::uuid[]) returning product_id`
  const { rows } = await sql<{ id: string }>`
    with written as (${written})
    update products p set version = version + 1, updated_at = ${now} from written
    where p.shop_id = ${shopId} and p.id = written.product_id returning p.id`.execute(db)
  return rows.map((row) => row.id)
}
