import { type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { endOpenPayments, insertPayment } from './payment.ts'

/** Name of payments that no provider of ours took. */
export const OUTSIDE_PROVIDER = 'outside'

/** Records that an order was paid somewhere else, as whoever took it says; in the transaction that makes it. */
export async function recordOutsidePayment(tx: Tx, { orderId, reference }: { orderId: string; reference: string }): Promise<true> {
  const order: OrderFacts = await readOrderFacts(tx, orderId, { lock: true })
  // What the buyer was asked for here will not come.
  await endOpenPayments(tx, orderId)
  const { id } = await insertPayment(tx, { order, provider: OUTSIDE_PROVIDER, expiresAt: null, paidAt: tx.now })
  await tx.db.updateTable('payments').where('shopId', '=', tx.shopId).where('id', '=', id).set({ providerReference: reference }).execute()
  await audit(tx, {
    action: 'payments.record_outside',
    subjectKind: 'order',
    subjectId: orderId,
    after: { amount: order.totalAmount, currency: order.currency, reference },
  })
  return true
}
