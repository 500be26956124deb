import { DomainError, demand, type Reason } from '#kernel/errors.ts'
import { amount } from '#kernel/money.ts'
import { type Buyer, isOwnOrder, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { readShop, type Shop } from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import { countPayments, endOpenPayments, insertPayment, type PaymentRow } from './payment.ts'
import { findProvider } from './providers.ts'

export type PaymentStart = {
  orderId: string
  /** When given, somebody else's order is as good as none (SX-20). */
  buyer?: Buyer
  timeoutSeconds: number
}

/**
 * Asks for the order's total, of now, through the order's own provider. An open payment of the same amount is used again, so that a
 * buyer with two tabs pays once; one of another amount is ended first. Answers the shop with it, which the caller's gateway asks for.
 *
 * Throws order_not_found, order_not_open, order_already_paid, payment_not_online, nothing_to_pay, sandbox_payments_off (SX-70),
 * payment_attempts_exhausted.
 */
export async function startPayment(tx: Tx, { orderId, buyer, timeoutSeconds }: PaymentStart): Promise<PaymentRow & { shop: Shop }> {
  const [order, shop] = await Promise.all([readOrderFacts(tx, orderId, { lock: true }), readShop(tx)])
  if (buyer !== undefined && !isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  demand(mayStart(order, shop))
  const [open, earlier] = await Promise.all([findOpenPayment(tx, order), countPayments(tx, orderId)])
  if (open && open.amount === order.totalAmount && open.expiresAt !== null && open.expiresAt > tx.now) return { ...open, shop }
  if (open) await endOpenPayments(tx, orderId)
  const expiresAt = new Date(tx.now.getTime() + timeoutSeconds * 1000)
  return { ...(await insertPayment(tx, { order, provider: order.paymentProvider, expiresAt, paidAt: null, earlier })), shop }
}

/** May the buyer pay this order online now? */
export function mayStart(
  order: Pick<OrderFacts, 'status' | 'paymentStatus' | 'paymentTiming' | 'paymentProvider' | 'totalAmount'>,
  shop: { sandboxPayments: boolean },
): true | Reason {
  const provider = findProvider(order.paymentProvider)
  if (order.status !== 'open') return { code: 'order_not_open', details: { status: order.status } }
  if (order.paymentStatus !== 'unpaid') return { code: 'order_already_paid' }
  if (order.paymentTiming !== 'before_delivery' || !provider?.gateway) return { code: 'payment_not_online' }
  if (order.totalAmount === 0) return { code: 'nothing_to_pay' }
  if (provider.isSandbox && !shop.sandboxPayments) return { code: 'sandbox_payments_off' }
  return true
}

/** Nobody else writes payments of an order whose lock we hold, but for the clock that ends them. */
async function findOpenPayment({ db, shopId }: Tx, order: OrderFacts): Promise<PaymentRow | null> {
  const row = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', order.id)
    .where('status', '=', 'pending')
    .select(['id', 'orderId', 'provider', 'reference', 'amount', 'currency', 'status', 'expiresAt'])
    .forUpdate()
    .executeTakeFirst()
  return row ? { ...row, amount: amount(row.amount), orderNumber: String(order.number), locale: order.locale } : null
}
