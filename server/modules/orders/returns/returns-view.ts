import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'
import type { ReturnStatus } from '../states.ts'
import { canMove } from './move-return.ts'
import type { ReturnQuery, ReturnView } from './schemas.ts'

type Row = Omit<ReturnView, 'can' | 'requestedAt' | 'decidedAt' | 'receivedAt' | 'completedAt'> & {
  requestedAt: Date
  decidedAt: Date | null
  receivedAt: Date | null
  completedAt: Date | null
}

/** Returns of all orders, the newest request first; page and total in one round trip. */
export async function listReturns(tx: Tx, query: ReturnQuery): Promise<Page<ReturnView>> {
  const slice = pageOf(query)
  const status = query.status ?? null
  const { db, shopId } = tx
  const [{ rows }, counted] = await Promise.all([
    sql<Row>`${columns}
      where r.shop_id = ${shopId} and (${status}::text is null or r.status = ${status}::text)
      order by r.requested_at desc, r.id desc limit ${slice.limit} offset ${slice.offset}`.execute(db),
    sql<{ count: number }>`
      select count(*) from (
        select from order_returns where shop_id = ${shopId} and (${status}::text is null or status = ${status}::text)
        limit ${EXACT_TOTAL_LIMIT + 1}) as counted`.execute(db),
  ])
  return toPage(slice, rows.map(viewOf), counted.rows[0]?.count ?? 0)
}

/** The returns of one order, the newest first. */
export async function readOrderReturns({ db, shopId }: Tx, orderId: string): Promise<ReturnView[]> {
  const { rows } = await sql<Row>`${columns} where r.shop_id = ${shopId} and r.order_id = ${orderId} order by r.position desc`.execute(db)
  return rows.map(viewOf)
}

/** One return. Throws return_not_found. */
export async function readReturn({ db, shopId }: Tx, returnId: string): Promise<ReturnView> {
  const { rows } = await sql<Row>`${columns} where r.shop_id = ${shopId} and r.id = ${returnId}`.execute(db)
  const [row] = rows
  if (!row) throw new DomainError('return_not_found')
  return viewOf(row)
}

const columns = sql`
  select r.id, r.order_id, o.number as order_number, o.recipient_name, r.position, r.status, r.reason, r.note, r.refusal, r.version,
         r.requested_by_kind, r.requested_by_name, r.requested_at, r.decided_at, r.received_at, r.completed_at,
         (select jsonb_agg(jsonb_build_object('orderLineId', l.order_line_id, 'productName', ol.product_name, 'variantName', ol.variant_name,
                  'requestedQuantity', l.requested_quantity, 'approvedQuantity', l.approved_quantity,
                  'receivedQuantity', l.received_quantity, 'restockedQuantity', l.restocked_quantity) order by ol.position)
          from order_return_lines l
          join order_lines ol on ol.shop_id = l.shop_id and ol.id = l.order_line_id
          where l.shop_id = r.shop_id and l.return_id = r.id) as lines
  from order_returns r
  join orders o on o.shop_id = r.shop_id and o.id = r.order_id`

function viewOf(row: Row): ReturnView {
  const status = row.status as ReturnStatus
  return {
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    receivedAt: row.receivedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    can: {
      approve: canMove(status, 'approve'),
      refuse: canMove(status, 'refuse'),
      receive: canMove(status, 'receive'),
      complete: canMove(status, 'complete'),
    },
  }
}
