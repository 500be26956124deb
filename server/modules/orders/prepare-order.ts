import { demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canPrepare } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'
import { shippingMachine, stateAfter } from './states.ts'

/** Marks an order as being prepared (開始備貨): customers cannot cancel it any more. Throws order_not_found, order_changed, order_not_open, nothing_to_ship, shipping_status_wrong. */
export async function prepareOrder(tx: Tx, { orderId, version }: { orderId: string; version?: number }): Promise<void> {
  const order = await lockOrder(tx, { orderId, version })
  demand(canPrepare(order))
  await applyAct(tx, {
    orderIds: [orderId],
    set: { shippingStatus: stateAfter(shippingMachine, order.shippingStatus, 'prepare') },
    type: 'preparing',
  })
  emit(tx, 'order.preparing', { orderId })
}
