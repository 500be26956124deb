import { demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canDeliverDigital } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'
import { shippingMachine, stateAfter } from './states.ts'
import { markShipped } from './unshipped-lines.ts'

/**
 * Books that the card keys of a paid order are in its buyer's hands: it is delivered and stays open, to be reviewed, until the shop's days
 * are over (S1-2). The stock is for whoever handed out the cards. Throws order_not_found, order_not_open, not_card_keys, order_not_paid,
 * shipping_status_wrong.
 */
export async function deliverDigital(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const order = await lockOrder(tx, { orderId })
  demand(canDeliverDigital(order))
  await Promise.all([
    markShipped(tx, orderId),
    applyAct(tx, {
      orderIds: [orderId],
      set: { shippingStatus: stateAfter(shippingMachine, order.shippingStatus, 'handOver'), shippedAt: tx.now },
      type: 'delivered',
    }),
  ])
  emit(tx, 'order.delivered', { orderId })
}
