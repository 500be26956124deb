import { DomainError } from '#kernel/errors.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type Buyer, isOwnOrder } from './buyer.ts'
import { lockOrder } from './lock-order.ts'
import { addOrderEntry } from './order-entry.ts'

/**
 * A guest order becomes the signed-in customer's, when this browser has proved it; from then on the look-up does not find it, and the
 * proof is worth nothing. Doing it again changes nothing. Throws `order_not_found`, also for an order that is not proved.
 */
export async function claimOrder(tx: Tx, { orderId, buyer }: { orderId: string; buyer: Buyer & { customerId: string } }): Promise<void> {
  const order = await lockOrder(tx, { orderId })
  if (!isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  if (order.customerId !== null) return
  await Promise.all([
    tx.db
      .updateTable('orders')
      .where('shopId', '=', tx.shopId)
      .where('id', '=', orderId)
      .set((eb) => ({ customerId: buyer.customerId, version: eb('version', '+', 1) }))
      .execute(),
    addOrderEntry(tx, { orderId, type: 'claimed' }),
  ])
  announce(tx, { type: 'order.claimed', ids: [orderId] })
}
