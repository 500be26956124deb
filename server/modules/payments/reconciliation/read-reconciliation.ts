import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { dayWindow } from '#kernel/time.ts'
import type { Tx } from '#platform/tx.ts'
import type { ReconciliationRow } from './schemas.ts'

/** Days of the shop's zone, both included. */
export type DayRange = { from: string; to: string; timeZone: string }

/** A bank statement is read month by month. */
const MAX_DAYS = 31
const DAY_MS = 86_400_000

/**
 * What should have come, what came and what was given back, per day and provider, in the shop's currency. `difference` is money seen
 * − money given back − money owed: nought when everything is settled, more where somebody paid twice, less where too little was taken.
 * Money of an alarm that was dismissed counts as not seen. Throws day_range_wrong { maxDays }.
 */
export async function readReconciliation({ db, shopId }: Tx, range: DayRange): Promise<ReconciliationRow[]> {
  const { startsAt, endsAt } = windowOf(range)
  const { timeZone } = range
  const { rows } = await sql<ReconciliationRow>`
    with booked as (
      select to_char(p.paid_at at time zone ${timeZone}, 'YYYY-MM-DD') as day, p.provider, count(*)::int as payment_count,
             sum(p.amount) as expected_amount, sum(coalesce(n.amount, p.amount)) as booked_amount
      from payments p
      left join payment_notices n on n.shop_id = p.shop_id and n.payment_id = p.id and n.resolution_action = 'accept'
      where p.shop_id = ${shopId} and p.status = 'paid' and p.paid_at >= ${startsAt} and p.paid_at < ${endsAt}
      group by 1, 2
    ), alarmed as (
      select to_char(n.received_at at time zone ${timeZone}, 'YYYY-MM-DD') as day, n.provider, count(*)::int as alarm_count,
             count(*) filter (where n.resolved_at is null)::int as open_alarm_count,
             coalesce(sum(n.amount) filter (where ${moneySeen}), 0) as alarm_amount,
             coalesce(sum(n.refunded_amount) filter (where ${moneySeen}), 0) as refunded_amount
      from payment_notices n join shops s on s.shop_id = n.shop_id
      where n.shop_id = ${shopId} and n.verdict not in ('booked', 'failed') and n.received_at >= ${startsAt} and n.received_at < ${endsAt}
      group by 1, 2
    )
    select day, provider, coalesce(payment_count, 0) as payment_count, coalesce(expected_amount, 0)::bigint as expected_amount,
           coalesce(booked_amount, 0)::bigint as booked_amount, coalesce(alarm_count, 0) as alarm_count,
           coalesce(open_alarm_count, 0) as open_alarm_count, coalesce(alarm_amount, 0)::bigint as alarm_amount,
           coalesce(refunded_amount, 0)::bigint as refunded_amount,
           (coalesce(booked_amount, 0) + coalesce(alarm_amount, 0) - coalesce(refunded_amount, 0) - coalesce(expected_amount, 0))::bigint
             as difference_amount
    from booked full join alarmed using (day, provider)
    order by day desc, provider`.execute(db)
  return rows
}

/** Of an alarm: money of the shop's currency that is neither booked with it nor said to be none. */
const moneySeen = sql`n.verdict in ('wrong_amount', 'already_paid', 'order_cancelled', 'unknown_payment') and n.currency = s.currency
  and n.resolution_action is distinct from 'accept' and n.resolution_action is distinct from 'dismiss'`

function windowOf({ from, to, timeZone }: DayRange): { startsAt: Date; endsAt: Date } {
  const { startsAt } = dayWindow(from, timeZone)
  const { endsAt } = dayWindow(to, timeZone)
  const days = Math.round((endsAt.getTime() - startsAt.getTime()) / DAY_MS)
  if (days < 1 || days > MAX_DAYS) throw new DomainError('day_range_wrong', { maxDays: MAX_DAYS })
  return { startsAt, endsAt }
}
