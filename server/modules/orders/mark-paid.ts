import { demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canPay } from './eligibility.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { onPaid } from './policies.ts'
import { paymentMachine, stateAfter } from './states.ts'

/**
 * Books that the order is paid; what must be delivered with the payment is delivered in the same transaction (`onPaid`), and a
 * refusal there refuses the payment. Works on a closed order too: its codes follow from `order.paid` (S0-5).
 * Throws order_not_found, order_cancelled, order_already_paid, and what `onPaid` answers.
 */
export async function markPaid(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  await markLockedPaid(tx, await lockOrder(tx, { orderId }))
}

/** The same for an order whose lock the caller holds, and who knows it as it is. */
export async function markLockedPaid(tx: Tx, order: LockedOrder): Promise<void> {
  demand(canPay(order))
  const { id: orderId, status, goodsKind, totalAmount } = order
  const set = { paymentStatus: stateAfter(paymentMachine, order.paymentStatus, 'pay'), paidAt: tx.now }
  const [, answer] = await Promise.all([
    applyAct(tx, { orderIds: [orderId], set, type: 'paid', details: { totalAmount } }),
    ask(tx, onPaid, { orderId, status, goodsKind }),
  ])
  demand(answer)
  emit(tx, 'order.paid', { orderId })
}
