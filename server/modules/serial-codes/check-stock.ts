import { sql } from 'kysely'
import { countFree, stockNotice } from '#modules/codes/index.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'

/**
 * Transactions that have not committed yet may hold this many codes of a group: below the number by less than that, the groups are
 * looked at one transaction at a time, so that the crossing is seen by exactly one of them. Above it nobody waits for anybody.
 */
const IN_FLIGHT_CODES = 500

/** Codes behind the first free one that may be taken all the same: closings overtake each other by what is in flight, voids by hand. */
const HOLES = 4 * IN_FLIGHT_CODES

/**
 * The uploaded groups whose stock is so low that it must be looked at exactly. Codes leave in order, so the distance from the first free
 * one to the end of the list says of a large stock that it is large, unless a file of it was withdrawn; only otherwise is it counted, and
 * that bounded.
 */
export async function groupsNearCrossing({ db, shopId }: Tx, groupIds: readonly string[]): Promise<string[]> {
  if (groupIds.length === 0) return []
  const codes = (state: 'free' | 'void') =>
    sql`codes c where c.shop_id = ${shopId} and c.pool_id = g.id and c.state = ${sql.lit(state)} and c.is_live`
  const distance = sql`p.next_position - coalesce((select c.position from ${codes('free')} order by c.position limit 1), p.next_position)`
  const { rows } = await sql<{ id: string }>`
    select g.id from code_groups g join code_pools p on p.shop_id = g.shop_id and p.id = g.id
    cross join lateral (
      select ${IN_FLIGHT_CODES}::int + case when g.low_stock_told_at is null then coalesce(g.low_stock_threshold, 0) else 0 end as near) as b
    where g.shop_id = ${shopId} and g.id = any(${[...groupIds]}::uuid[]) and p.source = 'uploaded' and g.exhausted_told_at is null
      and case when p.withdrawn_count = 0 and ${distance} >= b.near + ${HOLES}::int and not exists (select from ${codes('void')} offset ${IN_FLIGHT_CODES}::int) then false
          else (select count(*) from (select from ${codes('free')} limit b.near) as f) < b.near end
    order by g.id`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * Tells the merchant when the stock of a group has crossed his number or reached zero, and arms the notice again when it has grown
 * (S0-14). Takes the group's row, so it comes last in its transaction, ids ascending.
 */
export async function checkStock(tx: Tx, groupIds: readonly string[]): Promise<void> {
  for (const groupId of groupIds.toSorted()) await checkGroup(tx, groupId)
}

async function checkGroup(tx: Tx, groupId: string): Promise<void> {
  const { db, shopId, now } = tx
  const group = await lockGroup(tx, groupId)
  if (!group) return
  const free = await countFree(tx, { poolId: groupId, upTo: Math.max(group.lowStockThreshold ?? 0, 1) })
  const isTellable = group.publishedAt !== null && (group.endsAt === null || now < group.endsAt) && group.wasImported
  const told = { isLowTold: group.lowStockToldAt !== null, isExhaustedTold: group.exhaustedToldAt !== null }
  const notice = stockNotice({ free, threshold: group.lowStockThreshold, isTellable, ...told })
  if (notice.isLowTold !== told.isLowTold || notice.isExhaustedTold !== told.isExhaustedTold) {
    const set = { lowStockToldAt: notice.isLowTold ? now : null, exhaustedToldAt: notice.isExhaustedTold ? now : null }
    await db.updateTable('codeGroups').where('shopId', '=', shopId).where('id', '=', groupId).set(set).execute()
  }
  if (notice.tell === 'low') emit(tx, 'codes.stock_low', { groupId })
  if (notice.tell === 'exhausted') emit(tx, 'codes.exhausted', { groupId })
}

/** The lock makes the next statement see every closing that has committed before. */
async function lockGroup({ db, shopId }: Tx, groupId: string) {
  return db
    .selectFrom('codeGroups as g')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'g.shopId').onRef('p.id', '=', 'g.id'))
    .where('g.shopId', '=', shopId)
    .where('g.id', '=', groupId)
    .where('g.deletedAt', 'is', null)
    .where('p.source', '=', 'uploaded')
    .select(['g.publishedAt', 'g.endsAt', 'g.lowStockThreshold', 'g.lowStockToldAt', 'g.exhaustedToldAt'])
    .select(sql<boolean>`p.next_position - p.withdrawn_count > 1`.as('wasImported'))
    .forNoKeyUpdate('g')
    .executeTakeFirst()
}
