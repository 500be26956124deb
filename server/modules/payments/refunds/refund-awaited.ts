import type { Reason } from '#kernel/errors.ts'
import { addOrderEntry, type GoodsKind, type PaymentStatus, readOrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { readRefundable } from './read-refundable.ts'
import { refundOrder } from './refund-order.ts'
import { canRefundOnline, readPaidPayment } from './refund-ways.ts'

const isMoneyHere: ReadonlySet<PaymentStatus> = new Set<PaymentStatus>(['paid', 'partially_refunded'])

type Cancelled = { orderId: string; goodsKind: GoodsKind; isByBuyer: boolean; paymentStatus: PaymentStatus }

/**
 * Answers orders' `mayCancel`: who waited for card keys and has a part of his money back gives up the rest himself only where a gateway gives
 * it back. Else the shop would owe a part of an order and no list would show it; the whole of one stands on the dashboard (S1-3).
 */
export async function mayGiveUpRest(tx: Tx, { orderId, goodsKind, isByBuyer, paymentStatus }: Cancelled): Promise<true | Reason> {
  if (goodsKind !== 'card_key' || !isByBuyer || paymentStatus !== 'partially_refunded') return true
  const [order, payment] = await Promise.all([readOrderFacts(tx, orderId), readPaidPayment(tx, orderId)])
  return canRefundOnline(order, payment) === true || { code: 'card_key_not_refundable' }
}

/**
 * Answers orders' `onCancelled`: a buyer who waited for card keys and gives up gets back what is left of his money (S1-3). Through the gateway where it
 * can; else the timeline says that the shop owes the money.
 */
export async function refundAwaited(tx: Tx, { orderId, goodsKind, isByBuyer, paymentStatus }: Cancelled): Promise<true | Reason> {
  if (goodsKind !== 'card_key' || !isByBuyer || !isMoneyHere.has(paymentStatus)) return true
  const [order, payment] = await Promise.all([readOrderFacts(tx, orderId), readPaidPayment(tx, orderId)])
  const { totalAmount, refundedAmount, lines } = await readRefundable(tx, order)
  const leftAmount = totalAmount - refundedAmount
  if (leftAmount === 0) return true
  if (canRefundOnline(order, payment) !== true) {
    await addOrderEntry(tx, { orderId, type: 'refund_due', details: { refundAmount: leftAmount } })
    return true
  }
  await refundOrder(tx, {
    orderId,
    lines: lines.map(({ id, quantity, refundedQuantity }) => ({ orderLineId: id, quantity: quantity - refundedQuantity })),
    shippingAmount: 0,
    way: 'gateway',
    reason: '備貨中取消 / cancelled while waiting for codes',
    expectedAmount: leftAmount,
  })
  return true
}
