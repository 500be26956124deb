import { sql } from 'kysely'
import { addOrderEntry } from '#modules/orders/index.ts'
import { announce } from '#platform/events.ts'
import { type JobContext, outboundJob } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { readContext } from '../context.ts'
import type { GatewayRefund, PaymentContext, RefundRequest } from '../provider.ts'
import { gatewayOf } from '../providers.ts'
import { SEND_REFUND } from './refund-order.ts'
import { lockRefund, settleRefund } from './settle-refund.ts'

/** About ten minutes in all; then a person has to look at the gateway's own books. */
const RETRY_LIMIT = 6

/**
 * Asks the gateway: claim → call → settle. The key is the refund's id, at every attempt the same, so a gateway that is asked again
 * because its answer was lost gives the money back once; one that takes no key (ECPay) is asked once. When nobody knows after the last
 * attempt the refund is `unclear`: its money counts as gone until a person has looked.
 */
export const sendRefundJob = outboundJob<{ refundId: string }>({
  name: SEND_REFUND.name,
  retryLimit: RETRY_LIMIT,
  retryDelaySeconds: 5,
  retryDelayMaxSeconds: 300,
  run: sendRefund,
})

async function sendRefund(job: JobContext, { refundId }: { refundId: string }): Promise<void> {
  const { transactor, actor, shopId, deps } = job
  if (shopId === null) throw new Error('a refund belongs to a shop')
  const scope = { shopId, actor }
  const claimed = await transactor.transact(scope, (tx) => claim(tx, job, refundId))
  if (!claimed) return
  const { refund } = claimed
  try {
    const outcome = await refund.ask(claimed.context, claimed.request, job.signal)
    await transactor.transact(scope, (tx) => settleRefund(tx, { refundId, outcome }))
  } catch (error) {
    if (refund.isRepeatable && !job.isLastAttempt) throw error
    deps.log.error({ err: error, refundId }, 'nobody knows what became of a refund')
    await transactor.transact(scope, (tx) => markUnclear(tx, refundId))
  }
}

type Claimed = { refund: GatewayRefund; context: PaymentContext; request: RefundRequest }

/**
 * Null when the refund is settled, or left to a person: also one whose question was cut off on its way to a gateway that might give
 * back twice.
 */
async function claim(tx: Tx, { deps }: JobContext, refundId: string): Promise<Claimed | null> {
  const { db, shopId } = tx
  const row = await db
    .selectFrom('refunds as r')
    .innerJoin('payments as p', (join) => join.onRef('p.shopId', '=', 'r.shopId').onRef('p.id', '=', 'r.paymentId'))
    // What booked the payment, and says to which account; one at most (`payment_notices_booked_key`).
    .leftJoin('paymentNotices as n', (join) =>
      join.onRef('n.shopId', '=', 'p.shopId').onRef('n.paymentId', '=', 'p.id').on('n.verdict', '=', sql.lit('booked')),
    )
    .where('r.shopId', '=', shopId)
    .where('r.id', '=', refundId)
    .where('r.status', '=', 'pending')
    .select(['r.attempts', 'r.provider', 'r.amount', 'r.currency', 'p.reference', 'p.providerReference'])
    .select(sql<string | null>`n.details ->> 'paidTo'`.as('paidTo'))
    .forUpdate('r')
    .executeTakeFirst()
  if (!row) return null
  const { provider, attempts, ...request } = row
  const { account, refund } = gatewayOf(provider)
  if (!refund) throw new Error(`${provider} cannot refund`)
  if (attempts > 0 && !refund.isRepeatable) {
    await markUnclear(tx, refundId)
    return null
  }
  await db
    .updateTable('refunds')
    .where('shopId', '=', shopId)
    .where('id', '=', refundId)
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .execute()
  const { context } = await readContext(tx, deps, account)
  return { refund, context, request: { ...request, key: refundId } }
}

async function markUnclear(tx: Tx, refundId: string): Promise<void> {
  const refund = await lockRefund(tx, refundId)
  if (refund.status !== 'pending') return
  await tx.db.updateTable('refunds').where('shopId', '=', tx.shopId).where('id', '=', refundId).set({ status: 'unclear' }).execute()
  const details = { refundId, refundAmount: refund.amount }
  await addOrderEntry(tx, { orderId: refund.orderId, type: 'refund_unclear', details })
  announce(tx, { type: 'order.refund', ids: [refund.orderId] })
}
