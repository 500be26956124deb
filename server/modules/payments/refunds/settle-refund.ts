import { DomainError } from '#kernel/errors.ts'
import { addOrderEntry, bookRefund, readOrderFacts } from '#modules/orders/index.ts'
import { announce, emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { RefundOutcome } from '../provider.ts'

/** A refund nobody has settled yet, locked with its order. */
export type OpenRefund = { id: string; orderId: string; amount: number; status: string }

/** Locks the order and the refund, in this order as everywhere. Throws refund_not_found. */
export async function lockRefund(tx: Tx, refundId: string): Promise<OpenRefund> {
  const { db, shopId } = tx
  const found = await db.selectFrom('refunds').where('shopId', '=', shopId).where('id', '=', refundId).select('orderId').executeTakeFirst()
  if (!found) throw new DomainError('refund_not_found')
  await readOrderFacts(tx, found.orderId, { lock: true })
  return db
    .selectFrom('refunds')
    .where('shopId', '=', shopId)
    .where('id', '=', refundId)
    .select(['id', 'orderId', 'amount', 'status'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * Writes down how a refund ended: done books it on the order, refused leaves its pieces to be refunded again. A refund that is settled
 * stays as it is, so a gateway that answers twice books once. Throws refund_not_found.
 */
export async function settleRefund(tx: Tx, { refundId, outcome }: { refundId: string; outcome: RefundOutcome }): Promise<void> {
  const refund = await lockRefund(tx, refundId)
  if (refund.status === 'done' || refund.status === 'failed') return
  await tx.db
    .updateTable('refunds')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', refundId)
    .set({
      status: outcome.isDone ? 'done' : 'failed',
      failure: outcome.isDone ? null : outcome.reason,
      providerReference: outcome.isDone ? outcome.providerReference : null,
      settledAt: tx.now,
    })
    .execute()
  if (outcome.isDone) {
    await bookRefund(tx, { orderId: refund.orderId, amount: refund.amount })
    emit(tx, 'payment.refunded', { orderId: refund.orderId, refundId, lines: await readPieces(tx, refundId) })
  } else {
    const details = { refundId, refundAmount: refund.amount, reason: outcome.reason }
    await addOrderEntry(tx, { orderId: refund.orderId, type: 'refund_failed', details })
  }
  announce(tx, { type: 'order.refund', ids: [refund.orderId] })
}

async function readPieces({ db, shopId }: Tx, refundId: string): Promise<{ orderLineId: string; quantity: number }[]> {
  return db
    .selectFrom('refundLines')
    .where('shopId', '=', shopId)
    .where('refundId', '=', refundId)
    .where('quantity', '>', 0)
    .orderBy('orderLineId')
    .select(['orderLineId', 'quantity'])
    .execute()
}
