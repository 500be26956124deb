import { type RawBuilder, sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type PageSlice } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'
import type { OrderFilter, OrderQuery } from './schemas.admin.ts'
import { orderMachine, paymentMachine, returnMachine, shippingMachine } from './states.ts'

/** The newest or oldest orders of a filter by states, and how many there are, up to one more than is counted exactly. */
export type Found = { ids: string[]; count: number }

/** Filters that `orders_facets_idx` answers: by states and time, without a search. */
export function isFaceted({ status, paymentStatus, shippingStatus, returnStatus, isPrinted, q }: OrderFilter): boolean {
  const isByState = [status, paymentStatus, shippingStatus, returnStatus, isPrinted].some((value) => value !== undefined)
  return isByState && (q ?? '').trim() === ''
}

/**
 * Finds the orders of a filter by states (SX-63). An order is in one of a few hundred combinations of states, and the index has each
 * combination in the order of time: so the page is merged of the first rows of each that matches, and a rare combination among a
 * million orders costs no more than a frequent one.
 */
export async function findByFacets(tx: Tx, query: OrderQuery, { limit, offset }: PageSlice): Promise<Found> {
  const order = query.sort === 'placedAt' ? sql`placed_at, id` : sql`placed_at desc, id desc`
  const matching = matchingOrders(tx, query)
  const [page, counted] = await Promise.all([
    sql<{ id: string }>`
      select o.id from ${combinations(query)}
      cross join lateral (select placed_at, id ${matching} order by ${order} limit ${limit + offset}) as o
      order by ${order} limit ${limit} offset ${offset}`.execute(tx.db),
    sql<{ count: number }>`
      select count(*) as count from (
        select from ${combinations(query)} cross join lateral (select id ${matching} limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as o
        limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as found`.execute(tx.db),
  ])
  return { ids: page.rows.map((row) => row.id), count: counted.rows[0]?.count ?? 0 }
}

/** Every combination of states that the filter allows, as `f`. */
function combinations(filter: OrderFilter): RawBuilder<unknown> {
  const { status, paymentStatus, shippingStatus, returnStatus, isPrinted } = filter
  const states = (only: string | undefined, machine: object) => sql`unnest(${only === undefined ? Object.keys(machine) : [only]}::text[])`
  return sql`(
    select * from ${states(status, orderMachine)} as s(status)
    cross join ${states(paymentStatus, paymentMachine)} as p(payment_status)
    cross join ${states(shippingStatus, shippingMachine)} as h(shipping_status)
    cross join ${states(returnStatus, returnMachine)} as r(return_status)
    cross join unnest(${isPrinted === undefined ? [true, false] : [isPrinted]}::boolean[]) as i(is_printed)) as f`
}

/** The orders of one combination, within the filter's time. */
function matchingOrders({ shopId }: Tx, { placedFrom, placedTo }: OrderFilter): RawBuilder<unknown> {
  const bounds = [
    ...(placedFrom ? [sql`and placed_at >= ${new Date(placedFrom)}`] : []),
    ...(placedTo ? [sql`and placed_at < ${new Date(placedTo)}`] : []),
  ]
  return sql`from orders where shop_id = ${shopId} and status = f.status and payment_status = f.payment_status
    and shipping_status = f.shipping_status and return_status = f.return_status and is_printed = f.is_printed ${sql.join(bounds, sql` `)}`
}
