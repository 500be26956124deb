import { sql } from 'kysely'
import { expectFew } from '#platform/db/expect-few.ts'
import type { Tx } from '#platform/tx.ts'

/** One piece of an order line that is to get a code from a pool. */
export type WantedUnit = { poolId: string; orderId: string; orderLineId: string; unitNo: number }
/** `tail` is what people tell the code by (S0-36). */
export type AssignedUnit = WantedUnit & { codeId: string; tail: string }

/**
 * Hands out free uploaded codes in the order of the list (S0-21), the nth unit of a pool getting its nth free code. Units for which
 * nothing is left are missing in the answer. The caller holds the orders and groups of the units, so no unit is asked for twice at once.
 *
 * `skip locked` keeps concurrent closings apart but takes codes of a transaction that may yet roll back for gone. So a short read is
 * undone and repeated once waiting for them, pool by pool in one order everywhere: whoever waits holds only codes of pools before, so
 * nobody waits in a circle (S0-32).
 */
export async function assignCodes(tx: Tx, units: readonly WantedUnit[]): Promise<AssignedUnit[]> {
  if (units.length === 0) return []
  const [, assigned] = await Promise.all([sql`savepoint taking`.execute(tx.db), takeFree(tx, units, 'skip locked')])
  if (assigned.length === units.length) return assigned
  await sql`rollback to savepoint taking`.execute(tx.db)
  const patient: AssignedUnit[] = []
  for (const poolId of [...new Set(units.map((unit) => unit.poolId))].toSorted()) {
    const ofPool = units.filter((unit) => unit.poolId === poolId)
    patient.push(...(await takeFree(tx, ofPool, 'wait')))
  }
  return patient
}

async function takeFree({ db, shopId, now }: Tx, units: readonly WantedUnit[], patience: 'skip locked' | 'wait'): Promise<AssignedUnit[]> {
  const { rows } = await sql<AssignedUnit>`
    with wanted as (
      select u.*, row_number() over (partition by u.pool_id order by u.place) as nth
      from (select * from unnest(${units.map((unit) => unit.poolId)}::uuid[], ${units.map((unit) => unit.orderId)}::uuid[],
                                 ${units.map((unit) => unit.orderLineId)}::uuid[], ${units.map((unit) => unit.unitNo)}::int[])
            with ordinality as u(pool_id, order_id, order_line_id, unit_no, place) ${expectFew(units.length)}) as u
    ), free as (
      select c.id, c.pool_id, c.tail, row_number() over (partition by c.pool_id order by c.position) as nth
      from (select pool_id, count(*) as needed from wanted group by pool_id) as p
      cross join lateral (
        select id, pool_id, position, tail from codes
        where shop_id = ${shopId} and pool_id = p.pool_id and state = 'free' and is_live
        order by position limit p.needed for no key update ${patience === 'wait' ? sql`` : sql`skip locked`}) as c
    ), taken as (
      update codes set state = 'assigned' where shop_id = ${shopId} and id = any(array(select id from free))
    ), given as (
      insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
      select ${shopId}::uuid, free.id, wanted.pool_id, 'order_line', wanted.order_line_id, wanted.unit_no, wanted.order_id, ${now}::timestamptz
      from wanted join free using (pool_id, nth)
    )
    select free.id as code_id, free.tail, wanted.pool_id, wanted.order_id, wanted.order_line_id, wanted.unit_no
    from wanted join free using (pool_id, nth)`.execute(db)
  return rows
}
