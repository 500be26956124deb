import { type RawBuilder, sql } from 'kysely'

type FreeCodes = { shopId: string | RawBuilder<unknown>; poolId: string | RawBuilder<unknown>; upTo: number | RawBuilder<unknown> }

/**
 * The free codes of a pool as a subquery of rows without columns, no more than so many: a million cost no more than `upTo`. The order is
 * there for the planner. It leads him to the index of free codes; without it he expects to meet some soon in the table, and walks past
 * all that were sold (S1-14, SX-60).
 */
export function freeCodes({ shopId, poolId, upTo }: FreeCodes): RawBuilder<unknown> {
  return sql`(select from codes where shop_id = ${shopId} and pool_id = ${poolId} and state = 'free' and is_live order by position limit ${upTo})`
}

/** Is there a free code in the pool? As an expression. */
export function hasFreeCodes(of: Omit<FreeCodes, 'upTo'>): RawBuilder<boolean> {
  return sql<boolean>`((select count(*) from ${freeCodes({ ...of, upTo: 1 })} as found) = 1)`
}
