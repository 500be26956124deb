import { sql } from 'kysely'
import { releaseStock } from '#modules/catalog/index.ts'
import { releaseHolds } from '#modules/codes/index.ts'
import { addOrderEntry, lockOrders } from '#modules/orders/index.ts'
import { emit } from '#platform/events.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import { type CardOrder, lockCardOrder, updateCardOrder } from './card-order.ts'

/** An order is cancelled: what it holds is free again. The caller holds the order. Does nothing for one without card keys. */
export async function cancelCardOrder(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const order = await lockCardOrder(tx, orderId)
  if (order === null || order.status === 'delivered') return
  await giveBack(tx, order)
  await updateCardOrder(tx, orderId, { status: 'cancelled', hasStock: false })
}

/** The time of an unpaid order is over: cards and stock are others' again, the order stays and may still be paid (S1-16, S1-17). */
export async function releaseCardOrder(tx: Tx, { orderId }: { orderId: string }): Promise<boolean> {
  await lockOrders(tx, [orderId])
  const order = await lockCardOrder(tx, orderId)
  if (order?.status !== 'unpaid' || order.holdUntil === null || order.holdUntil > tx.now) return false
  await giveBack(tx, order)
  await Promise.all([
    updateCardOrder(tx, orderId, { status: 'released', hasStock: false, releasedAt: tx.now }),
    addOrderEntry(tx, { orderId, type: 'cards_released' }),
  ])
  return true
}

/**
 * Stock first, then cards, as everywhere. Whoever waits for cards of this pool hears that some are back, or that one who waited before him
 * does so no longer; it is always told, because who begins to wait at this moment is not seen from here.
 */
async function giveBack(tx: Tx, { orderId, variantId, quantity, hasStock, poolId, status }: CardOrder): Promise<void> {
  if (hasStock) await releaseStock(tx, { orderId, items: [{ variantId, quantity }] })
  const released = await releaseHolds(tx, { holderId: orderId })
  if (released.size > 0 || status === 'awaiting') emit(tx, 'cards.freed', { poolId })
}

/**
 * Does so for the orders of a variant, without waiting for one that is being paid at this moment: the caller may hold the stock, which comes
 * after orders in the order of locks. Answers how many there were.
 */
export async function releaseOverdueOf(tx: Tx, variantId: string): Promise<number> {
  const { db, shopId } = tx
  const overdue = await findExpiredHolds(tx, { variantId })
  if (overdue.length === 0) return 0
  const locked = await db
    .selectFrom('orders')
    .where('shopId', '=', shopId)
    .where('id', 'in', overdue)
    .select('id')
    .orderBy('id')
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
  let released = 0
  for (const { id: orderId } of locked) if (await releaseCardOrder(tx, { orderId })) released += 1
  return released
}

/** Shops visited in one run; the next run takes the rest. */
const SHOPS_PER_RUN = 500
/** Orders released in one run of a shop. */
const ORDERS_PER_RUN = 200

/** Shops with unpaid orders of card keys whose time is over. */
export async function findShopsWithExpiredHolds({ db, now }: PlatformTx): Promise<string[]> {
  const rows = await db
    .selectFrom('cardOrders')
    .where('status', '=', sql.lit('unpaid'))
    .where('holdUntil', '<=', now)
    .select('shopId')
    .distinct()
    .limit(SHOPS_PER_RUN)
    .execute()
  return rows.map((row) => row.shopId)
}

/** Their orders, of one variant or of all, the oldest first. */
export async function findExpiredHolds({ db, shopId, now }: Tx, { variantId }: { variantId?: string } = {}): Promise<string[]> {
  const rows = await db
    .selectFrom('cardOrders')
    .where('shopId', '=', shopId)
    .where('status', '=', sql.lit('unpaid'))
    .where('holdUntil', '<=', now)
    .$if(variantId !== undefined, (query) => query.where('variantId', '=', variantId ?? ''))
    .orderBy('holdUntil')
    .select('orderId')
    .limit(ORDERS_PER_RUN)
    .execute()
  return rows.map((row) => row.orderId)
}
