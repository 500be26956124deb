import { sql } from 'kysely'
import { expectFew } from '#platform/db/expect-few.ts'
import type { Tx } from '#platform/tx.ts'
import { EVENT_ID } from './code-events.ts'
import { releaseExpired } from './release-holds.ts'

/** Who sets cards aside. */
export type Holder = { kind: 'order' | 'bargain' | 'draw'; id: string }
/** One piece that is to have a card of a pool: which one of its owner, an order line or a prize. */
export type HeldUnit = { poolId: string; ownerId: string; unitNo: number }

type Hold = { holder: Holder; units: readonly HeldUnit[]; until: Date }

/**
 * Occupies free cards until a moment of the database's time, in the order of the list, the nth unit of a pool getting its nth free card
 * (S1-16, S1-25). Answers how many units have one: all, or the caller gives up and rolls back. A hold whose time is over is free to
 * take, swept or not. The caller holds what the units belong to, so no unit is asked for twice at once.
 *
 * As with `assignCodes`: past locked rows first; a short read is undone and repeated waiting, pool by pool, because a card of a
 * transaction that may yet roll back only looks gone (S1-15).
 */
export async function holdCodes(tx: Tx, hold: Hold): Promise<number> {
  if (hold.units.length === 0) return 0
  const [, held] = await Promise.all([sql`savepoint holding`.execute(tx.db), tryHoldCodes(tx, hold)])
  if (held === hold.units.length) return held
  await sql`rollback to savepoint holding`.execute(tx.db)
  let patient = 0
  for (const poolId of [...new Set(hold.units.map((unit) => unit.poolId))].toSorted()) {
    await releaseExpired(tx, poolId)
    patient += await takeFree(tx, { ...hold, units: hold.units.filter((unit) => unit.poolId === poolId) }, 'wait')
  }
  return patient
}

/**
 * The first step of it alone, in one statement: past cards that others are just taking and holds that are over. Fewer than wanted does not
 * say yet that there are no more; the caller then undoes it and takes the long way.
 */
export function tryHoldCodes(tx: Tx, hold: Hold): Promise<number> {
  return takeFree(tx, hold, 'skip locked')
}

/** One statement: card, hold and event are written together or not at all (S1-22). */
async function takeFree({ db, shopId, now, actor }: Tx, hold: Hold, patience: 'skip locked' | 'wait'): Promise<number> {
  const { holder, units, until } = hold
  const { rows } = await sql<{ count: number }>`
    with wanted as (
      select u.*, row_number() over (partition by u.pool_id order by u.place) as nth
      from (select * from unnest(${units.map((unit) => unit.poolId)}::uuid[], ${units.map((unit) => unit.ownerId)}::uuid[],
                                 ${units.map((unit) => unit.unitNo)}::int[])
            with ordinality as u(pool_id, owner_id, unit_no, place) ${expectFew(units.length)}) as u
    ), free as (
      select c.id, c.pool_id, row_number() over (partition by c.pool_id order by c.position) as nth
      from (select pool_id, count(*) as needed from wanted group by pool_id) as p
      cross join lateral (
        select id, pool_id, position from codes
        where shop_id = ${shopId} and pool_id = p.pool_id and state = 'free' and is_live
        order by position limit p.needed for no key update ${patience === 'wait' ? sql`` : sql`skip locked`}) as c
    ), taken as (
      update codes set state = 'held' where shop_id = ${shopId} and id = any(array(select id from free))
    ), held as (
      insert into code_holds (shop_id, code_id, pool_id, holder_kind, holder_id, owner_id, unit_no, expires_at, created_at)
      select ${shopId}::uuid, free.id, wanted.pool_id, ${holder.kind}, ${holder.id}::uuid, wanted.owner_id, wanted.unit_no, ${until}::timestamptz, ${now}::timestamptz
      from wanted join free using (pool_id, nth)
      returning code_id, pool_id, holder_id
    ), told as (
      insert into code_events (shop_id, id, code_id, pool_id, type, from_state, to_state, holder_id, actor_kind, actor_id, actor_name, occurred_at)
      select ${shopId}::uuid, ${EVENT_ID}, code_id, pool_id, 'held', 'free', 'held', holder_id, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${now}::timestamptz
      from held
    )
    select count(*) as count from held`.execute(db)
  return rows[0]?.count ?? 0
}
