import { DomainError, demand } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { addOrderEntry, canRefund, completeReturn, type OrderFacts, readOrderFacts, readReturn } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { readRefundable } from './read-refundable.ts'
import { type RefundAmounts, type RefundWish, refundAmounts } from './refund-amounts.ts'
import { canRefundOnline, type PaidPayment, readPaidPayment } from './refund-ways.ts'
import { settleRefund } from './settle-refund.ts'

export type Refund = RefundWish & {
  orderId: string
  way: 'gateway' | 'by_hand'
  reason: string
  /** What the clerk saw; another sum is refused instead of paid out. */
  expectedAmount: number
  /** A return whose pieces are back; it is over with its refund. */
  returnId?: string
}

/** The queue that asks gateways; `send-refund.ts` runs it. */
export const SEND_REFUND = { name: 'payments.send-refund' } as const

/**
 * Gives money back: by hand it is booked at once, through a gateway as soon as that has said yes. The pieces count as refunded from now
 * on, so two clerks never give the same money back (the order is locked). Of card keys it must be said why: what was delivered stays
 * known to its buyer (S1-3). Throws order_not_found, nothing_to_refund, refund_reason_missing, refund_changed
 * { amount }, refund_not_online, return_not_found, return_status_wrong, and what `refundAmounts` throws.
 */
export async function refundOrder(tx: Tx, refund: Refund): Promise<{ refundId: string }> {
  const order = await readOrderFacts(tx, refund.orderId, { lock: true })
  demand(canRefund(order))
  if (order.goodsKind === 'card_key' && refund.reason.trim() === '') throw new DomainError('refund_reason_missing')
  const [refundable, payment] = await Promise.all([readRefundable(tx, order), readPaidPayment(tx, order.id)])
  const amounts = refundAmounts(refundable, refund)
  if (amounts.amount !== refund.expectedAmount) throw new DomainError('refund_changed', { amount: amounts.amount })
  if (refund.way === 'gateway') demand(canRefundOnline(order, payment))
  if (refund.returnId !== undefined) await endReturn(tx, refund.orderId, refund.returnId)

  const refundId = newId(tx.now.getTime())
  await insertRefund(tx, { id: refundId, order, refund, amounts, payment })
  await insertLines(tx, refundId, amounts)
  await audit(tx, {
    action: 'payments.refund',
    subjectKind: 'order',
    subjectId: order.id,
    after: { refundId, way: refund.way, amount: amounts.amount, shippingAmount: amounts.shippingAmount, currency: order.currency },
    reason: refund.reason,
  })
  if (refund.way === 'by_hand') await settleRefund(tx, { refundId, outcome: { isDone: true, providerReference: null } })
  else await askGateway(tx, order, { refundId, amounts })
  return { refundId }
}

async function askGateway(tx: Tx, order: OrderFacts, { refundId, amounts }: { refundId: string; amounts: RefundAmounts }): Promise<void> {
  await addOrderEntry(tx, { orderId: order.id, type: 'refund_requested', details: { refundId, refundAmount: amounts.amount } })
  enqueue(tx, SEND_REFUND, { refundId })
}

async function endReturn(tx: Tx, orderId: string, returnId: string): Promise<void> {
  const found = await readReturn(tx, returnId)
  if (found.orderId !== orderId) throw new DomainError('return_not_found')
  await completeReturn(tx, { returnId })
}

type NewRefund = { id: string; order: OrderFacts; refund: Refund; amounts: RefundAmounts; payment: PaidPayment | null }

/** The order is locked, so no other refund takes the same place. */
async function insertRefund({ db, shopId, now, actor }: Tx, { id, order, refund, amounts, payment }: NewRefund): Promise<void> {
  const { amount, goodsAmount, shippingAmount } = amounts
  await db
    .insertInto('refunds')
    .values((eb) => ({
      shopId,
      id,
      orderId: order.id,
      position: eb
        .selectFrom('refunds')
        .where('shopId', '=', shopId)
        .where('orderId', '=', order.id)
        .select((each) => each(each.fn.countAll<number>(), '+', 1).as('position')),
      paymentId: payment?.id ?? null,
      returnId: refund.returnId ?? null,
      provider: payment?.provider ?? order.paymentProvider,
      way: refund.way,
      status: 'pending',
      amount,
      goodsAmount,
      shippingAmount,
      currency: order.currency,
      reason: refund.reason,
      attempts: 0,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      createdAt: now,
    }))
    .execute()
}

async function insertLines({ db, shopId }: Tx, refundId: string, { lines }: RefundAmounts): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('refundLines')
    .values(lines.map((line) => ({ ...line, shopId, refundId })))
    .execute()
}
