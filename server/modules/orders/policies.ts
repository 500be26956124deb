import type { ProductKind } from '#modules/catalog/index.ts'
import { inquire, policyPoint, questionPoint } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import type { GoodsKind } from './goods-kind.ts'
import type { OrderStatus, PaymentStatus } from './states.ts'

/** Answered in the transaction that books the payment of a locked order: what must be delivered with it, or why it cannot be taken. */
export const onPaid = policyPoint<{ orderId: string; status: OrderStatus; goodsKind: GoodsKind }>('orders.on_paid')

/** A line of an order as it has just been written. */
export type PlacedLine = Readonly<{ id: string; variantId: string; productKind: ProductKind; quantity: number }>

/**
 * Answered in the transaction that places an order, before one that costs nothing counts as paid: what has to be ready for its money, and
 * the stock of lines that orders do not reserve themselves (S1-14). `phone` is as stored; `clientIp` is the buyer's, null where staff or an
 * outside storefront took the order.
 */
export const onPlaced = policyPoint<{
  orderId: string
  provider: string
  totalAmount: number
  goodsKind: GoodsKind
  lines: readonly PlacedLine[]
  customerId: string | null
  phone: string
  clientIp: string | null
}>('orders.on_placed')

/** Answered in the transaction that cancels an order: what was set aside for it is free again. */
export const onCancelled = policyPoint<Cancellation>('orders.on_cancelled')

/** Asked before an order is cancelled, by staff or customer: what has been handed over can stand against it. */
export const mayCancel = policyPoint<Cancellation>('orders.may_cancel')

type Cancellation = { orderId: string; goodsKind: GoodsKind; paymentStatus: PaymentStatus; isByBuyer: boolean }

/**
 * Asked before a payment method is offered: can its provider take money in this shop? In the settings `productKinds` is empty; of a
 * checkout it is asked only where something is sold by card, which need not wait for money (S1-16).
 */
export const mayOfferPayment = policyPoint<{
  provider: string
  timing: string
  isDeferred: boolean
  productKinds: readonly ProductKind[]
}>('orders.may_offer_payment')

/** Answered in the transaction that takes an order which was paid somewhere else: its payment is on record, or cannot be. */
export const onPaidOutside = policyPoint<{ orderId: string; reference: string }>('orders.on_paid_outside')

/**
 * Answered in the transaction that keeps a number to pay with for a locked order: what is set aside for the order lasts until the number
 * expires (S1-16).
 */
export const onNumberIssued = policyPoint<{ orderId: string; goodsKind: GoodsKind; until: Date }>('orders.on_number_issued')

/** Asked of an order that was just placed: the last moment at which it can be paid, where that is known already, as of a transfer (S1-16). */
export const payableUntil = questionPoint<{ orderId: string; provider: string }, Date | null>('orders.payable_until')

/** Pieces of an order that a refund pays for, by line. */
export type RefundedPieces = { orderId: string; lines: readonly { orderLineId: string; quantity: number }[] }

/**
 * Answered in the transaction that settles a refund of a locked order: what becomes of the pieces whose money went back, or did not
 * (`isDone` false: the provider refused).
 */
export const onRefundSettled = policyPoint<RefundedPieces & { goodsKind: GoodsKind; isDone: boolean }>('orders.on_refund_settled')

/** Asked before unpaid orders are given up: those of these ids that may still be paid for a while. */
export const stillPayable = questionPoint<readonly string[], ReadonlySet<string>>('orders.still_payable')

/** Asked for locked orders: those whose money is on its way back, and nobody knows yet whether it arrives. */
export const beingRefunded = questionPoint<readonly string[], ReadonlySet<string>>('orders.being_refunded')

/** Asked about an order: how many pieces of its lines have their money back or on its way; lines of which none has are left out. */
export const refundedPieces = questionPoint<{ orderId: string }, ReadonlyMap<string, number>>('orders.refunded_pieces')

/** Is the money of this order, which the caller has locked, on its way back? */
export async function isBeingRefunded(tx: Tx, orderId: string): Promise<boolean> {
  return (await inquire(tx, beingRefunded, [orderId]))?.has(orderId) ?? false
}
