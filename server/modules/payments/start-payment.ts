import { DomainError, demand, type Reason } from '#kernel/errors.ts'
import { amount } from '#kernel/money.ts'
import { type Buyer, isOwnOrder, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { readShop, type Shop } from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import { readPayableNumber } from './numbers/read-number.ts'
import { countPayments, endOpenPayments, insertPayment, type PaymentRow } from './payment.ts'
import { findProvider, gatewayOf } from './providers.ts'

export type StartedPayment = PaymentRow & { shop: Shop; order: OrderFacts }
export type PaymentStart = {
  orderId: string
  /** When given, somebody else's order is as good as none (SX-20). */
  buyer?: Buyer
  timeoutSeconds: number
}

/**
 * Asks for the order's total, of now, through the order's own provider. An open payment of the same amount is used again where the
 * gateway allows it, so that a buyer with two tabs pays once; another one is ended first. Who has a number to pay with uses that.
 * Answers the shop and the order with it, which the caller's gateway asks for.
 *
 * Throws order_not_found, order_not_open, order_already_paid, payment_not_online, nothing_to_pay, sandbox_payments_off (SX-70),
 * payment_number_valid { expiresAt }, payment_attempts_exhausted.
 */
export async function startPayment(tx: Tx, { orderId, buyer, timeoutSeconds }: PaymentStart): Promise<StartedPayment> {
  const [order, shop] = await Promise.all([readOrderFacts(tx, orderId, { lock: true }), readShop(tx)])
  if (buyer !== undefined && !isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  demand(mayStart(order, shop))
  const { startsOnce, issuesNumbers } = gatewayOf(order.paymentProvider)
  const [open, earlier, number] = await Promise.all([
    findOpenPayment(tx, orderId),
    countPayments(tx, orderId),
    issuesNumbers ? readPayableNumber(tx, order) : null,
  ])
  demand(mayStartAgain(number))
  const isOpen = open?.amount === order.totalAmount && open.expiresAt !== null && open.expiresAt > tx.now
  if (open && isOpen && !startsOnce) return { ...open, shop, order }
  if (open) await endOpenPayments(tx, orderId)
  const expiresAt = new Date(tx.now.getTime() + timeoutSeconds * 1000)
  return { ...(await insertPayment(tx, { order, provider: order.paymentProvider, expiresAt, paidAt: null, earlier })), shop, order }
}

/** Who can pay with a number he has got needs no second one: he might pay both. Pure. */
export function mayStartAgain(number: { expiresAt: string } | null): true | Reason {
  return number === null || { code: 'payment_number_valid', details: { expiresAt: number.expiresAt } }
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
async function findOpenPayment({ db, shopId }: Tx, orderId: string): Promise<PaymentRow | null> {
  const row = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('status', '=', 'pending')
    .select(['id', 'orderId', 'provider', 'reference', 'amount', 'currency', 'status', 'expiresAt', 'createdAt'])
    .forUpdate()
    .executeTakeFirst()
  return row ? { ...row, amount: amount(row.amount) } : null
}
