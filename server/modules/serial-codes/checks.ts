import { sql } from 'kysely'
import type { Check } from '#platform/module.ts'

/** What `aftercart verify` asks about groups and shortages. */
export const serialCodesChecks: readonly Check[] = [
  {
    name: 'serial-codes: a shortage is over exactly when its unit has a code',
    rule: 'S0-31, SX-16',
    find: async ({ db, shopId }) => {
      const { rows } = await sql<{ line: string }>`
        select 'shortage ' || s.id || case when a.code_id is null then ' is resolved without a code' else ' is open beside a code' end as line
        from code_shortages s left join code_assignments a
          on a.shop_id = s.shop_id and a.owner_id = s.order_line_id and a.pool_id = s.group_id and a.unit_no = s.unit_no
        where s.shop_id = ${shopId} and (s.resolved_at is not null) <> (a.code_id is not null) limit 100`.execute(db)
      return rows.map((row) => row.line)
    },
  },
  {
    name: 'serial-codes: a code belongs to a line of its order',
    rule: 'S0-33',
    find: async ({ db, shopId }) => {
      const { rows } = await sql<{ line: string }>`
        select 'code ' || a.code_id || ' names order ' || a.order_id || ' but not a line of it' as line
        from code_assignments a left join order_lines l on l.shop_id = a.shop_id and l.id = a.owner_id
        where a.shop_id = ${shopId} and a.owner_kind = 'order_line' and l.order_id is distinct from a.order_id limit 100`.execute(db)
      return rows.map((row) => row.line)
    },
  },
  {
    name: 'serial-codes: a deleted group has a retired pool, and the other way round',
    rule: 'S0-23',
    find: async ({ db, shopId }) => {
      const { rows } = await sql<{ line: string }>`
        select 'group ' || g.id || ' and its pool do not agree whether it is deleted' as line
        from code_groups g join code_pools p on p.shop_id = g.shop_id and p.id = g.id
        where g.shop_id = ${shopId} and (g.deleted_at is null) <> (p.retired_at is null) limit 100`.execute(db)
      return rows.map((row) => row.line)
    },
  },
]
