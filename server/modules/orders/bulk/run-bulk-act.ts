import { DomainError, type Reason } from '#kernel/errors.ts'
import { announce } from '#platform/events.ts'
import { enqueue, type JobContext, outboundJob } from '#platform/jobs/job.ts'
import type { Actor, Tx } from '#platform/tx.ts'
import { closeOrders } from '../close-order.ts'
import { markPrinted } from '../mark-printed.ts'
import { prepareOrder } from '../prepare-order.ts'
import { shipOrder } from '../ship-order.ts'
import { type BulkActName, type BulkSettings, RUN_BULK_ACT } from './start-bulk-act.ts'

/** Orders of one run of the job; then it makes room for others and begins again. */
const ORDERS_PER_RUN = 400
/** Orders closed in one transaction; other acts have one of their own for each, because each can be refused half way. */
const ORDERS_PER_TRANSACTION: Readonly<Record<BulkActName, number>> = { close: 50, prepare: 1, ship: 1, print: 1, unprint: 1 }
const RETRY_LIMIT = 5

/**
 * Does a bulk act piece by piece: an order's act and the mark that it was done are one commit, so a killed worker's work goes on where it
 * stood and nothing is done twice. Every act is the one a clerk does by hand, in the clerk's name (S0-2).
 */
export const runBulkActJob = outboundJob<{ bulkActId: string }>({
  name: RUN_BULK_ACT.name,
  concurrency: 2,
  retryLimit: RETRY_LIMIT,
  retryDelaySeconds: 2,
  run: runBulkAct,
})

type BulkAct = { id: string; act: BulkActName; settings: BulkSettings; actor: Actor }
type Item = { position: number; orderId: string }

async function runBulkAct(
  { transactor, actor, shopId, signal, isLastAttempt }: JobContext,
  { bulkActId }: { bulkActId: string },
): Promise<void> {
  if (shopId === null) throw new Error('a bulk act belongs to a shop')
  const bulk = await transactor.transact({ shopId, actor }, (tx) => readBulkAct(tx, bulkActId))
  const scope = { shopId, actor: bulk.actor }
  const size = ORDERS_PER_TRANSACTION[bulk.act]
  for (let worked = 0; worked < ORDERS_PER_RUN && !signal.aborted; worked += size) {
    let taken: Item[] = []
    try {
      taken = await transactor.transact(scope, async (tx) => {
        const items = await takeItems(tx, bulkActId, size)
        taken = items
        await workOn(tx, bulk, items)
        return items
      })
    } catch (error) {
      // What is refused half way is rolled back and marked by itself; other failures are tried again before they count as refused.
      if (!(error instanceof DomainError) && !isLastAttempt) throw error
      const reason = error instanceof DomainError ? { code: error.code, details: error.details } : { code: 'internal_error' }
      await transactor.transact(scope, (tx) =>
        writeOutcomes(
          tx,
          bulkActId,
          taken.map((item) => ({ ...item, result: reason })),
        ),
      )
    }
    if (taken.length === 0) return transactor.transact(scope, (tx) => finish(tx, bulkActId))
  }
  await transactor.transact(scope, async (tx) => enqueue(tx, RUN_BULK_ACT, { bulkActId }))
}

async function readBulkAct({ db, shopId }: Tx, bulkActId: string): Promise<BulkAct> {
  const row = await db
    .selectFrom('orderBulkActs')
    .where('shopId', '=', shopId)
    .where('id', '=', bulkActId)
    .select(['id', 'act', 'settings', 'actorKind', 'actorId', 'actorName'])
    .executeTakeFirst()
  if (!row) throw new DomainError('bulk_act_not_found')
  const actor = { kind: row.actorKind, id: row.actorId, name: row.actorName } as Actor
  // Written by `startBulkAct`; the check constraint holds the act.
  return { id: row.id, act: row.act as BulkActName, settings: row.settings as BulkSettings, actor }
}

/** Another worker's items are passed by. */
async function takeItems({ db, shopId }: Tx, bulkActId: string, count: number): Promise<Item[]> {
  return db
    .selectFrom('orderBulkActOrders')
    .where('shopId', '=', shopId)
    .where('bulkActId', '=', bulkActId)
    .where('outcome', 'is', null)
    .orderBy('position')
    .limit(count)
    .select(['position', 'orderId'])
    .forUpdate()
    .skipLocked()
    .execute()
}

async function workOn(tx: Tx, bulk: BulkAct, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return
  if (bulk.act === 'close') {
    const results = await closeOrders(tx, items)
    const byOrder = new Map(results.map(({ orderId, result }) => [orderId, result]))
    return writeOutcomes(
      tx,
      bulk.id,
      items.map((item) => ({ ...item, result: byOrder.get(item.orderId) ?? { code: 'order_not_found' } })),
    )
  }
  for (const { orderId } of items) await single(tx, bulk, orderId)
  await writeOutcomes(
    tx,
    bulk.id,
    items.map((item) => ({ ...item, result: true })),
  )
}

async function single(tx: Tx, { act, settings }: BulkAct, orderId: string): Promise<void> {
  if (act === 'prepare') await prepareOrder(tx, { orderId })
  else if (act === 'ship') await shipOrder(tx, { orderId, carrier: settings.carrier ?? '', trackingNumber: '' })
  else await markPrinted(tx, { orderId, isPrinted: act === 'print' })
}

type Outcome = Item & { result: true | Reason }

async function writeOutcomes(tx: Tx, bulkActId: string, outcomes: readonly Outcome[]): Promise<void> {
  for (const { position, result } of outcomes) {
    await tx.db
      .updateTable('orderBulkActOrders')
      .where('shopId', '=', tx.shopId)
      .where('bulkActId', '=', bulkActId)
      .where('position', '=', position)
      .set(
        result === true
          ? { outcome: 'done' }
          : { outcome: 'refused', reasonCode: result.code, reasonDetails: JSON.stringify(result.details ?? {}) },
      )
      .execute()
  }
  announce(tx, { type: 'order-bulk-acts', ids: [bulkActId] })
}

/** When another worker still holds the last items it is that worker who finds nothing left. */
async function finish(tx: Tx, bulkActId: string): Promise<void> {
  const open = await tx.db
    .selectFrom('orderBulkActOrders')
    .where('shopId', '=', tx.shopId)
    .where('bulkActId', '=', bulkActId)
    .where('outcome', 'is', null)
    .limit(1)
    .select('position')
    .executeTakeFirst()
  if (open) return
  await tx.db
    .updateTable('orderBulkActs')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', bulkActId)
    .where('status', '=', 'running')
    .set({ status: 'finished', finishedAt: tx.now })
    .execute()
  announce(tx, { type: 'order-bulk-acts', ids: [bulkActId] })
}
