import { demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canPay } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'
import { onPaid } from './policies.ts'
import { paymentMachine, stateAfter } from './states.ts'

/**
 * Books that the order is paid; what must be delivered with the payment is delivered in the same transaction (`onPaid`), and a
 * refusal there refuses the payment. Works on a closed order too: its codes follow from `order.paid` (S0-5).
 * Throws order_not_found, order_cancelled, order_already_paid, and what `onPaid` answers.
 */
export async function markPaid(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const order = await lockOrder(tx, { orderId })
  demand(canPay(order))
  const set = { paymentStatus: stateAfter(paymentMachine, order.paymentStatus, 'pay'), paidAt: tx.now }
  await applyAct(tx, { orderIds: [orderId], set, type: 'paid', details: { totalAmount: order.totalAmount } })
  demand(await ask(tx, onPaid, { orderId }))
  emit(tx, 'order.paid', { orderId })
}
