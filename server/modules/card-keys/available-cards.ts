import { type RawBuilder, sql } from 'kysely'
import type { CardsLeft } from '#modules/catalog/index.ts'
import { freeCodes } from '#modules/codes/index.ts'
import { MAX_QUANTITY } from '#modules/pricing/index.ts'
import type { Tx } from '#platform/tx.ts'

/** Does somebody who has paid wait for cards of this pool? New orders then find it sold out (S1-2). */
export async function hasAwaiting({ db, shopId }: Tx, poolId: string): Promise<boolean> {
  const { rows } = await sql<{ isAwaited: boolean }>`select ${isAwaited(sql`${poolId}::uuid`, shopId)} as is_awaited`.execute(db)
  return rows[0]?.isAwaited === true
}

/** The same as a condition. The status is part of the text: a plan for any status cannot use the index of those who wait, and read every order of the shop. */
export function isAwaited(poolId: RawBuilder<unknown>, shopId: string): RawBuilder<boolean> {
  return sql`exists (select from card_orders o where o.shop_id = ${shopId} and o.pool_id = ${poolId} and o.status = 'awaiting')`
}

/** Cards and product stock that one more order of this variant finds, up to a number. */
export async function countAvailable(
  { db, shopId, now }: Tx,
  { variantId, poolId, upTo }: { variantId: string; poolId: string; upTo: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select least(${cardsOf(sql`${poolId}::uuid`, { shopId, now, upTo })},
                 (select case when tracks_stock then on_hand - reserved else ${upTo}::int end from product_variants where shop_id = ${shopId} and id = ${variantId})) as count`.execute(
    db,
  )
  return Math.max(0, rows[0]?.count ?? 0)
}

/**
 * What is left for each of these variants, as the storefront shows it: available cards and those whose hold is over; none while somebody
 * who has paid waits, none where no pool is bound (S1-14). With the pieces of stock of orders whose time is over, which are others' whether
 * or not the broom has been there (S1-16). By variant id. Each pool is counted once, and no further than one order may have (S1-10) or the
 * stock of its variants goes together: a page of large pools costs what it shows (SX-60).
 */
export async function cardsLeftOf(
  tx: Tx,
  { variantIds, upTo = MAX_QUANTITY }: { variantIds: readonly string[]; upTo?: number },
): Promise<Map<string, CardsLeft>> {
  const { rows } = await cardsLeftQuery(tx, { variantIds, upTo }).execute(tx.db)
  return new Map(rows.map(({ variantId, ...left }) => [variantId, left]))
}

/** Its plan is tested. */
export function cardsLeftQuery({ shopId, now }: Tx, { variantIds, upTo }: { variantIds: readonly string[]; upTo: number }) {
  return sql<CardsLeft & { variantId: string }>`
    with bound as (
      select v.id as variant_id, b.pool_id, o.overdue,
             least(${upTo}::int, case when v.tracks_stock then greatest(v.on_hand - v.reserved + o.overdue, 0) end) as wanted
      from product_variants v join card_bindings b on b.shop_id = v.shop_id and b.variant_id = v.id
      cross join lateral (
        select coalesce(sum(quantity), 0)::int as overdue from card_orders
        where shop_id = ${shopId} and status = 'unpaid' and hold_until <= ${now} and variant_id = v.id and has_stock) as o
      where v.shop_id = ${shopId} and v.id = any(${[...variantIds]}::uuid[])
    ), pools as materialized (
      select pool_id, case when ${isAwaited(sql`p.pool_id`, shopId)} then 0
                           else ${cardsOf(sql`p.pool_id`, { shopId, now, upTo: sql`p.wanted` })} end as cards
      from (select pool_id, least(${upTo}::int, sum(wanted))::int as wanted from bound group by pool_id) as p
    )
    select bound.variant_id, pool_id, pools.cards, bound.overdue from bound join pools using (pool_id)`
}

type Bound = { shopId: string; now: Date; upTo: number | RawBuilder<unknown> }

/** Bounded, and from two indexes alone: a million cards cost no more than `upTo`. */
function cardsOf(poolId: RawBuilder<unknown>, { shopId, now, upTo }: Bound) {
  return sql`(select count(*)::int from (
    ${freeCodes({ shopId, poolId, upTo })}
    union all
    (select from code_holds where shop_id = ${shopId} and pool_id = ${poolId} and expires_at <= ${now} limit ${upTo})
    limit ${upTo}) as found)`
}
