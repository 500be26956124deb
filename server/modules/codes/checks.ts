import { sql } from 'kysely'
import type { Check } from '#platform/module.ts'
import type { Tx } from '#platform/tx.ts'

/** What `aftercart verify` asks about codes; each line names ids, never codes. */
export const codesChecks: readonly Check[] = [
  {
    name: 'codes: what is given away has exactly one owner, what is free has none',
    rule: 'S0-32, SX-16',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'code ' || c.id || ' is ' || c.state || case when a.code_id is null then ' without' else ' with' end || ' an owner' as line
        from codes c left join code_assignments a on a.shop_id = c.shop_id and a.code_id = c.id
        where c.shop_id = ${tx.shopId} and ((c.state = 'assigned' and a.code_id is null) or (c.state in ('free', 'held') and a.code_id is not null))
        limit 100`,
      ),
  },
  {
    name: 'codes: an owner has a code of the pool he was given it from',
    rule: 'S0-26',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'code ' || a.code_id || ' is of another pool than its assignment' as line
        from code_assignments a join codes c on c.shop_id = a.shop_id and c.id = a.code_id
        where a.shop_id = ${tx.shopId} and a.pool_id <> c.pool_id limit 100`,
      ),
  },
  {
    name: 'codes: no unit has two codes, no code two units',
    rule: 'S0-2, S0-32',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'unit ' || unit_no || ' of line ' || owner_id || ' has ' || count(*) || ' codes of pool ' || pool_id as line
        from code_assignments where shop_id = ${tx.shopId} and replaced_at is null group by owner_id, pool_id, unit_no having count(*) > 1
        union all
        select 'code ' || code_id || ' was given away ' || count(*) || ' times' from code_assignments
        where shop_id = ${tx.shopId} group by code_id having count(*) > 1 limit 100`,
      ),
  },
  {
    name: 'codes: what is occupied has exactly one hold, and nothing else has one',
    rule: 'SX-1, S1-22',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'code ' || c.id || ' is ' || c.state || case when h.code_id is null then ' without' else ' with' end || ' a hold' as line
        from codes c left join code_holds h on h.shop_id = c.shop_id and h.code_id = c.id
        where c.shop_id = ${tx.shopId} and (c.state = 'held') <> (h.code_id is not null) limit 100`,
      ),
  },
  {
    name: 'codes: the last transition on record is the state a card is in',
    rule: 'S1-22',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'card ' || c.id || ' is ' || c.state || ', its history says ' || coalesce(sum_of.state, 'free') as line
        from codes c join code_pools p on p.shop_id = c.shop_id and p.id = c.pool_id
        cross join lateral (
          select case when count(*) filter (where to_state = 'void') > 0 then 'void'
                      when count(*) filter (where to_state = 'assigned') > 0 then 'assigned'
                      when count(*) filter (where to_state = 'held') > count(*) filter (where type = 'released') then 'held' else 'free' end as state
          from code_events e where e.shop_id = c.shop_id and e.code_id = c.id) as sum_of
        where c.shop_id = ${tx.shopId} and p.kind = 'card' and c.state <> sum_of.state limit 100`,
      ),
  },
  {
    name: 'codes: places in a list are unique and below the next one',
    rule: 'S0-21',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'place ' || position || ' of pool ' || pool_id || ' is taken ' || count(*) || ' times' as line
        from codes where shop_id = ${tx.shopId} and position is not null group by pool_id, position having count(*) > 1
        union all
        select 'code ' || c.id || ' stands behind the end of pool ' || p.id from codes c
        join code_pools p on p.shop_id = c.shop_id and p.id = c.pool_id
        where c.shop_id = ${tx.shopId} and c.position >= p.next_position limit 100`,
      ),
  },
  {
    name: 'codes: an import holds as many codes as it says, a refused one none',
    rule: 'S0-16',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'import ' || i.id || ' says ' || i.imported_count || ' codes and has ' || count(c.id) as line
        from code_imports i left join codes c on c.shop_id = i.shop_id and c.pool_id = i.pool_id and c.import_id = i.id
        where i.shop_id = ${tx.shopId} and i.finished_at is not null
        group by i.id, i.imported_count having count(c.id) <> i.imported_count limit 100`,
      ),
  },
  {
    name: 'codes: unsent codes of a retired pool or a withdrawn import are free for uploading again, others are not',
    rule: 'S0-20, S0-22, S0-23',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'code ' || c.id || ' still counts for uniqueness' as line from codes c
        join code_pools p on p.shop_id = c.shop_id and p.id = c.pool_id
        left join code_imports i on i.shop_id = c.shop_id and i.id = c.import_id
        where c.shop_id = ${tx.shopId} and c.is_live <> (p.retired_at is null and c.removed_at is null and (c.state <> 'free' or i.withdrawn_at is null)) limit 100`,
      ),
  },
  {
    name: 'codes: as many codes are withdrawn or removed as pool and imports say',
    rule: 'S0-22, S1-11',
    find: (tx) =>
      lines(
        tx,
        sql<Line>`
        select 'import ' || i.id || ' says ' || i.withdrawn_count || ' withdrawn codes and has ' || count(c.id) as line
        from code_imports i join code_pools p on p.shop_id = i.shop_id and p.id = i.pool_id
        left join codes c on c.shop_id = i.shop_id and c.pool_id = i.pool_id and c.import_id = i.id and c.state = 'free' and not c.is_live and c.removed_at is null
        where i.shop_id = ${tx.shopId} and p.retired_at is null group by i.id, i.withdrawn_count having count(c.id) <> i.withdrawn_count
        union all
        select 'pool ' || p.id || ' says ' || p.withdrawn_count || ' withdrawn codes; of its imports are ' || coalesce(i.withdrawn, 0)
               || ', and ' || coalesce(c.removed, 0) || ' were removed'
        from code_pools p
        left join (select pool_id, sum(withdrawn_count) as withdrawn from code_imports where shop_id = ${tx.shopId} group by 1) as i on i.pool_id = p.id
        left join (select pool_id, count(*) as removed from codes where shop_id = ${tx.shopId} and removed_at is not null group by 1) as c on c.pool_id = p.id
        where p.shop_id = ${tx.shopId} and p.withdrawn_count <> coalesce(i.withdrawn, 0) + coalesce(c.removed, 0) limit 100`,
      ),
  },
]

type Line = { line: string }

async function lines(tx: Tx, query: { execute: (db: Tx['db']) => Promise<{ rows: Line[] }> }): Promise<string[]> {
  const { rows } = await query.execute(tx.db)
  return rows.map((row) => row.line)
}
