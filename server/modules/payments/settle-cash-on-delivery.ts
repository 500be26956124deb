import { DomainError, demand, type Reason } from '#kernel/errors.ts'
import { markPaid, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { cashOnDelivery } from './cash-on-delivery.ts'
import { insertPayment } from './payment.ts'

/** `collectedAmount` is what staff counted; without it the order's total is taken. */
export type CashCollection = { orderId: string; collectedAmount?: number }

/**
 * Staff took the money of a cash-on-delivery order: the order is paid. Its codes stay where they are, cash orders get none (S0-5).
 * Throws order_not_found, order_cancelled, order_already_paid, not_cash_on_delivery, nothing_to_pay, collected_amount_differs { totalAmount }.
 */
export async function settleCashOnDelivery(tx: Tx, { orderId, collectedAmount }: CashCollection): Promise<void> {
  const order = await readOrderFacts(tx, orderId, { lock: true })
  demand(mayCollectCash(order))
  if (collectedAmount !== undefined && collectedAmount !== order.totalAmount) {
    throw new DomainError('collected_amount_differs', { totalAmount: order.totalAmount })
  }
  await insertPayment(tx, { order, provider: cashOnDelivery.name, expiresAt: null, paidAt: tx.now })
  await audit(tx, {
    action: 'payments.collect_cash',
    subjectKind: 'order',
    subjectId: orderId,
    after: { amount: order.totalAmount, currency: order.currency },
  })
  await markPaid(tx, { orderId })
}

/** May cash be recorded for this order? Also after it was closed: the carrier pays out later than it delivers. */
export function mayCollectCash(order: Pick<OrderFacts, 'status' | 'paymentStatus' | 'paymentTiming' | 'totalAmount'>): true | Reason {
  if (order.paymentTiming !== 'on_delivery') return { code: 'not_cash_on_delivery' }
  if (order.status === 'cancelled') return { code: 'order_cancelled' }
  if (order.totalAmount === 0) return { code: 'nothing_to_pay' }
  return order.paymentStatus === 'unpaid' || { code: 'order_already_paid' }
}
