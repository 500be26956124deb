import { demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canAwaitDigital } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'
import { shippingMachine, stateAfter } from './states.ts'

/**
 * Books that a paid order waits for card keys (備貨中): they come as soon as there are any (S1-2). Throws order_not_found, order_not_open,
 * not_card_keys, order_not_paid, shipping_status_wrong.
 */
export async function awaitDigital(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const order = await lockOrder(tx, { orderId })
  demand(canAwaitDigital(order))
  await applyAct(tx, {
    orderIds: [orderId],
    set: { shippingStatus: stateAfter(shippingMachine, order.shippingStatus, 'prepare') },
    type: 'preparing',
  })
  emit(tx, 'order.preparing', { orderId })
}
