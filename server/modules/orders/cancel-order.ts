import { DomainError, demand } from '#kernel/errors.ts'
import { releaseStock } from '#modules/catalog/index.ts'
import { returnCoupon } from '#modules/pricing/index.ts'
import { emit } from '#platform/events.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { type Buyer, isOwnOrder } from './buyer.ts'
import { canCancel, canCancelAsCustomer } from './eligibility.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { mayCancel, onCancelled } from './policies.ts'
import { orderMachine, stateAfter } from './states.ts'
import { readUnshippedLines, stockOf } from './unshipped-lines.ts'

/**
 * Cancels an order before anything has left: its stock is free again and its coupon unused. A paid one stays paid until the refund
 * is booked. Throws order_not_found, order_changed, order_not_open, order_already_shipped, and what `mayCancel` and `onCancelled` answer.
 */
export async function cancelOrder(
  tx: Tx,
  { orderId, version, reason }: { orderId: string; version?: number; reason: string },
): Promise<void> {
  const order = await lockOrder(tx, { orderId, version })
  demand(canCancel(order))
  await cancel(tx, order, { reason, isByBuyer: false })
}

/** The buyer's own cancellation, while unpaid and not in preparation, or while he waits for card keys. Somebody else's order is order_not_found. */
export async function cancelOwnOrder(tx: Tx, { orderId, buyer }: { orderId: string; buyer: Buyer }): Promise<void> {
  const order = await lockOrder(tx, { orderId })
  if (!isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  demand(canCancelAsCustomer(order))
  await cancel(tx, order, { reason: '', isByBuyer: true })
}

type Cause = { reason: string; isByBuyer: boolean }

async function cancel(tx: Tx, { id, status, goodsKind, paymentStatus }: LockedOrder, { reason, isByBuyer }: Cause): Promise<void> {
  const cancellation = { orderId: id, goodsKind, paymentStatus, isByBuyer }
  demand(await ask(tx, mayCancel, cancellation))
  const items = stockOf(await readUnshippedLines(tx, id))
  const set = { status: stateAfter(orderMachine, status, 'cancel'), cancelledAt: tx.now }
  await Promise.all([
    applyAct(tx, { orderIds: [id], set, type: 'cancelled', details: reason === '' ? {} : { reason } }),
    releaseStock(tx, { orderId: id, items }),
    returnCoupon(tx, { orderId: id }),
  ])
  demand(await ask(tx, onCancelled, cancellation))
  emit(tx, 'order.cancelled', { orderId: id })
}
