import { sql } from 'kysely'
import type { JsonValue } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { addOrderEntry } from '#modules/orders/index.ts'
import { announce, emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { isAlarm, type StoredVerdict } from './notice-verdict.ts'
import './events.ts'

/** A notice as it is stored. `details` is for the person who looks into it; never a secret (SX-27). */
export type NoticeRow = {
  provider: string
  noticeKey: string
  contentHash: Buffer
  paymentId: string | null
  orderId: string | null
  verdict: StoredVerdict
  amount: number | null
  currency: string | null
  details: { [name: string]: JsonValue }
}

/** Rows that are alarms; written out as in the index `payment_notices_alarm_idx`, which parameters would not match. */
export const isAlarmRow = sql<boolean>`verdict not in ('booked', 'failed', 'number_issued')`

/**
 * Stores a notice under its key; one that is there already is counted instead, and nothing may follow from it (`isNew` false).
 * Two deliveries at the same moment wait for each other here: the second finds the first one's row.
 */
export async function recordNotice(tx: Tx, notice: NoticeRow): Promise<{ noticeId: string; isNew: boolean }> {
  const { db, shopId, now } = tx
  const { rows } = await sql<{ id: string; deliveries: number }>`
    insert into payment_notices (shop_id, id, provider, notice_key, content_hash, payment_id, order_id, verdict, amount, currency, details,
                                 deliveries, received_at, last_received_at)
    values (${shopId}, ${newId(now.getTime())}, ${notice.provider}, ${notice.noticeKey}, ${notice.contentHash}, ${notice.paymentId},
            ${notice.orderId}, ${notice.verdict}, ${notice.amount}, ${notice.currency}, ${JSON.stringify(notice.details)}, 1, ${now}, ${now})
    on conflict on constraint payment_notices_key
    do update set deliveries = payment_notices.deliveries + 1, last_received_at = excluded.last_received_at
    returning id, deliveries`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a notice was neither stored nor counted')
  const isNew = row.deliveries === 1
  if (isNew) await raiseAlarm(tx, row.id, notice)
  return { noticeId: row.id, isNew }
}

/** Everything that did not go as it should has to be seen by a person: in the alarm list, in the order's timeline, by mail. */
async function raiseAlarm(tx: Tx, noticeId: string, { verdict, orderId, amount, currency }: NoticeRow): Promise<void> {
  if (!isAlarm(verdict)) return
  emit(tx, 'payment.alarmed', { noticeId, verdict, orderId })
  announce(tx, { type: 'payment-alarms', ids: [noticeId] })
  if (orderId) await addOrderEntry(tx, { orderId, type: 'payment_alarmed', details: { noticeId, verdict, amount, currency } })
}
