import { type RawBuilder, sql } from 'kysely'
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
 * What should have come, what came and what was given back, per day and provider, in the shop's currency. A refund counts on the day it
 * was done, with the provider its order was paid by; one that is asked for, unclear or failed has moved no money yet. `difference` is
 * money seen − money given back − money owed: nought when everything is settled, more where somebody paid twice, less where too little
 * was taken; a refund lowers what is owed as much as what was seen. Money of an alarm that was dismissed counts as not seen. Throws
 * day_range_wrong { maxDays }.
 */
export async function readReconciliation({ db, shopId }: Tx, range: DayRange): Promise<ReconciliationRow[]> {
  const { startsAt, endsAt } = windowOf(range)
  const dayOf = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone ${range.timeZone}, 'YYYY-MM-DD')`
  const { rows } = await sql<ReconciliationRow>`
    with booked as (
      select ${dayOf(sql`p.paid_at`)} as day, p.provider, count(*) as payments, sum(p.amount) as expected,
             sum(coalesce(n.amount, p.amount)) as booked
      from payments p
      left join payment_notices n on n.shop_id = p.shop_id and n.payment_id = p.id and n.resolution_action = 'accept'
      where p.shop_id = ${shopId} and p.status = 'paid' and p.paid_at >= ${startsAt} and p.paid_at < ${endsAt}
      group by 1, 2
    ), alarmed as (
      select ${dayOf(sql`n.received_at`)} as day, n.provider, count(*) as alarms, count(*) filter (where n.resolved_at is null) as open_alarms,
             sum(n.amount) filter (where ${moneySeen}) as seen, sum(n.refunded_amount) filter (where ${moneySeen}) as given_back
      from payment_notices n join shops s on s.shop_id = n.shop_id
      where n.shop_id = ${shopId} and n.verdict not in ('booked', 'failed', 'number_issued') and n.received_at >= ${startsAt} and n.received_at < ${endsAt}
      group by 1, 2
    ), refunded as (
      select ${dayOf(sql`settled_at`)} as day, provider, count(*) as refunds, sum(amount) filter (where way = 'gateway') as by_gateway,
             sum(amount) filter (where way = 'by_hand') as by_hand
      from refunds
      where shop_id = ${shopId} and status = 'done' and settled_at >= ${startsAt} and settled_at < ${endsAt}
      group by 1, 2
    ), moved as (
      select day, provider, coalesce(payments, 0) as payments, coalesce(expected, 0) as expected, coalesce(booked, 0) as booked,
             coalesce(alarms, 0) as alarms, coalesce(open_alarms, 0) as open_alarms, coalesce(seen, 0) as seen,
             coalesce(given_back, 0) as given_back, coalesce(refunds, 0) as refunds, coalesce(by_gateway, 0) as by_gateway,
             coalesce(by_hand, 0) as by_hand
      from booked full join alarmed using (day, provider) full join refunded using (day, provider)
    )
    select day, provider, payments::int as payment_count, expected::bigint as expected_amount, booked::bigint as booked_amount,
           alarms::int as alarm_count, open_alarms::int as open_alarm_count, seen::bigint as alarm_amount,
           given_back::bigint as alarm_refunded_amount, refunds::int as refund_count, by_gateway::bigint as gateway_refund_amount,
           by_hand::bigint as hand_refund_amount, (given_back + by_gateway + by_hand)::bigint as out_amount,
           (booked + seen - given_back - by_gateway - by_hand)::bigint as net_amount,
           (booked + seen - given_back - expected)::bigint as difference_amount
    from moved
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
