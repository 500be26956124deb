import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { filterOrders } from '../order-filter.ts'
import type { OrderFilter } from '../schemas.admin.ts'

/** What can be done to many orders at once. */
export type BulkActName = 'prepare' | 'ship' | 'close' | 'print' | 'unprint'
/** What an act needs besides the order. */
export type BulkSettings = { carrier?: string }

/** Named orders, or all that match the list's filters. */
export type BulkChoice = { orderIds: readonly string[] } | { filter: OrderFilter }
export type BulkStart = { act: BulkActName; settings: BulkSettings; choice: BulkChoice }

/** More than a shop ships in a month; a filter that matches more was not meant. */
export const MAX_BULK_ACT_ORDERS = 50_000
/** The queue that does the work; `run-bulk-act.ts` runs it. */
export const RUN_BULK_ACT = { name: 'orders.run-bulk-act' } as const

/**
 * Begins one act on many orders. Which orders matched is settled now, so what comes in while the work goes on is not touched; the work is
 * a job's, and goes on when the page is left. Throws bulk_act_empty, bulk_act_too_large { limit }, carrier_missing.
 */
export async function startBulkAct(tx: Tx, { act, settings, choice }: BulkStart): Promise<{ bulkActId: string }> {
  if (act === 'ship' && !settings.carrier) throw new DomainError('carrier_missing')
  const orderIds = await chosenIds(tx, choice)
  if (orderIds.length === 0) throw new DomainError('bulk_act_empty')
  if (orderIds.length > MAX_BULK_ACT_ORDERS) throw new DomainError('bulk_act_too_large', { limit: MAX_BULK_ACT_ORDERS })
  const bulkActId = newId(tx.now.getTime())
  const { db, shopId, now, actor } = tx
  await db
    .insertInto('orderBulkActs')
    .values({
      shopId,
      id: bulkActId,
      act,
      settings: JSON.stringify(settings),
      status: 'running',
      totalCount: orderIds.length,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      createdAt: now,
    })
    .execute()
  await Promise.all([
    sql`
      insert into order_bulk_act_orders (shop_id, bulk_act_id, position, order_id)
      select ${shopId}::uuid, ${bulkActId}::uuid, o.position, o.id from unnest(${orderIds}::uuid[]) with ordinality as o(id, position)`.execute(
      db,
    ),
    audit(tx, {
      action: `orders.bulk_${act}`,
      subjectKind: 'order_bulk_act',
      subjectId: bulkActId,
      after: { ...settings, orders: orderIds.length, filter: 'filter' in choice ? { ...choice.filter } : null },
    }),
  ])
  enqueue(tx, RUN_BULK_ACT, { bulkActId })
  announce(tx, { type: 'order-bulk-acts', ids: [bulkActId] })
  return { bulkActId }
}

/** Oldest first: they have waited longest. */
async function chosenIds(tx: Tx, choice: BulkChoice): Promise<string[]> {
  if ('orderIds' in choice) return [...new Set(choice.orderIds)]
  const rows = await filterOrders(tx, choice.filter)
    .orderBy('placedAt')
    .orderBy('orders.id')
    .limit(MAX_BULK_ACT_ORDERS + 1)
    .select('orders.id')
    .execute()
  return rows.map((row) => row.id)
}
