import type { Reason } from '#kernel/errors.ts'
import type { OrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { findProvider } from '../providers.ts'

/** The payment by which an order was paid, when it came through us. */
export type PaidPayment = { id: string; provider: string; reference: string; providerReference: string | null }

/** Reads it, or null: an order may be paid outside. */
export async function readPaidPayment({ db, shopId }: Tx, orderId: string): Promise<PaidPayment | null> {
  const row = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('status', '=', 'paid')
    .select(['id', 'provider', 'reference', 'providerReference'])
    .executeTakeFirst()
  return row ?? null
}

/** May the gateway be asked? Cash, and gateways that cannot, go by hand. Pure. */
export function canRefundOnline(order: Pick<OrderFacts, 'paymentProvider'>, payment: PaidPayment | null): true | Reason {
  const gateway = payment && findProvider(payment.provider)?.gateway
  return Boolean(gateway?.refund) || { code: 'refund_not_online', details: { provider: order.paymentProvider } }
}
