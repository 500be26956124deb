import { type RawBuilder, sql } from 'kysely'
import { EXACT_TOTAL_LIMIT } from '#kernel/page.ts'
import { dayWindow, zonedDay } from '#kernel/time.ts'
import { readShop } from '#modules/shops/index.ts'
import { countFailedJobs } from '#platform/jobs/failed-jobs.ts'
import type { Tx } from '#platform/tx.ts'
import type { DashboardView, DayFigures } from './schemas.ts'

/** Two weeks: this week beside the last. */
const DAYS = 14
const DAY_MS = 86_400_000

/** Today, the last 14 days in the shop's time zone, and what waits for a person (SX-50). */
export async function readDashboard(tx: Tx): Promise<DashboardView> {
  const { currency, timeZone } = await readShop(tx)
  const days = daysUntil(zonedDay(tx.now, timeZone))
  const from = dayWindow(days[0] ?? '', timeZone).startsAt
  const period = { from, timeZone }
  const [orders, revenue, codes, openShortages, openPaymentAlarms, refundsDue, waitingCardOrders, waiting, failed, failedJobs] =
    await Promise.all([
      ordersByDay(tx, period),
      revenueByDay(tx, period),
      codesByDay(tx, period),
      counted(tx, openShortageRows(tx)),
      counted(tx, openAlarmRows(tx)),
      counted(tx, refundDueRows(tx)),
      countWaitingCardOrders(tx),
      counted(tx, sql`from mails where shop_id = ${tx.shopId} and state in ('queued', 'sending') and state <> 'sent'`),
      counted(tx, sql`from mails where shop_id = ${tx.shopId} and state = 'failed' and state <> 'sent' and created_at >= ${from}`),
      countFailedJobs(tx),
    ])
  const series = days.map((day) => figuresOf(day, { orders, revenue, codes }))
  const today = series.at(-1) ?? figuresOf(days[0] ?? '', { orders, revenue, codes })
  const waitingFor = { openShortages, openPaymentAlarms, refundsDue, waitingCardOrders, mails: { waiting, failed }, failedJobs }
  return { currency, timeZone, today, series, ...waitingFor }
}

/** Calendar days, the given one last. */
function daysUntil(day: string): string[] {
  const lastMs = Date.parse(`${day}T00:00:00Z`)
  return Array.from({ length: DAYS }, (_, index) => new Date(lastMs - (DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10))
}

type Period = { from: Date; timeZone: string }
type ByDay = ReadonlyMap<string, number>

function figuresOf(day: string, { orders, revenue, codes }: { orders: ByDay; revenue: ByDay; codes: ByDay }): DayFigures {
  return { day, orders: orders.get(day) ?? 0, revenueAmount: revenue.get(day) ?? 0, codes: codes.get(day) ?? 0 }
}

function ordersByDay(tx: Tx, { from, timeZone }: Period): Promise<ByDay> {
  return byDay(
    tx,
    sql`select (placed_at at time zone ${timeZone})::date as day, count(*) as value
        from orders where shop_id = ${tx.shopId} and placed_at >= ${from} group by 1`,
  )
}

function revenueByDay(tx: Tx, { from, timeZone }: Period): Promise<ByDay> {
  return byDay(
    tx,
    sql`select (paid_at at time zone ${timeZone})::date as day, sum(total_amount)::bigint as value
        from orders where shop_id = ${tx.shopId} and paid_at >= ${from} group by 1`,
  )
}

/** Pool by pool, because that is how assignments are indexed; an index over all would cost every closing. */
function codesByDay(tx: Tx, { from, timeZone }: Period): Promise<ByDay> {
  return byDay(
    tx,
    sql`select (a.assigned_at at time zone ${timeZone})::date as day, count(*) as value
        from code_pools p cross join lateral (
          select assigned_at from code_assignments where shop_id = ${tx.shopId} and pool_id = p.id and assigned_at >= ${from}) as a
        where p.shop_id = ${tx.shopId} and p.kind = 'campaign' group by 1`,
  )
}

async function byDay({ db }: Tx, query: RawBuilder<unknown>): Promise<ByDay> {
  const { rows } = await sql<{ day: string; value: number }>`${query}`.execute(db)
  return new Map(rows.map(({ day, value }) => [day, value]))
}

function openShortageRows({ shopId }: Tx) {
  return sql`from code_shortages s join code_groups g on g.shop_id = s.shop_id and g.id = s.group_id
    where s.shop_id = ${shopId} and s.resolved_at is null and g.deleted_at is null`
}

function openAlarmRows({ shopId }: Tx) {
  return sql`from payment_notices where shop_id = ${shopId} and verdict not in ('booked', 'failed', 'number_issued') and resolved_at is null`
}

/** Cancelled, and the whole of the money is still here: who gave up waiting for codes, too (S1-3). The list of orders shows the same by its filters. */
function refundDueRows({ shopId }: Tx) {
  return sql`from orders where shop_id = ${shopId} and status = 'cancelled' and payment_status = 'paid'`
}

/** Card keys paid for and not delivered, or paid late (S1-2, S1-17); null in a shop without card pools, which has nothing to look at. */
async function countWaitingCardOrders(tx: Tx): Promise<number | null> {
  const { shopId } = tx
  const [waiting, { rows }] = await Promise.all([
    counted(tx, sql`from card_orders where shop_id = ${shopId} and status in ('awaiting', 'paid_late')`),
    sql`select from card_pools where shop_id = ${shopId} and deleted_at is null limit 1`.execute(tx.db),
  ])
  return rows.length === 0 ? null : waiting
}

async function counted({ db }: Tx, rowsOf: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`select count(*)::int as total from (select ${rowsOf} limit ${EXACT_TOTAL_LIMIT + 1}) as found`.execute(db)
  return rows[0]?.total ?? 0
}
