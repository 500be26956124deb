import { DomainError, demand } from '#kernel/errors.ts'
import { addOrderEntry, markPaid, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type AlarmAction, type AlarmFacts, canAccept, canDismiss, canRefundByHand } from './alarm-acts.ts'
import { isAlarmRow } from './notice-row.ts'
import type { StoredVerdict } from './notice-verdict.ts'
import { endOpenPayments, insertPayment } from './payment.ts'

/** How staff settles an alarm. `refundedAmount` and `refundReference` belong to `refund`; without an amount all of it went back. */
export type AlarmResolution = {
  noticeId: string
  action: AlarmAction
  note: string
  refundedAmount?: number
  refundReference?: string
}

const rules = { accept: canAccept, refund: canRefundByHand, dismiss: canDismiss } as const

/**
 * Settles an alarm: `accept` lets the money that came pay its order, whatever the order costs; `refund` says that it was given back
 * outside of the system; `dismiss` says why there is nothing to do. Once, audited (SX-26). Throws payment_alarm_not_found,
 * payment_alarm_resolved, alarm_without_money, order_cancelled, order_already_paid, refunded_amount_wrong { maximum }.
 */
export async function resolveAlarm(tx: Tx, resolution: AlarmResolution): Promise<void> {
  const { noticeId, action, note, refundReference = null } = resolution
  const { alarm, order } = await lockAlarm(tx, noticeId)
  demand(rules[action](factsOf(alarm, order)))
  const refundedAmount = action === 'refund' ? demandAmount(resolution.refundedAmount, alarm.amount) : null
  const paymentId = action === 'accept' && order ? await payWith(tx, alarm, order) : alarm.paymentId
  await tx.db
    .updateTable('paymentNotices')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', noticeId)
    .set({
      paymentId,
      resolvedAt: tx.now,
      resolvedById: tx.actor.id,
      resolvedByName: tx.actor.name,
      resolutionNote: note,
      resolutionAction: action,
      refundedAmount,
      refundReference: action === 'refund' ? refundReference : null,
    })
    .execute()
  const { verdict, orderId } = alarm
  await audit(tx, {
    action: 'payments.resolve_alarm',
    subjectKind: 'payment_notice',
    subjectId: noticeId,
    after: { verdict, action, amount: alarm.amount, refundedAmount },
    reason: note,
  })
  if (orderId) await addOrderEntry(tx, { orderId, type: 'payment_alarm_resolved', details: { noticeId, verdict, action, note } })
  if (action === 'accept' && orderId) await markPaid(tx, { orderId })
  announce(tx, { type: 'payment-alarms', ids: [noticeId] })
}

type LockedAlarm = {
  verdict: StoredVerdict
  orderId: string | null
  paymentId: string | null
  amount: number | null
  resolvedAt: Date | null
}

/** The order first, as everywhere; then the notice, read again under its lock. */
async function lockAlarm(tx: Tx, noticeId: string): Promise<{ alarm: LockedAlarm; order: OrderFacts | null }> {
  const found = await tx.db
    .selectFrom('paymentNotices')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', noticeId)
    .select('orderId')
    .executeTakeFirst()
  const order = found?.orderId ? await readOrderFacts(tx, found.orderId, { lock: true }) : null
  const row = await tx.db
    .selectFrom('paymentNotices')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', noticeId)
    .where(isAlarmRow)
    .select(['verdict', 'orderId', 'paymentId', 'amount', 'resolvedAt', 'resolvedByName'])
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('payment_alarm_not_found')
  if (row.resolvedAt) {
    throw new DomainError('payment_alarm_resolved', { resolvedByName: row.resolvedByName, resolvedAt: row.resolvedAt.toISOString() })
  }
  // The check constraint of the table holds the verdict to the narrower type.
  return { alarm: { ...row, verdict: row.verdict as StoredVerdict }, order }
}

function factsOf({ verdict, amount, resolvedAt }: LockedAlarm, order: OrderFacts | null): AlarmFacts {
  return { verdict, amount, isResolved: resolvedAt !== null, order }
}

function demandAmount(refunded: number | undefined, came: number | null): number {
  const maximum = came ?? 0
  const amount = refunded ?? maximum
  if (amount < 1 || amount > maximum) throw new DomainError('refunded_amount_wrong', { maximum })
  return amount
}

/** The payment that is paid now: the one the notice named, or a new one where the order's total is another by now. */
async function payWith(tx: Tx, alarm: LockedAlarm, order: OrderFacts): Promise<string> {
  await endOpenPayments(tx, order.id)
  const named = await tx.db
    .selectFrom('payments')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', alarm.paymentId)
    .where('amount', '=', order.totalAmount)
    .select('id')
    .executeTakeFirst()
  if (!named) return (await insertPayment(tx, { order, provider: order.paymentProvider, expiresAt: null, paidAt: tx.now })).id
  await tx.db
    .updateTable('payments')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', named.id)
    .set({ status: 'paid', paidAt: tx.now })
    .execute()
  return named.id
}
