import { sql } from 'kysely'
import { hasFreeCodes } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'

export type RunningGroup = {
  groupId: string
  name: string
  /** The minute people see as the end; null for no end. */
  endsAt: Date | null
}

/** The groups that give a code for this product now, for the notice on its page. */
export async function groupsOfProduct(tx: Tx, productId: string): Promise<RunningGroup[]> {
  const { rows } = await sql<RunningGroup>`
    select g.id as group_id, p.name, g.ends_at - interval '1 minute' as ends_at
    from code_groups g ${running(tx)} and exists (
      select from code_group_products b where b.shop_id = g.shop_id and b.group_id = g.id and b.product_id = ${productId} and b.unbound_at is null)
    order by g.created_at, g.id`.execute(tx.db)
  return rows
}

/** The groups that give codes now, with the products they are given for: for the shop's home page. The newest first. */
export async function runningGroups(tx: Tx, limit: number): Promise<(RunningGroup & { productIds: string[] })[]> {
  const { rows } = await sql<RunningGroup & { productIds: string[] }>`
    select g.id as group_id, p.name, g.ends_at - interval '1 minute' as ends_at, b.product_ids
    from code_groups g
    join lateral (
      select array_agg(d.product_id order by d.bound_at, d.product_id) as product_ids
      from (select product_id, min(bound_at) as bound_at from code_group_products
            where shop_id = g.shop_id and group_id = g.id and unbound_at is null group by product_id) as d) as b on b.product_ids is not null
    ${running(tx)}
    order by g.created_at desc, g.id limit ${limit}`.execute(tx.db)
  return rows
}

/** Public, in its period, with something left to give, and not switched off (S0-37). */
function running({ shopId, now }: Tx) {
  return sql`
    join code_pools p on p.shop_id = g.shop_id and p.id = g.id
    left join code_settings s on s.shop_id = g.shop_id
    where g.shop_id = ${shopId} and coalesce(s.is_enabled, true) and g.deleted_at is null and g.published_at <= ${now}
      and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
      and (p.source = 'generated' or p.next_position - p.withdrawn_count = 1 or ${hasFreeCodes({ shopId, poolId: sql`g.id` })})`
}
