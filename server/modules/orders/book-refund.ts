import { DomainError, demand } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canRefund } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'
import { paymentMachine, stateAfter } from './states.ts'

/**
 * Books that money has gone back: the order is refunded or partially refunded. Called by payments when a refund is settled, whatever
 * became of the order meanwhile; issued codes stay (S0-3). Throws order_not_found, nothing_to_refund, refund_too_large { leftAmount }.
 */
export async function bookRefund(tx: Tx, { orderId, amount }: { orderId: string; amount: number }): Promise<void> {
  const order = await lockOrder(tx, { orderId })
  demand(canRefund(order))
  const { refundedAmount, closedAt } = await tx.db
    .selectFrom('orders')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', orderId)
    .select(['refundedAmount', 'closedAt'])
    .executeTakeFirstOrThrow()
  const leftAmount = order.totalAmount - refundedAmount
  if (amount > leftAmount) throw new DomainError('refund_too_large', { leftAmount })
  const isWhole = amount === leftAmount
  await applyAct(tx, {
    orderIds: [orderId],
    set: {
      paymentStatus: stateAfter(paymentMachine, order.paymentStatus, isWhole ? 'refund' : 'refundPart'),
      refundedAmount: refundedAmount + amount,
      ...(isWhole ? { refundedInClosing: closedAt } : {}),
    },
    type: 'refunded',
    details: { refundedAmount: amount, isWhole },
  })
}
