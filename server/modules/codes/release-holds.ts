import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import { EVENT_ID } from './code-events.ts'

/** Frees all cards that this order, bargain or draw still holds; nobody else's (S1-21). Answers how many, per pool. */
export async function releaseHolds(tx: Tx, { holderId }: { holderId: string }): Promise<Map<string, number>> {
  return release(tx, sql`h.holder_id = ${holderId}`, 'wait')
}

/**
 * Frees the cards of a pool whose holds are over, by the transaction's time; a hold somebody is just paying for is left to him. What holds
 * them finds out when it looks.
 */
export async function releaseExpired(tx: Tx, poolId: string): Promise<number> {
  const released = await release(tx, sql`h.pool_id = ${poolId} and h.expires_at <= ${tx.now}`, 'skip locked')
  return released.get(poolId) ?? 0
}

/**
 * Cards are locked in the order of the list, as everywhere, and with each its hold: who waited here for somebody that freed the card and gave it
 * to another finds the hold gone, and leaves the card alone. Then each goes from occupied to available, with its event (S1-22).
 */
async function release(
  { db, shopId, now, actor }: Tx,
  which: RawBuilder<unknown>,
  patience: 'skip locked' | 'wait',
): Promise<Map<string, number>> {
  const { rows } = await sql<{ poolId: string; count: number }>`
    with held as (
      select c.id, c.pool_id, c.state, h.holder_id from code_holds h
      join codes c on c.shop_id = h.shop_id and c.id = h.code_id
      where h.shop_id = ${shopId} and ${which}
      order by c.pool_id, c.position for no key update of c, h ${patience === 'wait' ? sql`` : sql`skip locked`}
    ), freed as (
      update codes set state = 'free' where shop_id = ${shopId} and id = any(array(select id from held where state = 'held')) returning id
    ), gone as (
      delete from code_holds where shop_id = ${shopId} and code_id = any(array(select id from freed))
    ), told as (
      insert into code_events (shop_id, id, code_id, pool_id, type, from_state, to_state, holder_id, actor_kind, actor_id, actor_name, occurred_at)
      select ${shopId}::uuid, ${EVENT_ID}, held.id, held.pool_id, 'released', 'held', 'free', held.holder_id, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${now}::timestamptz
      from held join freed on freed.id = held.id
    )
    select held.pool_id, count(*) as count from held join freed on freed.id = held.id group by held.pool_id`.execute(db)
  return new Map(rows.map((row) => [row.poolId, row.count]))
}
