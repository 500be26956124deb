import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** One thing that happened to a card; `order` is who held, released or got it, or gave it back. */
export type CardHistoryEntry = {
  id: string
  type: string
  order: { id: string; number: string } | null
  reason: string | null
  actorKind: string
  actorName: string
  occurredAt: Date
}

/** Everything that happened to a card since it was imported, the first thing first (S1-22). Throws code_not_found. */
export async function readCardHistory({ db, shopId }: Tx, codeId: string): Promise<CardHistoryEntry[]> {
  const { rows } = await sql<CardHistoryEntry & { isCard: boolean }>`
    select e.id, e.type, e.reason, e.actor_kind, e.actor_name, e.occurred_at,
           case when o.id is not null then jsonb_build_object('id', o.id, 'number', o.number::text) end as order
    from codes c
    join code_pools p on p.shop_id = c.shop_id and p.id = c.pool_id and p.kind = 'card'
    cross join lateral (
      select i.id, 'imported' as type, null as reason, i.actor_kind, i.actor_name, i.finished_at as occurred_at, null::uuid as holder_id, 0 as step
      from code_imports i where i.shop_id = c.shop_id and i.id = c.import_id
      union all
      select v.id, v.type, v.reason, v.actor_kind, v.actor_name, v.occurred_at, v.holder_id, array_position(array['held', 'assigned', 'revealed', 'released', 'voided', 'removed'], v.type)
      from code_events v where v.shop_id = c.shop_id and v.code_id = c.id
    ) as e
    left join orders o on o.shop_id = c.shop_id and o.id = e.holder_id
    where c.shop_id = ${shopId} and c.id = ${codeId}
    order by e.occurred_at, e.step`.execute(db)
  if (rows.length === 0) throw new DomainError('code_not_found')
  return rows
}
