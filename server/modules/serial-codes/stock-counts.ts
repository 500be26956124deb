import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/** What is in a group, counted to the last: for a report, not for a screen that is looked at every second (SX-63). */
export type StockCounts = { imported: number; sent: number; unsent: number; shortages: number; threshold: number | null }

/** The counts of a group, or null when it was deleted meanwhile. Two index scans over its codes. */
export async function countStock({ db, shopId }: Tx, groupId: string): Promise<StockCounts | null> {
  const { rows } = await sql<StockCounts>`
    select p.next_position - 1 - p.withdrawn_count as imported, g.low_stock_threshold as threshold,
           (select count(*) from code_assignments a where a.shop_id = g.shop_id and a.pool_id = g.id) as sent,
           (select count(*) from codes c where c.shop_id = g.shop_id and c.pool_id = g.id and c.state = 'free' and c.is_live) as unsent,
           (select count(*) from code_shortages s where s.shop_id = g.shop_id and s.group_id = g.id and s.resolved_at is null) as shortages
    from code_groups g join code_pools p on p.shop_id = g.shop_id and p.id = g.id
    where g.shop_id = ${shopId} and g.id = ${groupId} and g.deleted_at is null`.execute(db)
  return rows[0] ?? null
}
