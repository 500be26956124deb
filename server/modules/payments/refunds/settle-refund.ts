import { DomainError, demand } from '#kernel/errors.ts'
import { addOrderEntry, bookRefund, type GoodsKind, onRefundSettled, readOrderFacts } from '#modules/orders/index.ts'
import { announce, emit } from '#platform/events.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import type { RefundOutcome } from '../provider.ts'

/** A refund nobody has settled yet, locked with its order. */
export type OpenRefund = { id: string; orderId: string; goodsKind: GoodsKind; amount: number; status: string }

/** Locks the order and the refund, in this order as everywhere. Throws refund_not_found. */
export async function lockRefund(tx: Tx, refundId: string): Promise<OpenRefund> {
  const { db, shopId } = tx
  const found = await db.selectFrom('refunds').where('shopId', '=', shopId).where('id', '=', refundId).select('orderId').executeTakeFirst()
  if (!found) throw new DomainError('refund_not_found')
  const { goodsKind } = await readOrderFacts(tx, found.orderId, { lock: true })
  const refund = await db
    .selectFrom('refunds')
    .where('shopId', '=', shopId)
    .where('id', '=', refundId)
    .select(['id', 'orderId', 'amount', 'status'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...refund, goodsKind }
}

/**
 * Writes down how a refund ended: done books it on the order, refused leaves its pieces to be refunded again; what was delivered for the
 * money follows in the same commit. A refund that is settled stays as it is, so a gateway that answers twice books once. Throws
 * refund_not_found.
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
  const { orderId, goodsKind } = refund
  const lines = await readPieces(tx, refundId)
  if (outcome.isDone) {
    await bookRefund(tx, { orderId, amount: refund.amount })
    emit(tx, 'payment.refunded', { orderId, refundId, lines })
  } else {
    const details = { refundId, refundAmount: refund.amount, reason: outcome.reason }
    await addOrderEntry(tx, { orderId, type: 'refund_failed', details })
  }
  demand(await ask(tx, onRefundSettled, { orderId, goodsKind, lines, isDone: outcome.isDone }))
  announce(tx, { type: 'order.refund', ids: [orderId] })
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
