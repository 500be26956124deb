import { demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canDeliver } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'
import { shippingMachine, stateAfter } from './states.ts'

/** Books that everything has arrived. Throws order_not_found, order_changed, order_not_open, shipping_status_wrong. */
export async function deliverOrder(tx: Tx, { orderId, version }: { orderId: string; version?: number }): Promise<void> {
  const order = await lockOrder(tx, { orderId, version })
  demand(canDeliver(order))
  await applyAct(tx, {
    orderIds: [orderId],
    set: { shippingStatus: stateAfter(shippingMachine, order.shippingStatus, 'deliver') },
    type: 'delivered',
  })
  emit(tx, 'order.delivered', { orderId })
}
