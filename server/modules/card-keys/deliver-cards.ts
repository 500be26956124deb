import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { reserveStock, shipStock } from '#modules/catalog/index.ts'
import { assignHeld, holdCodes, releaseHolds, type SoldUnit } from '#modules/codes/index.ts'
import { awaitDigital, deliverDigital } from '#modules/orders/index.ts'
import { announce, emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { hasAwaiting } from './available-cards.ts'
import { type CardOrder, lockCardOrder, missingUnits, updateCardOrder } from './card-order.ts'

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
 * Product stock and all cards of an order, or nothing of either: null (S1-25). Stock comes first, as at the placement. Whose turn it is not
 * takes no card that somebody waits for who has paid before (S1-2).
 */
export async function takeCards(tx: Tx, order: CardOrder): Promise<SoldUnit[] | null> {
  const held = await takeHeld(tx, order)
  const missing = missingUnits(order, held)
  if (missing.length === 0) return held
  if (order.status !== 'awaiting' && (await hasAwaiting(tx, order.poolId))) return giveUp(tx)
  const { poolId, orderId, orderLineId } = order
  const units = missing.map((unitNo) => ({ poolId, ownerId: orderLineId, unitNo }))
  await holdCodes(tx, { holder: { kind: 'order', id: orderId }, units, until: tx.now })
  const sold = [...held, ...(await assignHeld(tx, { orderId }))]
  return sold.length === order.quantity ? sold : giveUp(tx)
}

async function giveUp({ db }: Tx): Promise<null> {
  await sql`rollback to savepoint taking_cards`.execute(db)
  return null
}

/** The usual payment finds stock reserved and cards held: both leave in one round trip. */
async function takeHeld(tx: Tx, order: CardOrder): Promise<SoldUnit[]> {
  const { orderId, variantId, quantity } = order
  const begun = sql`savepoint taking_cards`.execute(tx.db)
  if (!order.hasStock) {
    await begun
    await takeStock(tx, order)
    return assignHeld(tx, { orderId })
  }
  const [, , held] = await Promise.all([begun, shipStock(tx, { orderId, items: [{ variantId, quantity }] }), assignHeld(tx, { orderId })])
  return held
}

/**
 * An order that lost its pieces of the product's stock takes them again while there are some. Without any it is delivered all the same: the stock
 * is the merchant's limit to what he offers, never negative, and this order is paid and there is a card for it (S1-12, S1-14).
 */
async function takeStock(tx: Tx, { orderId, variantId, quantity }: CardOrder): Promise<void> {
  const stock = { orderId, items: [{ variantId, quantity }] }
  await sql`savepoint taking_stock`.execute(tx.db)
  try {
    await reserveStock(tx, stock)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'out_of_stock') throw error
    return void (await sql`rollback to savepoint taking_stock`.execute(tx.db))
  }
  await shipStock(tx, stock)
}

/** What follows from having the cards. */
export async function finishDelivery(
  tx: Tx,
  order: CardOrder,
  { sold, paidAt }: { sold: readonly SoldUnit[]; paidAt?: Date },
): Promise<void> {
  const { orderId, poolId } = order
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
