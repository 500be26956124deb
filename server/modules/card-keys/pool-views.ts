import { type RawBuilder, sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, type PageSlice, toPage } from '#kernel/page.ts'
import { type CardField, freeCodes } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'

/** A pool as lists and its page show it. Counts are exact to 10,000; 10,001 means more (SX-63). */
export type CardPoolView = {
  id: string
  name: string
  fields: CardField[]
  lowStockThreshold: number | null
  /** The variants sold from it. */
  variants: { id: string; productId: string; productName: string; name: string }[]
  importedCount: number
  freeCount: number
  heldCount: number
  soldCount: number
  /** Orders that have paid and wait for a card. */
  awaitingCount: number
  isImporting: boolean
  version: number
  createdAt: Date
}

export type CardPoolFilter = { q?: string }

/** The pools of the shop, newest first. */
export async function listPools(tx: Tx, slice: PageSlice, { q }: CardPoolFilter): Promise<Page<CardPoolView>> {
  const condition = q === undefined || q === '' ? sql`true` : sql`position(lower(${q}) in lower(p.name)) > 0`
  const [items, total] = await Promise.all([readPools(tx, condition, slice), countPools(tx, condition)])
  return toPage(slice, items, total)
}

/** One pool, or undefined when there is none of this id any more. */
export async function findPool(tx: Tx, poolId: string): Promise<CardPoolView | undefined> {
  const [pool] = await readPools(tx, sql`k.id = ${poolId}`, { limit: 1, offset: 0 })
  return pool
}

/** One pool. Throws card_pool_not_found. */
export async function readPool(tx: Tx, poolId: string): Promise<CardPoolView> {
  const pool = await findPool(tx, poolId)
  if (!pool) throw new DomainError('card_pool_not_found')
  return pool
}

const from = sql`card_pools k join code_pools p on p.shop_id = k.shop_id and p.id = k.id`

async function countPools({ db, shopId }: Tx, condition: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${from} where k.shop_id = ${shopId} and k.deleted_at is null and ${condition}`.execute(db)
  return rows[0]?.count ?? 0
}

async function readPools(
  { db, shopId }: Tx,
  condition: RawBuilder<unknown>,
  { limit, offset }: { limit: number; offset: number },
): Promise<CardPoolView[]> {
  const upTo = sql.lit(EXACT_TOTAL_LIMIT + 1)
  const counted = (found: RawBuilder<unknown>) => sql`(select count(*)::int from (select ${found} limit ${upTo}) as found)`
  const { rows } = await sql<CardPoolView>`
    with page as materialized (
      select k.*, p.name, p.fields, p.next_position - 1 - p.withdrawn_count as imported_count
      from ${from} where k.shop_id = ${shopId} and k.deleted_at is null and ${condition}
      order by k.created_at desc, k.id desc limit ${limit} offset ${offset}
    )
    select g.id, g.name, g.fields, g.low_stock_threshold, g.version, g.created_at, g.imported_count::int as imported_count,
           (select count(*)::int from ${freeCodes({ shopId, poolId: sql`g.id`, upTo })} as found) as free_count,
           ${counted(sql`from code_holds h where h.shop_id = g.shop_id and h.pool_id = g.id`)} as held_count,
           ${counted(sql`from code_assignments a where a.shop_id = g.shop_id and a.pool_id = g.id`)} as sold_count,
           ${counted(sql`from card_orders o where o.shop_id = g.shop_id and o.pool_id = g.id and o.status = 'awaiting'`)} as awaiting_count,
           exists (select from code_imports i where i.shop_id = g.shop_id and i.pool_id = g.id and i.status = 'importing') as is_importing,
           coalesce((
             select jsonb_agg(jsonb_build_object('id', v.id, 'productId', r.id, 'productName', r.name, 'name', array_to_string(v.option_values, ' / '))
                              order by r.name, v.position)
             from card_bindings b
             join product_variants v on v.shop_id = b.shop_id and v.id = b.variant_id and v.archived_at is null
             join products r on r.shop_id = v.shop_id and r.id = v.product_id and r.status <> 'deleted'
             where b.shop_id = g.shop_id and b.pool_id = g.id), '[]') as variants
    from page g order by g.created_at desc, g.id desc`.execute(db)
  return rows
}
