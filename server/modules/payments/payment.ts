import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { type Amount, amount } from '#kernel/money.ts'
import { randomFromAlphabet } from '#kernel/random.ts'
import type { OrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { PaymentRequest } from './provider.ts'
import { findProvider } from './providers.ts'

/** A buyer who comes back more often than this has another problem; it also bounds the length of references. */
export const MAX_PAYMENTS_PER_ORDER = 99
/** The narrowest a gateway takes: ECPay's MerchantTradeNo (see `payments_reference_check`). */
const MAX_REFERENCE_LENGTH = 20
/** A merchant account may be shared with another installation, and references must be new for ever there. */
const RANDOM_CHARACTERS = 4

export type PaymentRow = {
  id: string
  orderId: string
  provider: string
  reference: string
  amount: Amount
  currency: string
  status: string
  expiresAt: Date | null
  createdAt: Date
}
/** The order a payment is for, as `readOrderFacts` has it. */
type PaidOrder = { id: string; number: number; totalAmount: number; currency: string }

/** `earlier` counts the order's payments, where the caller has done so under its lock. */
type NewPayment = { order: PaidOrder; provider: string; expiresAt: Date | null; paidAt: Date | null; earlier?: number }

/**
 * Writes a payment of the whole order, open until `expiresAt` or paid already. The caller holds the order's lock.
 * Throws `payment_attempts_exhausted`.
 */
export async function insertPayment(tx: Tx, { order, provider, expiresAt, paidAt, ...known }: NewPayment): Promise<PaymentRow> {
  const earlier = known.earlier ?? (await countPayments(tx, order.id))
  if (earlier >= MAX_PAYMENTS_PER_ORDER) throw new DomainError('payment_attempts_exhausted', { maxAttempts: MAX_PAYMENTS_PER_ORDER })
  const row = {
    id: newId(tx.now.getTime()),
    orderId: order.id,
    provider,
    reference: newReference(order.number, earlier + 1),
    amount: amount(order.totalAmount),
    currency: order.currency,
    status: paidAt ? 'paid' : 'pending',
    expiresAt,
    createdAt: tx.now,
  }
  const nextQueryAt = paidAt === null && findProvider(provider)?.gateway?.account.askPayment ? tx.now : null
  await tx.db
    .insertInto('payments')
    .values({ shopId: tx.shopId, ...row, providerReference: null, paidAt, nextQueryAt })
    .execute()
  return row
}

/** What a gateway is asked for: the payment, and what the buyer reads there. */
export function requestOf({ reference, amount, currency, createdAt }: PaymentRow, order: OrderFacts): PaymentRequest {
  return {
    reference,
    amount,
    currency,
    orderId: order.id,
    orderNumber: String(order.number),
    itemNames: order.lines.map(({ productName, quantity }) => `${productName} x ${quantity}`),
    locale: order.locale,
    startedAt: createdAt,
  }
}

/** `100001A1K7QP`: the order number, which attempt, and a few characters that nobody else has used. */
export function newReference(orderNumber: number, attempt: number): string {
  const reference = `${orderNumber}A${attempt}${randomFromAlphabet(RANDOM_CHARACTERS, 'BCDEFGHJKLMNPQRSTUVWXYZ')}`
  if (reference.length > MAX_REFERENCE_LENGTH) throw new RangeError(`order number ${orderNumber} leaves no room for a reference`)
  return reference
}

/** How often the order was paid for or tried to be. */
export async function countPayments({ db, shopId }: Tx, orderId: string): Promise<number> {
  const { count } = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Ends the open payments of an order: another amount is due, or another payment has paid it. */
export async function endOpenPayments({ db, shopId }: Tx, orderId: string): Promise<void> {
  await db
    .updateTable('payments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('status', '=', 'pending')
    .set({ status: 'expired' })
    .execute()
}
