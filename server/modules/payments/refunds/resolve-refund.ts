import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { SEND_REFUND } from './refund-order.ts'
import { lockRefund, settleRefund } from './settle-refund.ts'

/** What a person found in the gateway's own books, or that it should be asked once more. */
export type RefundFinding = { refundId: string; finding: 'done' | 'failed' | 'again'; note: string }

/** Settles a refund of which nobody knew what the gateway did. Throws refund_not_found, refund_not_unclear { status }. */
export async function resolveRefund(tx: Tx, { refundId, finding, note }: RefundFinding): Promise<void> {
  const refund = await lockRefund(tx, refundId)
  if (refund.status !== 'unclear') throw new DomainError('refund_not_unclear', { status: refund.status })
  await audit(tx, {
    action: 'payments.resolve_refund',
    subjectKind: 'order',
    subjectId: refund.orderId,
    before: { refundId, status: 'unclear' },
    after: { refundId, finding },
    reason: note,
  })
  if (finding !== 'again') {
    const outcome = finding === 'done' ? ({ isDone: true, providerReference: null } as const) : ({ isDone: false, reason: note } as const)
    return settleRefund(tx, { refundId, outcome })
  }
  await tx.db
    .updateTable('refunds')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', refundId)
    .set({ status: 'pending', attempts: 0 })
    .execute()
  enqueue(tx, SEND_REFUND, { refundId })
}
