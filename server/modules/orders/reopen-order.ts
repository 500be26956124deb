import { demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canReopen } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'
import { orderMachine, stateAfter } from './states.ts'

/** Opens a closed order again; codes stay issued (S0-2, S2-81). Throws order_not_found, order_changed, order_not_closed. */
export async function reopenOrder(tx: Tx, { orderId, version }: { orderId: string; version?: number }): Promise<void> {
  const order = await lockOrder(tx, { orderId, version })
  demand(canReopen(order))
  await applyAct(tx, {
    orderIds: [orderId],
    set: { status: stateAfter(orderMachine, order.status, 'reopen'), closedAt: null },
    type: 'reopened',
  })
  emit(tx, 'order.reopened', { orderId })
}
