import { amount } from '#kernel/money.ts'
import { readOrderFacts } from '#modules/orders/index.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import { readContext } from '../context.ts'
import { requestOf } from '../payment.ts'
import type { PaymentForm } from '../provider.ts'
import { gatewayOf, providersWithGateway } from '../providers.ts'
import { mayStart } from '../start-payment.ts'

/** `form` is null when there is nothing to pay any more, or not by this payment: the buyer goes back to his order. */
export type FormToSend = { orderId: string; locale: 'zh-TW' | 'en'; form: PaymentForm | null }

/** The form of an open payment; null when there is no such payment. Reading changes nothing, so the same again is the same form. */
export async function readFormToSend(tx: Tx, deps: Pick<Deps, 'keyring' | 'config'>, reference: string): Promise<FormToSend | null> {
  const row = await tx.db
    .selectFrom('payments')
    .where('shopId', '=', tx.shopId)
    .where('provider', 'in', providersWithGateway)
    .where('reference', '=', reference)
    .select(['id', 'orderId', 'provider', 'reference', 'amount', 'currency', 'status', 'expiresAt', 'createdAt', 'number'])
    .executeTakeFirst()
  if (!row) return null
  const gateway = gatewayOf(row.provider)
  const [order, { context, shop, mayServe }] = await Promise.all([readOrderFacts(tx, row.orderId), readContext(tx, deps, gateway.account)])
  const payment = { ...row, amount: amount(row.amount) }
  const isOpen = row.status === 'pending' && row.number === null && row.expiresAt !== null && row.expiresAt > tx.now
  const isDue = mayStart(order, shop) === true && row.amount === order.totalAmount
  const start = isOpen && isDue && mayServe && context.secrets.length > 0 ? gateway.startPayment(context, requestOf(payment, order)) : null
  return { orderId: order.id, locale: order.locale, form: start && 'action' in start ? start : null }
}
