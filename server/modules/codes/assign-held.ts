import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import { EVENT_ID } from './code-events.ts'

/** A card that became sold, and to which unit. */
export type SoldUnit = { codeId: string; poolId: string; ownerId: string; unitNo: number; tail: string }

/**
 * Sells to an order the cards it holds: each to the unit it was occupied for, also when its time is over but nobody else has taken it
 * (S1-16, S1-17). Answers the units that got one, which may be fewer than the order wants. The caller holds the order's lock. Cards are named
 * by their ids: joined, one plan for all would look at every held card of the shop, though these are locked and known (SX-60).
 */
export async function assignHeld({ db, shopId, now, actor }: Tx, { orderId }: { orderId: string }): Promise<SoldUnit[]> {
  const { rows } = await sql<SoldUnit>`
    with held as (
      select c.id, c.pool_id, c.tail, c.state, h.owner_id, h.unit_no from code_holds h
      join codes c on c.shop_id = h.shop_id and c.id = h.code_id
      where h.shop_id = ${shopId} and h.holder_id = ${orderId}
      order by c.pool_id, c.position for no key update of c, h
    ), sold as (
      update codes set state = 'assigned' where shop_id = ${shopId} and id = any(array(select id from held where state = 'held')) returning id
    ), gone as (
      delete from code_holds where shop_id = ${shopId} and code_id = any(array(select id from sold))
    ), given as (
      insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
      select ${shopId}::uuid, held.id, held.pool_id, 'order_line', held.owner_id, held.unit_no, ${orderId}::uuid, ${now}::timestamptz
      from held join sold on sold.id = held.id
    ), told as (
      insert into code_events (shop_id, id, code_id, pool_id, type, from_state, to_state, holder_id, actor_kind, actor_id, actor_name, occurred_at)
      select ${shopId}::uuid, ${EVENT_ID}, held.id, held.pool_id, 'assigned', 'held', 'assigned', ${orderId}::uuid, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${now}::timestamptz
      from held join sold on sold.id = held.id
    )
    select held.id as code_id, held.pool_id, held.owner_id, held.unit_no, held.tail from held join sold on sold.id = held.id
    order by held.owner_id, held.unit_no`.execute(db)
  return rows
}
