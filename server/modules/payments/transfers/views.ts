import { sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import type { OrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { readTransferAccount } from './account.ts'
import { bankTransfer } from './bank-transfer.ts'
import { mayReportTransfer, readReports } from './report-transfer.ts'
import type { TransferInstructions, TransferQuery, TransferRow } from './schemas.ts'

type Payable = Pick<OrderFacts, 'id' | 'number' | 'status' | 'paymentStatus' | 'paymentProvider' | 'totalAmount'>

/** How the buyer transfers the order's money, while it is due; null for other orders. */
export async function readTransferInstructions(tx: Tx, order: Payable): Promise<TransferInstructions | null> {
  const can = mayReportTransfer(order)
  if (can !== true) return null
  const [account, reports, payment] = await Promise.all([
    readTransferAccount(tx),
    readReports(tx, order.id),
    tx.db
      .selectFrom('payments')
      .where('shopId', '=', tx.shopId)
      .where('orderId', '=', order.id)
      .where('provider', '=', bankTransfer.name)
      .orderBy('createdAt', 'desc')
      .select('expiresAt')
      .executeTakeFirst(),
  ])
  if (!account) return null
  const { version: _version, dueDays: _dueDays, ...bank } = account
  return { ...bank, amount: order.totalAmount, dueAt: payment?.expiresAt?.toISOString() ?? null, reports }
}

type Row = Omit<TransferRow, 'placedAt' | 'dueAt' | 'reportedAt'> & { placedAt: Date; dueAt: Date | null; reportedAt: Date | null }

/** Orders that wait for a transfer: those whose buyers say they have paid first, then the oldest. */
export async function readTransfers({ db, shopId }: Tx, { state = 'waiting', ...request }: TransferQuery): Promise<Page<TransferRow>> {
  const slice = pageOf(request)
  const waiting = sql`
    select o.id, o.number, o.recipient_name, o.placed_at, o.total_amount, o.currency, p.expires_at as due_at, r.last_five, r.reported_at
    from orders o
    left join lateral (
      select expires_at from payments p
      where p.shop_id = o.shop_id and p.order_id = o.id and p.provider = ${bankTransfer.name} order by created_at desc limit 1) as p on true
    left join lateral (
      select last_five, reported_at from transfer_reports r where r.shop_id = o.shop_id and r.order_id = o.id
      order by reported_at desc, id desc limit 1) as r on true
    where o.shop_id = ${shopId} and o.status = 'open' and o.payment_status = 'unpaid' and o.payment_timing = 'before_delivery'
      and o.payment_provider = ${bankTransfer.name} ${state === 'reported' ? sql`and r.reported_at is not null` : sql``}`
  const [{ rows }, counted] = await Promise.all([
    sql<Row>`${waiting} order by r.reported_at is null, o.placed_at, o.id limit ${slice.limit} offset ${slice.offset}`.execute(db),
    sql<{ count: number }>`select count(*) from (${waiting} limit ${EXACT_TOTAL_LIMIT + 1}) as first`.execute(db),
  ])
  return toPage(
    slice,
    rows.map((row) => ({
      ...row,
      placedAt: row.placedAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      reportedAt: row.reportedAt?.toISOString() ?? null,
    })),
    counted.rows[0]?.count ?? 0,
  )
}
