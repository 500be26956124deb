import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/** More than this many cards are "enough": counting on would cost the page of a large pool (SX-60). */
export const COUNTED_CARDS = 1_000

/** Does somebody who has paid wait for cards of this pool? New orders then find it sold out (S1-2). */
export async function hasAwaiting({ db, shopId }: Tx, poolId: string): Promise<boolean> {
  const row = await db
    .selectFrom('cardOrders')
    .where('shopId', '=', shopId)
    .where('poolId', '=', poolId)
    .where('status', '=', 'awaiting')
    .select('orderId')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
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
 * The cards left for each of these variants, as the storefront shows them: available ones and those whose hold is over, at most
 * `COUNTED_CARDS`; none while somebody who has paid waits, none where no pool is bound (S1-14). By variant id.
 */
export async function cardsLeftOf({ db, shopId, now }: Tx, variantIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ variantId: string; cards: number }>`
    select v.id as variant_id,
           case when b.pool_id is null or exists (select from card_orders o where o.shop_id = ${shopId} and o.pool_id = b.pool_id and o.status = 'awaiting') then 0
                else ${cardsOf(sql`b.pool_id`, { shopId, now, upTo: COUNTED_CARDS })} end as cards
    from unnest(${[...variantIds]}::uuid[]) as v(id)
    left join card_bindings b on b.shop_id = ${shopId} and b.variant_id = v.id`.execute(db)
  return new Map(rows.map(({ variantId, cards }) => [variantId, cards]))
}

type Bound = { shopId: string; now: Date; upTo: number }

/** Bounded: a million cards cost no more than `upTo`. */
function cardsOf(poolId: ReturnType<typeof sql>, { shopId, now, upTo }: Bound) {
  return sql`(select count(*)::int from (
    (select from codes where shop_id = ${shopId} and pool_id = ${poolId} and state = 'free' and is_live limit ${upTo})
    union all
    (select from code_holds where shop_id = ${shopId} and pool_id = ${poolId} and expires_at <= ${now} limit ${upTo})
    limit ${upTo}) as found)`
}
