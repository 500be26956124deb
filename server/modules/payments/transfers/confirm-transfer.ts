import { demand, type Reason } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { bookNotice } from '../book-notice.ts'
import type { NoticeVerdict } from '../notice-verdict.ts'
import { bankTransfer } from './bank-transfer.ts'
import { expectTransfer } from './expect-transfer.ts'

/** What staff saw in the shop's bank account. `amount` is what came, in minor units, not what was due. */
export type SeenTransfer = { orderId: string; amount: number; lastFive: string | null }

/**
 * Staff saw money for an order in the bank account. It is judged like the notice of a gateway: the right amount pays the order, also
 * when it is late; a wrong amount, a second payment, or money for a cancelled order becomes an alarm, and nothing is dropped.
 * Throws order_not_found, not_bank_transfer, transfer_account_missing.
 */
export async function confirmTransfer(tx: Tx, { orderId, amount, lastFive }: SeenTransfer): Promise<NoticeVerdict> {
  const order = await readOrderFacts(tx, orderId, { lock: true })
  demand(mayConfirmTransfer(order))
  const { reference, currency } = await paymentFor(tx, order)
  await audit(tx, {
    action: 'payments.confirm_transfer',
    subjectKind: 'order',
    subjectId: orderId,
    after: { amount, currency, expectedAmount: order.totalAmount, lastFive },
  })
  const notice = { noticeKey: `staff ${newId(tx.now.getTime())}`, reference, outcome: 'paid', amount, currency } as const
  return bookNotice(tx, { source: bankTransfer.name, notice: { ...notice, providerReference: lastFive, isForThisShop: true } })
}

/** May a transfer be recorded? Of every order that was to be paid by one, whatever became of it: the money is there. */
export function mayConfirmTransfer({ paymentProvider }: Pick<OrderFacts, 'paymentProvider'>): true | Reason {
  return paymentProvider === bankTransfer.name || { code: 'not_bank_transfer' }
}

/** The newest payment of the order, or a new one where the total has changed since (S2-58) or none was opened. */
async function paymentFor(tx: Tx, order: OrderFacts): Promise<{ reference: string; currency: string }> {
  const newest = await tx.db
    .selectFrom('payments')
    .where('shopId', '=', tx.shopId)
    .where('orderId', '=', order.id)
    .where('provider', '=', bankTransfer.name)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .select(['reference', 'currency', 'amount', 'status'])
    .executeTakeFirst()
  const isStale = newest === undefined || (newest.amount !== order.totalAmount && newest.status !== 'paid')
  if (!isStale || order.status === 'cancelled' || order.paymentStatus !== 'unpaid') return demandPayment(newest)
  return demandPayment(await expectTransfer(tx, order))
}

function demandPayment<Payment>(payment: Payment | null | undefined): Payment {
  demand(payment ? true : { code: 'transfer_account_missing' })
  return payment as Payment
}
