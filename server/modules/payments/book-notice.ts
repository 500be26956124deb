import { createHash } from 'node:crypto'
import { addOrderEntry, type LockedOrder, lockOrder, markLockedPaid } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { recordNotice } from './notice-row.ts'
import { isLate, judgeNotice, type NoticeVerdict } from './notice-verdict.ts'
import { keepNumber } from './numbers/keep-number.ts'
import { endOpenPayments } from './payment.ts'
import type { ParsedNotice } from './provider.ts'
import { providersUnder } from './providers.ts'

type LockedPayment = {
  id: string
  orderId: string
  provider: string
  amount: number
  currency: string
  status: string
  expiresAt: Date | null
}
type Known = { payment: LockedPayment; order: LockedOrder }

/**
 * The one way by which a notice books. Locks the order, then its payment, so that two notices about one order come after each other;
 * stores the notice before anything follows from it; and marks the order as paid in the same transaction, or leaves it as it is and
 * raises an alarm. What `onPaid` refuses rolls all of it back, and the gateway tries again. `source` is the account it came to, or a
 * way to pay without one.
 */
export async function bookNotice(tx: Tx, { source, notice }: { source: string; notice: ParsedNotice }): Promise<NoticeVerdict> {
  const known = notice.isForThisShop ? await lockKnown(tx, source, notice.reference) : null
  const verdict = judgeNotice(notice, known)
  const { isNew } = await recordNotice(tx, {
    provider: known?.payment.provider ?? source,
    noticeKey: notice.noticeKey,
    contentHash: contentHash(notice),
    paymentId: known?.payment.id ?? null,
    orderId: known?.order.id ?? null,
    verdict,
    amount: saysAmount(notice, verdict) ? notice.amount : null,
    currency: notice.currency,
    details: detailsOf(notice, known),
  })
  if (!isNew) return 'repeated'
  if (known && verdict === 'booked') await book(tx, notice, known)
  else if (known && endsAsking(notice)) await stopAsking(tx, known.payment.id)
  if (known && verdict === 'failed') await fail(tx, notice, known)
  if (known && verdict === 'number_issued' && notice.outcome === 'number_issued') await keepNumber(tx, notice, known)
  return verdict
}

/** The lock statements are sent together and run in this order: order first, as everywhere. */
async function lockKnown(tx: Tx, source: string, reference: string): Promise<Known | null> {
  const found = await tx.db
    .selectFrom('payments')
    .where('shopId', '=', tx.shopId)
    .where('provider', 'in', providersUnder(source))
    .where('reference', '=', reference)
    .select(['id', 'orderId'])
    .executeTakeFirst()
  if (!found) return null
  const [order, payment] = await Promise.all([lockOrder(tx, { orderId: found.orderId }), lockPayment(tx, found.id)])
  return { order, payment }
}

async function lockPayment({ db, shopId }: Tx, paymentId: string): Promise<LockedPayment> {
  return db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('id', '=', paymentId)
    .select(['id', 'orderId', 'provider', 'amount', 'currency', 'status', 'expiresAt'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

async function book(tx: Tx, notice: ParsedNotice, known: Known): Promise<void> {
  const { payment, order } = known
  const paid = tx.db
    .updateTable('payments')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', payment.id)
    .set({ status: 'paid', paidAt: tx.now, providerReference: notice.providerReference, nextQueryAt: null })
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

/** An alarm about a number, or about an attempt that failed, is not one about money: it names no amount that could be given back. */
function saysAmount({ outcome }: ParsedNotice, verdict: NoticeVerdict): boolean {
  return outcome === 'paid' || outcome === 'simulated' || verdict === 'failed' || verdict === 'number_issued'
}

/**
 * The gateway has told what it was to be asked for. After a simulated payment it is not asked either: its answer would not say whether
 * the money is real.
 */
function endsAsking({ outcome }: ParsedNotice): boolean {
  return outcome === 'paid' || outcome === 'simulated'
}

async function stopAsking({ db, shopId }: Tx, paymentId: string): Promise<void> {
  await db.updateTable('payments').where('shopId', '=', shopId).where('id', '=', paymentId).set({ nextQueryAt: null }).execute()
}

/** The same key with other content is another notice, and has to be judged as one. */
function contentHash({ reference, outcome, amount, currency, isForThisShop }: ParsedNotice): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([reference, outcome, amount, currency, isForThisShop]))
    .digest()
}

function detailsOf({ reference, outcome, providerReference, paidTo }: ParsedNotice, known: Known | null) {
  const expectedAmount = known?.payment.amount ?? null
  const expectedCurrency = known?.payment.currency ?? null
  return { reference, outcome, providerReference, expectedAmount, expectedCurrency, ...(paidTo !== undefined && { paidTo }) }
}
