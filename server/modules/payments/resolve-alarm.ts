import { DomainError } from '#kernel/errors.ts'
import { addOrderEntry } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { isAlarmRow } from './notice-row.ts'

/**
 * Staff looked into an alarm and says what was done; the order itself is changed by its own acts.
 * Throws payment_alarm_not_found, payment_alarm_resolved { resolvedByName, resolvedAt }.
 */
export async function resolveAlarm(tx: Tx, { noticeId, note }: { noticeId: string; note: string }): Promise<void> {
  const alarm = await lockAlarm(tx, noticeId)
  if (!alarm) throw new DomainError('payment_alarm_not_found')
  if (alarm.resolvedAt) {
    throw new DomainError('payment_alarm_resolved', { resolvedByName: alarm.resolvedByName, resolvedAt: alarm.resolvedAt.toISOString() })
  }
  await tx.db
    .updateTable('paymentNotices')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', noticeId)
    .set({ resolvedAt: tx.now, resolvedById: tx.actor.id, resolvedByName: tx.actor.name, resolutionNote: note })
    .execute()
  const { verdict, orderId } = alarm
  await audit(tx, {
    action: 'payments.resolve_alarm',
    subjectKind: 'payment_notice',
    subjectId: noticeId,
    after: { verdict },
    reason: note,
  })
  if (orderId) await addOrderEntry(tx, { orderId, type: 'payment_alarm_resolved', details: { noticeId, verdict, note } })
  announce(tx, { type: 'payment-alarms', ids: [noticeId] })
}

async function lockAlarm({ db, shopId }: Tx, noticeId: string) {
  return db
    .selectFrom('paymentNotices')
    .where('shopId', '=', shopId)
    .where('id', '=', noticeId)
    .where(isAlarmRow)
    .select(['verdict', 'orderId', 'resolvedAt', 'resolvedByName'])
    .forUpdate()
    .executeTakeFirst()
}
