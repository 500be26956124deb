import { createHash } from 'node:crypto'
import { addOrderEntry, markLockedPaid, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { recordNotice } from './notice-row.ts'
import { isLate, judgeNotice, type NoticeVerdict } from './notice-verdict.ts'
import { endOpenPayments } from './payment.ts'
import type { ParsedNotice } from './provider.ts'

type LockedPayment = { id: string; orderId: string; amount: number; currency: string; status: string; expiresAt: Date | null }
type Known = { payment: LockedPayment; order: OrderFacts }

/**
 * The one way by which a notice books. Locks the order, then its payment, so that two notices about one order come after each other;
 * stores the notice before anything follows from it; and marks the order as paid in the same transaction, or leaves it as it is and
 * raises an alarm. What `onPaid` refuses rolls all of it back, and the gateway tries again.
 */
export async function bookNotice(tx: Tx, { provider, notice }: { provider: string; notice: ParsedNotice }): Promise<NoticeVerdict> {
  const known = notice.isForThisShop ? await lockKnown(tx, provider, notice.reference) : null
  const verdict = judgeNotice(notice, known)
  const { isNew } = await recordNotice(tx, {
    provider,
    noticeKey: notice.noticeKey,
    contentHash: contentHash(notice),
    paymentId: known?.payment.id ?? null,
    orderId: known?.order.id ?? null,
    verdict,
    amount: notice.amount,
    currency: notice.currency,
    details: detailsOf(notice, known),
  })
  if (!isNew) return 'repeated'
  if (known && verdict === 'booked') await book(tx, notice, known)
  if (known && verdict === 'failed') await fail(tx, notice, known)
  return verdict
}

/** The lock statements are sent together and run in this order: order first, as everywhere. */
async function lockKnown(tx: Tx, provider: string, reference: string): Promise<Known | null> {
  const found = await tx.db
    .selectFrom('payments')
    .where('shopId', '=', tx.shopId)
    .where('provider', '=', provider)
    .where('reference', '=', reference)
    .select(['id', 'orderId'])
    .executeTakeFirst()
  if (!found) return null
  const [order, payment] = await Promise.all([readOrderFacts(tx, found.orderId, { lock: true }), lockPayment(tx, found.id)])
  return { order, payment }
}

async function lockPayment({ db, shopId }: Tx, paymentId: string): Promise<LockedPayment> {
  return db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('id', '=', paymentId)
    .select(['id', 'orderId', 'amount', 'currency', 'status', 'expiresAt'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

async function book(tx: Tx, notice: ParsedNotice, known: Known): Promise<void> {
  const { payment, order } = known
  const paid = tx.db
    .updateTable('payments')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', payment.id)
    .set({ status: 'paid', paidAt: tx.now, providerReference: notice.providerReference })
    .execute()
  if (!isLate(known, tx.now)) return void (await Promise.all([paid, markLockedPaid(tx, order)]))
  await paid
  // While this one was late the buyer may have begun another; he must not pay twice.
  await endOpenPayments(tx, order.id)
  await addOrderEntry(tx, { orderId: order.id, type: 'payment_late', details: { reference: notice.reference } })
  await markLockedPaid(tx, order)
}

/** The buyer's own failure: he may try again with a new payment. */
async function fail(tx: Tx, { reference }: ParsedNotice, { payment, order }: Known): Promise<void> {
  if (payment.status !== 'pending') return
  await tx.db.updateTable('payments').where('shopId', '=', tx.shopId).where('id', '=', payment.id).set({ status: 'failed' }).execute()
  await addOrderEntry(tx, { orderId: order.id, type: 'payment_failed', details: { reference } })
}

/** The same key with other content is another notice, and has to be judged as one. */
function contentHash({ reference, outcome, amount, currency, isForThisShop }: ParsedNotice): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([reference, outcome, amount, currency, isForThisShop]))
    .digest()
}

function detailsOf({ reference, outcome, providerReference }: ParsedNotice, known: Known | null) {
  const expectedAmount = known?.payment.amount ?? null
  const expectedCurrency = known?.payment.currency ?? null
  return { reference, outcome, providerReference, expectedAmount, expectedCurrency }
}
