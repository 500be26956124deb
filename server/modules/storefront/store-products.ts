import { type RawBuilder, sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import {
  bundleStock,
  type CardsLeft,
  cardsLeft,
  foundByName,
  inCategory,
  pictureAddress,
  STOREFRONT_CHANNEL,
  soldKinds,
} from '#modules/catalog/index.ts'
import { inquire } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import type { StoreProductQuery, StoreProductRow } from './schemas.ts'

const orders = {
  newest: sql`p.created_at desc, p.id desc`,
  price: sql`p.lowest_amount, p.id`,
  '-price': sql`p.lowest_amount desc, p.id desc`,
  own: sql`p.position, p.id desc`,
} as const

/**
 * One page of the listed products, of a category and what is below it, or those that a search finds. The price is the lowest one.
 * Throws `invalid_page`, `category_not_found`.
 */
export async function readStoreProducts(tx: Tx, shopHandle: string, query: StoreProductQuery): Promise<Page<StoreProductRow>> {
  const slice = pageOf(query)
  const order = orders[query.sort ?? 'own']
  const found = sql`from products p where ${await conditionsOf(tx, query)}`
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<ListedRow>`
      with page as (select p.* ${found} order by ${order} limit ${slice.limit} offset ${slice.offset})
      select p.id, p.slug, p.name, cheapest.price_amount, cheapest.compare_at_amount, picture.sha256 as picture_sha, case when p.kind = 'bundle' then coalesce(bundle.free_quantity > 0, true) else stock.has_stock end as has_stock,
             case when p.kind = 'card_key' then stock.variant_ids end as card_variant_ids
      from page p
      cross join lateral (
        select price_amount, compare_at_amount from product_variants
        where shop_id = p.shop_id and product_id = p.id and archived_at is null order by price_amount, position limit 1
      ) as cheapest
      cross join ${bundleStock} as bundle
      cross join lateral (
        select bool_or(not tracks_stock or on_hand > reserved) as has_stock,
               array_agg(id) filter (where not tracks_stock or on_hand > reserved) as variant_ids from product_variants
        where shop_id = p.shop_id and product_id = p.id and archived_at is null
      ) as stock
      left join lateral (
        select sha256 from product_pictures where shop_id = p.shop_id and product_id = p.id order by position, id limit 1
      ) as picture on true
      order by ${order}`.execute(tx.db),
    sql<{ total: number }>`select count(*)::int as total from (select ${found} limit ${EXACT_TOTAL_LIMIT + 1}) as found`.execute(tx.db),
  ])
  const left = await cardsLeftFor(tx, rows)
  const items = rows.map(({ pictureSha, cardVariantIds, ...row }) => ({
    ...row,
    hasStock: row.hasStock && (cardVariantIds === null || cardVariantIds.some((id) => (left.get(id)?.cards ?? 0) > 0)),
    pictureUrl: pictureAddress(shopHandle, pictureSha),
  }))
  return toPage(slice, items, counted[0]?.total ?? 0)
}

/** `cardVariantIds`: of a card-key product those with product stock, else null. */
type ListedRow = Omit<StoreProductRow, 'pictureUrl'> & { pictureSha: string | null; cardVariantIds: string[] | null }

/** Nobody is asked where nothing on the page is sold by card (S1-14). */
async function cardsLeftFor(tx: Tx, rows: readonly ListedRow[]): Promise<ReadonlyMap<string, CardsLeft>> {
  const variantIds = rows.flatMap((row) => row.cardVariantIds ?? [])
  return (variantIds.length > 0 && (await inquire(tx, cardsLeft, { variantIds, upTo: 1 }))) || new Map()
}

async function conditionsOf(tx: Tx, { q, category }: StoreProductQuery): Promise<RawBuilder<unknown>> {
  const { shopId } = tx
  const search = q?.trim() ?? ''
  const categoryId = category === undefined ? null : await findCategory(tx, category)
  const conditions = [
    sql`p.shop_id = ${shopId} and p.status = 'listed' and p.kind = any(${[...soldKinds]}::text[]) and p.channel = ${STOREFRONT_CHANNEL}`,
    sql`exists (select from product_variants v where v.shop_id = p.shop_id and v.product_id = p.id and v.archived_at is null)`,
    ...(search ? [sql`p.id in (${foundByName(shopId, search)})`] : []),
    ...(categoryId ? [inCategory(shopId, categoryId)] : []),
  ]
  return sql.join(conditions, sql` and `)
}

async function findCategory({ db, shopId }: Tx, slug: string): Promise<string> {
  const category = await db.selectFrom('categories').where('shopId', '=', shopId).where('slug', '=', slug).select('id').executeTakeFirst()
  if (!category) throw new DomainError('category_not_found')
  return category.id
}
