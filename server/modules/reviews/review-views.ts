import { type RawBuilder, sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, type PageSlice, toPage } from '#kernel/page.ts'
import { foundByName } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'

/** A review as everybody sees it. */
export type ShownReview = { id: string; authorName: string; rating: number; body: string; variantName: string; createdAt: Date }
/** How many there are and their mean to one decimal, null without any. */
export type ReviewSummary = { count: number; meanRating: number | null }

/** The shown reviews of a product, newest first, with their mean. Throws product_not_found. */
export async function readProductReviews(tx: Tx, slice: PageSlice, slug: string): Promise<Page<ShownReview> & { summary: ReviewSummary }> {
  const { db, shopId } = tx
  const product = sql`select id from products where shop_id = ${shopId} and slug = ${slug} and status in ('listed', 'hidden')`
  const shown = sql`product_reviews r where r.shop_id = ${shopId} and r.hidden_at is null and r.product_id in (${product})`
  const [found, { rows }, summary] = await Promise.all([
    product.execute(db),
    sql<ShownReview>`
      select r.id, r.author_name, r.rating, r.body, l.variant_name, r.created_at
      from (select r.* from ${shown} order by r.created_at desc, r.id desc limit ${slice.limit} offset ${slice.offset}) as r
      join order_lines l on l.shop_id = r.shop_id and l.id = r.order_line_id
      order by r.created_at desc, r.id desc`.execute(db),
    summaryOf(tx, shown),
  ])
  if (found.rows.length === 0) throw new DomainError('product_not_found')
  return { ...toPage(slice, rows, summary.count), summary }
}

async function summaryOf({ db }: Tx, shown: RawBuilder<unknown>): Promise<ReviewSummary> {
  const { rows } = await sql<ReviewSummary>`
    select count(*)::int as count, round(avg(rating), 1)::float8 as mean_rating from (select r.rating from ${shown} limit ${EXACT_TOTAL_LIMIT}) as some_of`.execute(
    db,
  )
  return rows[0] ?? { count: 0, meanRating: null }
}

/** Which lines of an order have their review, for its buyer. */
export async function readOrderReviews(
  { db, shopId }: Tx,
  orderId: string,
): Promise<{ orderLineId: string; rating: number; body: string }[]> {
  return db
    .selectFrom('productReviews')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .select(['orderLineId', 'rating', 'body'])
    .orderBy('createdAt')
    .execute()
}

/** How many lines of each order have their review; orders without any are absent. */
export async function countOrderReviews({ db, shopId }: Tx, orderIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ orderId: string; count: number }>`
    select order_id, count(*)::int as count from product_reviews
    where shop_id = ${shopId} and order_id = any(${orderIds}::uuid[]) group by order_id`.execute(db)
  return new Map(rows.map((row) => [row.orderId, row.count]))
}

/** A review in the back office's list. */
export type ReviewRow = ShownReview & {
  product: { id: string; name: string }
  order: { id: string; number: string }
  isHidden: boolean
}
/** `q`: words of the product's name. */
export type ReviewFilter = { q?: string; rating?: number; isHidden?: boolean; productId?: string }

/** All reviews of the shop, newest first. */
export async function listReviews(tx: Tx, slice: PageSlice, { q, rating, isHidden, productId }: ReviewFilter): Promise<Page<ReviewRow>> {
  const { db, shopId } = tx
  const search = q?.trim() ?? ''
  const conditions = [
    sql`r.shop_id = ${shopId}`,
    ...(search === '' ? [] : [sql`r.product_id in (${foundByName(shopId, search)})`]),
    ...(rating === undefined ? [] : [sql`r.rating = ${rating}`]),
    ...(isHidden === undefined ? [] : [sql`(r.hidden_at is not null) = ${isHidden}`]),
    ...(productId === undefined ? [] : [sql`r.product_id = ${productId}`]),
  ]
  const found = sql`product_reviews r where ${sql.join(conditions, sql` and `)}`
  const [{ rows }, counted] = await Promise.all([
    sql<ReviewRow>`
      select r.id, r.author_name, r.rating, r.body, l.variant_name, r.created_at, r.hidden_at is not null as is_hidden,
             jsonb_build_object('id', p.id, 'name', p.name) as product, jsonb_build_object('id', o.id, 'number', o.number::text) as order
      from (select r.* from ${found} order by r.created_at desc, r.id desc limit ${slice.limit} offset ${slice.offset}) as r
      join order_lines l on l.shop_id = r.shop_id and l.id = r.order_line_id
      join products p on p.shop_id = r.shop_id and p.id = r.product_id
      join orders o on o.shop_id = r.shop_id and o.id = r.order_id
      order by r.created_at desc, r.id desc`.execute(db),
    sql<{ count: number }>`select count(*)::int as count from (select from ${found} limit ${EXACT_TOTAL_LIMIT + 1}) as found`.execute(db),
  ])
  return toPage(slice, rows, counted.rows[0]?.count ?? 0)
}
