import { sql } from 'kysely'
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
    from code_group_products b ${running(tx)} and b.product_id = ${productId}
    order by g.created_at, g.id`.execute(tx.db)
  return rows
}

/** The groups that give codes now, with the products they are given for: for the shop's home page. The newest first. */
export async function runningGroups(tx: Tx, limit: number): Promise<(RunningGroup & { productIds: string[] })[]> {
  const { rows } = await sql<RunningGroup & { productIds: string[] }>`
    select g.id as group_id, p.name, g.ends_at - interval '1 minute' as ends_at, array_agg(b.product_id order by b.bound_at, b.product_id) as product_ids
    from code_group_products b ${running(tx)}
    group by g.id, g.created_at, p.name, g.ends_at order by g.created_at desc, g.id limit ${limit}`.execute(tx.db)
  return rows
}

/** Public, in its period, and with something left to give. */
function running({ shopId, now }: Tx) {
  return sql`
    join code_groups g on g.shop_id = b.shop_id and g.id = b.group_id
    join code_pools p on p.shop_id = g.shop_id and p.id = g.id
    where b.shop_id = ${shopId} and g.deleted_at is null and g.published_at <= ${now}
      and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
      and (p.source = 'generated' or p.next_position = 1 or exists (
            select from codes c where c.shop_id = ${shopId} and c.pool_id = g.id and c.state = 'free' and c.is_live))`
}
