import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { EVENT_ID } from './code-events.ts'
import { lockIdlePool } from './lock-idle-pool.ts'

/** Cards removed by one request. */
export const MAX_REMOVED_CODES = 1_000

/**
 * Takes available cards out of a pool for good, all or none; the same may be imported again (S1-11). Throws code_not_found,
 * code_in_use { items } naming the cards that are occupied, sold or void, by their last characters and who has them, and
 * code_import_running while the pool is written to.
 */
export async function removeCodes(tx: Tx, { poolId, codeIds }: { poolId: string; codeIds: readonly string[] }): Promise<void> {
  const { db, shopId, now, actor } = tx
  const wanted = [...new Set(codeIds)]
  const { rows } = await sql<{ id: string; state: string; isLive: boolean }>`
    select id, state, is_live from codes where shop_id = ${shopId} and pool_id = ${poolId} and id = any(${wanted}::uuid[])
    order by position for no key update`.execute(db)
  const live = rows.filter((row) => row.isLive || row.state !== 'free')
  if (live.length < wanted.length) throw new DomainError('code_not_found')
  const inUse = live.filter((row) => row.state !== 'free').map((row) => row.id)
  if (inUse.length > 0) throw new DomainError('code_in_use', { items: await holdersOf(tx, inUse) })
  await lockIdlePool(tx, poolId)
  await sql`
    with removed as (
      update codes set is_live = false, removed_at = ${now}::timestamptz where shop_id = ${shopId} and id = any(${wanted}::uuid[]) returning id
    )
    insert into code_events (shop_id, id, code_id, pool_id, type, actor_kind, actor_id, actor_name, occurred_at)
    select ${shopId}::uuid, ${EVENT_ID}, id, ${poolId}::uuid, 'removed', ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${now}::timestamptz from removed`.execute(
    db,
  )
  await sql`update code_pools set withdrawn_count = withdrawn_count + ${wanted.length}::int where shop_id = ${shopId} and id = ${poolId}`.execute(
    db,
  )
  await audit(tx, { action: 'codes.remove', subjectKind: 'code_pool', subjectId: poolId, after: { removed: wanted.length } })
}

type InUse = { codeId: string; tail: string; state: string; holderKind: string | null; orderNumber: string | null }

/** As many as a message can name. */
const NAMED = 20

async function holdersOf({ db, shopId }: Tx, codeIds: readonly string[]): Promise<InUse[]> {
  const { rows } = await sql<InUse>`
    select c.id as code_id, c.tail, c.state, coalesce(h.holder_kind, case when a.order_id is not null then 'order' end) as holder_kind,
           o.number::text as order_number
    from codes c
    left join code_holds h on h.shop_id = c.shop_id and h.code_id = c.id
    left join code_assignments a on a.shop_id = c.shop_id and a.code_id = c.id
    left join orders o on o.shop_id = c.shop_id and o.id = coalesce(a.order_id, case when h.holder_kind = 'order' then h.holder_id end)
    where c.shop_id = ${shopId} and c.id = any(${codeIds}::uuid[]) order by c.position limit ${NAMED}`.execute(db)
  return rows
}
