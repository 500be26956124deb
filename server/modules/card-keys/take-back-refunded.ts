import { voidCode } from '#modules/codes/index.ts'
import { lockOrders } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { type CardOrder, lockCardOrder, updateCardOrder } from './card-order.ts'
import { lockPoolOfCards } from './lock-pool.ts'
import { cancelCardOrder } from './release-card-order.ts'

/** Pieces of an order whose money went back. */
export type RefundedPieces = { orderId: string; lines: readonly { orderLineId: string; quantity: number }[] }

/**
 * What becomes of the cards of refunded pieces (S1-3): delivered ones are void and never come back to the stock, those nobody has looked at
 * first; pieces that still wait for a card wait no longer. Does nothing for an order without card keys.
 */
export async function takeBackRefunded(tx: Tx, { orderId, lines }: RefundedPieces): Promise<void> {
  await lockOrders(tx, [orderId])
  const order = await lockCardOrder(tx, orderId)
  const quantity = lines.find((line) => line.orderLineId === order?.orderLineId)?.quantity ?? 0
  if (order === null || quantity === 0) return
  if (order.status === 'delivered') return voidCards(tx, order, quantity)
  if (order.status !== 'awaiting' && order.status !== 'paid_late') return
  if (quantity >= order.quantity) return cancelCardOrder(tx, { orderId })
  await updateCardOrder(tx, orderId, { quantity: order.quantity - quantity })
}

async function voidCards(tx: Tx, { orderId, poolId }: CardOrder, quantity: number): Promise<void> {
  await lockPoolOfCards(tx, poolId)
  const cards = await tx.db
    .selectFrom('codeAssignments as a')
    .innerJoin('codes as c', (join) => join.onRef('c.shopId', '=', 'a.shopId').onRef('c.id', '=', 'a.codeId'))
    .where('a.shopId', '=', tx.shopId)
    .where('a.orderId', '=', orderId)
    .where('a.poolId', '=', poolId)
    .where('c.state', '=', 'assigned')
    .orderBy('a.revealedAt', (order) => order.desc().nullsFirst())
    .orderBy('a.unitNo', 'desc')
    .limit(quantity)
    .select('a.codeId')
    .execute()
  for (const { codeId } of cards) await voidCode(tx, { codeId, kind: 'card', reason: REASON })
}

/** The history of a card is the merchant's; its reason is shown as written. */
const REASON = '退款 / refunded'
