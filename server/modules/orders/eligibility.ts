import type { Reason } from '#kernel/errors.ts'
import type { GoodsKind } from './goods-kind.ts'
import {
  mayFollow,
  type OrderStatus,
  orderMachine,
  type PaymentStatus,
  paymentMachine,
  type ReturnStatus,
  returnMachine,
  type ShippingStatus,
  shippingMachine,
} from './states.ts'

/** What decides which acts an order allows. */
export type OrderStates = {
  status: OrderStatus
  paymentStatus: PaymentStatus
  paymentTiming: 'before_delivery' | 'on_delivery'
  shippingStatus: ShippingStatus
  shippingKind: 'home' | 'store_pickup' | 'none'
  returnStatus: ReturnStatus
  goodsKind: GoodsKind
}

type Answer = true | Reason

/**
 * May it be closed? Open, everything shipped or nothing to ship, and no return under way (S0-3). Payment does not decide: cash on
 * delivery closes when it has arrived, and a prepaid order may be closed unpaid by hand; its codes then wait for the payment (S0-5).
 * Card keys have to be delivered first, which they are with their payment (S1-2).
 */
export function canClose(order: OrderStates): Answer {
  if (mayFollow(orderMachine, order.status, 'close') === null) return notOpen(order)
  if (isReturnUnderWay(order)) return { code: 'return_in_progress', details: { returnStatus: order.returnStatus } }
  const isShipped = order.shippingStatus === 'shipped' || order.shippingStatus === 'delivered'
  const isHandedOver = order.shippingKind === 'none' && order.goodsKind === 'goods'
  return isShipped || isHandedOver || { code: 'order_not_shipped', details: { shippingStatus: order.shippingStatus } }
}

/** May it be reopened? Only a closed order (S2-1). */
export function canReopen({ status }: OrderStates): Answer {
  return mayFollow(orderMachine, status, 'reopen') !== null || { code: 'order_not_closed', details: { status } }
}

/** May it be cancelled? Open and nothing has left the house. */
export function canCancel(order: OrderStates): Answer {
  if (mayFollow(orderMachine, order.status, 'cancel') === null) return notOpen(order)
  const isHere = order.shippingStatus === 'unshipped' || order.shippingStatus === 'preparing'
  return isHere || { code: 'order_already_shipped', details: { shippingStatus: order.shippingStatus } }
}

/**
 * May the customer cancel it himself? While it is unpaid and nobody prepares it. Paid card keys never come back, unless there were none to
 * deliver yet (S1-3).
 */
export function canCancelAsCustomer(order: OrderStates): Answer {
  if (isPaidCardKey(order)) return isAwaitingCodes(order) || notRefundable
  const answer = canCancel(order)
  if (answer !== true) return answer
  if (order.paymentStatus !== 'unpaid') return { code: 'order_already_paid', details: { paymentStatus: order.paymentStatus } }
  return order.shippingStatus === 'unshipped' || { code: 'order_in_preparation' }
}

/** May it be marked as being prepared? */
export function canPrepare(order: OrderStates): Answer {
  if (order.status !== 'open') return notOpen(order)
  if (order.shippingKind === 'none') return { code: 'nothing_to_ship' }
  return mayFollow(shippingMachine, order.shippingStatus, 'prepare') !== null || shippingRefusal(order)
}

/** May its card keys be handed over? Paid, and not delivered yet (S1-2). */
export function canDeliverDigital(order: OrderStates): Answer {
  const answer = isDueDigital(order)
  return answer !== true ? answer : mayFollow(shippingMachine, order.shippingStatus, 'handOver') !== null || shippingRefusal(order)
}

/** May it wait for card keys? Paid, and not waiting yet (S1-2). */
export function canAwaitDigital(order: OrderStates): Answer {
  const answer = isDueDigital(order)
  return answer !== true ? answer : mayFollow(shippingMachine, order.shippingStatus, 'prepare') !== null || shippingRefusal(order)
}

/** May a parcel leave? Also before payment: whom the merchant trusts is his decision, the screen shows the payment beside it. */
export function canShip(order: OrderStates): Answer {
  if (order.status !== 'open') return notOpen(order)
  if (order.shippingKind === 'none') return { code: 'nothing_to_ship' }
  return mayFollow(shippingMachine, order.shippingStatus, 'ship') !== null || shippingRefusal(order)
}

/** May a parcel be corrected? Until everything has arrived. */
export function canChangeShipment(order: OrderStates): Answer {
  if (order.status === 'cancelled') return { code: 'order_cancelled' }
  return order.shippingStatus !== 'delivered' || { code: 'shipment_delivered' }
}

/** May the store of a store pick-up be named or changed? While something is still here. */
export function canSetPickupStore(order: OrderStates): Answer {
  if (order.shippingKind !== 'store_pickup') return { code: 'not_store_pickup' }
  if (order.status !== 'open') return notOpen(order)
  const isHere = order.shippingStatus !== 'shipped' && order.shippingStatus !== 'delivered'
  return isHere || { code: 'order_already_shipped', details: { shippingStatus: order.shippingStatus } }
}

/** Has it arrived? Asked of an order whose parcels have all left; also after closing. */
export function canDeliver(order: OrderStates): Answer {
  if (order.status === 'cancelled') return notOpen(order)
  return mayFollow(shippingMachine, order.shippingStatus, 'deliver') !== null || shippingRefusal(order)
}

/** May a payment be booked? Also on a closed order (S0-5), never on a cancelled one. */
export function canPay(order: OrderStates): Answer {
  if (order.status === 'cancelled') return { code: 'order_cancelled' }
  return (
    mayFollow(paymentMachine, order.paymentStatus, 'pay') !== null || {
      code: 'order_already_paid',
      details: { paymentStatus: order.paymentStatus },
    }
  )
}

/**
 * May pieces come back? Of any order that was not cancelled, one return after the other; which pieces is for the lines to say. Card keys
 * cannot be given back; staff refunds them by hand, as a refund (S1-3).
 */
export function canRequestReturn(order: OrderStates): Answer {
  if (isPaidCardKey(order)) return notRefundable
  if (order.status === 'cancelled') return { code: 'order_cancelled' }
  if (isReturnUnderWay(order)) return { code: 'return_in_progress', details: { returnStatus: order.returnStatus } }
  const isSent = mayFollow(returnMachine, order.returnStatus, 'request') !== null && order.shippingStatus !== 'unshipped'
  return (isSent && order.shippingStatus !== 'preparing') || nothingToReturn
}

/**
 * May its buyer ask that pieces come back? As `canRequestReturn`, but not of an order all of whose money he has: he would send for nothing
 * what the shop has let him keep. Staff may still write down what comes back after its money.
 */
export function canRequestReturnAsBuyer(order: OrderStates): Answer {
  const answer = canRequestReturn(order)
  if (answer !== true) return answer
  return order.paymentStatus !== 'refunded' || piecesRefunded
}

/** May money go back? Whatever became of the order, as long as some of it is there. */
export function canRefund(order: OrderStates): Answer {
  return (
    mayFollow(paymentMachine, order.paymentStatus, 'refund') !== null || {
      code: 'nothing_to_refund',
      details: { paymentStatus: order.paymentStatus },
    }
  )
}

/** Is it an open order of card keys whose money is there? */
function isDueDigital(order: OrderStates): Answer {
  if (order.goodsKind !== 'card_key') return { code: 'not_card_keys' }
  if (order.status !== 'open') return notOpen(order)
  const isPaid = order.paymentStatus === 'paid' || order.paymentStatus === 'partially_refunded'
  return isPaid || { code: 'order_not_paid', details: { paymentStatus: order.paymentStatus } }
}

const notRefundable: Reason = { code: 'card_key_not_refundable' }
/** The buyer has the money of everything he could send back, or is getting it. */
export const piecesRefunded: Reason = { code: 'pieces_refunded' }
export const nothingToReturn: Reason = { code: 'nothing_to_return' }

function isPaidCardKey({ goodsKind, paymentStatus }: OrderStates): boolean {
  return goodsKind === 'card_key' && paymentStatus !== 'unpaid'
}

/** Paid, some of the money is still here, and there were no cards to deliver yet. */
function isAwaitingCodes({ status, paymentStatus, shippingStatus }: OrderStates): boolean {
  const isPaid = paymentStatus === 'paid' || paymentStatus === 'partially_refunded'
  return status === 'open' && isPaid && shippingStatus === 'preparing'
}

function notOpen({ status }: OrderStates): Reason {
  return { code: 'order_not_open', details: { status } }
}

function shippingRefusal({ shippingStatus }: OrderStates): Reason {
  return { code: 'shipping_status_wrong', details: { shippingStatus } }
}

function isReturnUnderWay({ returnStatus }: OrderStates): boolean {
  return returnStatus === 'requested' || returnStatus === 'approved' || returnStatus === 'received'
}
