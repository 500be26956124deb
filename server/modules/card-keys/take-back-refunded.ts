import { releaseStock } from '#modules/catalog/index.ts'
import { voidCode } from '#modules/codes/index.ts'
import type { RefundedPieces } from '#modules/orders/index.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type CardOrder, lockCardOrder, updateCardOrder } from './card-order.ts'
import { lockPoolOfCards } from './lock-pool.ts'
import { cancelCardOrder } from './release-card-order.ts'

/**
 * What becomes of the cards of refunded pieces (S1-3): delivered ones are void and never come back to the stock, those nobody has looked at
 * first; pieces that still wait for a card wait no longer. In the commit of the refund, whose caller holds the order. Does nothing for an
 * order without card keys.
 */
export async function takeBackRefunded(tx: Tx, { orderId, lines }: RefundedPieces): Promise<void> {
  const order = await lockCardOrder(tx, orderId)
  const quantity = lines.find((line) => line.orderLineId === order?.orderLineId)?.quantity ?? 0
  if (order === null || quantity === 0) return
  if (order.status === 'delivered') return voidCards(tx, order, quantity)
  if (order.status !== 'awaiting' && order.status !== 'paid_late') return
  if (quantity >= order.quantity) return cancelCardOrder(tx, { orderId })
  if (order.hasStock) await releaseStock(tx, { orderId, items: [{ variantId: order.variantId, quantity }] })
  await updateCardOrder(tx, orderId, { quantity: order.quantity - quantity })
  // It wants less than before, or those behind it do not wait for so many.
  emit(tx, 'cards.freed', { poolId: order.poolId })
}

/** The money stays: whoever was passed over meanwhile may have its cards (S1-2). */
export async function resumeAfterRefund(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const order = await lockCardOrder(tx, orderId)
  if (order?.status === 'awaiting') emit(tx, 'cards.freed', { poolId: order.poolId })
}

/** What was void already, e.g. because it was bad, counts: a refund of it costs the buyer no good card. */
async function voidCards(tx: Tx, { orderId, poolId, ...order }: CardOrder, quantity: number): Promise<void> {
  await lockPoolOfCards(tx, poolId)
  const refundedQuantity = Math.min(order.quantity, order.refundedQuantity + quantity)
  const cards = await tx.db
    .selectFrom('codeAssignments as a')
    .innerJoin('codes as c', (join) => join.onRef('c.shopId', '=', 'a.shopId').onRef('c.id', '=', 'a.codeId'))
    .where('a.shopId', '=', tx.shopId)
    .where('a.orderId', '=', orderId)
    .where('a.poolId', '=', poolId)
    .where('c.state', '=', 'assigned')
    .orderBy('a.revealedAt', (order) => order.desc().nullsFirst())
    .orderBy('a.unitNo', 'desc')
    .select('a.codeId')
    .execute()
  const surplus = Math.max(0, cards.length - (order.quantity - refundedQuantity))
  for (const { codeId } of cards.slice(0, surplus)) await voidCode(tx, { codeId, kind: 'card', reason: REASON })
  await updateCardOrder(tx, orderId, { refundedQuantity })
}

/** The history of a card is the merchant's; its reason is shown as written. */
const REASON = '退款 / refunded'
