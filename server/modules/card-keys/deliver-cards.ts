import { sql } from 'kysely'
import { lockVariantKind, shipStock, shipStockAtCommit } from '#modules/catalog/index.ts'
import { assignHeld, holdCodes, releaseHolds, type SoldUnit } from '#modules/codes/index.ts'
import { awaitDigital, deliverDigital } from '#modules/orders/index.ts'
import { announce, emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { hasAwaiting } from './available-cards.ts'
import { type CardOrder, lockCardOrder, missingUnits, updateCardOrder } from './card-order.ts'
import { hasReserved } from './has-reserved.ts'

/** Money that comes within this of the end of its time is served as if it had been in time; later a person decides (S1-17). */
export const LATE_HOURS = 24

/**
 * Delivers the card keys of an order with its payment, in the transaction that books it; the caller holds the order (S1-2). Whoever held
 * cards gets exactly these. After its time was over they are taken again if that is possible; an order for which there are none is
 * *awaiting codes*, behind those who paid before. Does nothing for an order without card keys.
 */
export async function deliverCards(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const order = await lockCardOrder(tx, orderId)
  if (order === null || order.status === 'delivered') return
  if (isTooLate(order, tx.now)) await markPaidLate(tx, order)
  else await serveOrder(tx, order, { paidAt: tx.now })
}

/** Gives a paid order its cards, or a place among those who wait: what it does not hold itself it does not take before these. */
export async function serveOrder(tx: Tx, order: CardOrder, paid: { paidAt?: Date } = {}): Promise<'delivered' | 'awaiting'> {
  const sold = await takeCards(tx, order)
  if (sold === null) await startAwaiting(tx, order, paid)
  else await finishDelivery(tx, order, { sold, ...paid })
  return sold === null ? 'awaiting' : 'delivered'
}

/** Did the money come more than a day after the cards were given up? Pure. */
export function isTooLate({ status, releasedAt }: Pick<CardOrder, 'status' | 'releasedAt'>, now: Date): boolean {
  return status === 'released' && releasedAt !== null && now.getTime() - releasedAt.getTime() > LATE_HOURS * 3_600_000
}

/**
 * All cards of an order, and product stock where it has none reserved, or nothing of either: null (S1-25). Whose turn it is not takes no card that
 * somebody waits for who has paid before (S1-2). What is reserved leaves with `finishDelivery`: the usual payment finds its stock reserved and
 * its cards held, and does not keep others from buying the same product while it is booked (SX-60).
 */
export async function takeCards(tx: Tx, order: CardOrder): Promise<SoldUnit[] | null> {
  const { poolId, orderId, orderLineId, variantId } = order
  const begun = sql`savepoint taking_cards`.execute(tx.db)
  if (!order.hasStock) {
    await begun
    await takeStock(tx, order)
  }
  const [, held] = await Promise.all([begun, assignHeld(tx, { orderId })])
  const missing = missingUnits(order, held)
  if (missing.length === 0) return held
  if (order.status !== 'awaiting' && (await hasAwaiting(tx, poolId))) return giveUp(tx)
  // Stock before free cards, as at the placement.
  if (order.hasStock) await lockVariantKind(tx, variantId)
  const units = missing.map((unitNo) => ({ poolId, ownerId: orderLineId, unitNo }))
  await holdCodes(tx, { holder: { kind: 'order', id: orderId }, units, until: tx.now })
  const sold = [...held, ...(await assignHeld(tx, { orderId }))]
  return sold.length === order.quantity ? sold : giveUp(tx)
}

async function giveUp({ db }: Tx): Promise<null> {
  await sql`rollback to savepoint taking_cards`.execute(db)
  return null
}

/**
 * An order that lost its pieces of the product's stock takes them again while there are some. Without any it is delivered all the same: the stock
 * is the merchant's limit to what he offers, never negative, and this order is paid and there is a card for it (S1-12, S1-14).
 */
async function takeStock(tx: Tx, { orderId, variantId, quantity }: CardOrder): Promise<void> {
  await sql`savepoint taking_stock`.execute(tx.db)
  if (await hasReserved(tx, { orderId, variantId, quantity })) await shipStock(tx, { orderId, items: [{ variantId, quantity }] })
  else await sql`rollback to savepoint taking_stock`.execute(tx.db)
}

/** What follows from having the cards; the stock that was reserved for them leaves with the commit. */
export async function finishDelivery(
  tx: Tx,
  order: CardOrder,
  { sold, paidAt }: { sold: readonly SoldUnit[]; paidAt?: Date },
): Promise<void> {
  const { orderId, poolId, variantId, quantity } = order
  if (order.hasStock) shipStockAtCommit(tx, { orderId, items: [{ variantId, quantity }] })
  await Promise.all([
    updateCardOrder(tx, orderId, { status: 'delivered', hasStock: false, deliveredAt: tx.now, ...(paidAt && { paidAt }) }),
    deliverDigital(tx, { orderId }),
  ])
  emit(tx, 'cards.delivered', { orderId, poolId, codes: sold.map(({ codeId, tail }) => ({ id: codeId, tail })) })
  announce(tx, { type: 'cards.delivered', ids: [orderId] })
}

/** Paid, and no card: shown as being prepared, never as an empty card (S1-2). */
async function startAwaiting(tx: Tx, { orderId, poolId, quantity }: CardOrder, paid: { paidAt?: Date }): Promise<void> {
  // What it holds goes to whoever is first in the queue, this order too.
  await releaseHolds(tx, { holderId: orderId })
  await Promise.all([updateCardOrder(tx, orderId, { status: 'awaiting', ...paid }), awaitDigital(tx, { orderId })])
  emit(tx, 'cards.short', { orderId, poolId, quantity })
}

async function markPaidLate(tx: Tx, { orderId, poolId }: CardOrder): Promise<void> {
  await updateCardOrder(tx, orderId, { status: 'paid_late', paidAt: tx.now })
  emit(tx, 'cards.paid_late', { orderId, poolId })
}
