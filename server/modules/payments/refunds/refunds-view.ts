import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import { canRefund, readOrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { readRefundable } from './read-refundable.ts'
import { type RefundAmounts, type RefundWish, refundAmounts } from './refund-amounts.ts'
import { canRefundOnline, readPaidPayment } from './refund-ways.ts'
import type { OrderRefundsView, RefundQuery, RefundView } from './schemas.ts'

type Row = Omit<RefundView, 'createdAt' | 'settledAt'> & { createdAt: Date; settledAt: Date | null }

/** Refunds of all orders, the newest first; page and total in one round trip. */
export async function listRefunds({ db, shopId }: Tx, query: RefundQuery): Promise<Page<RefundView>> {
  const slice = pageOf(query)
  const status = query.status ?? null
  const [{ rows }, counted] = await Promise.all([
    sql<Row>`${columns}
      where r.shop_id = ${shopId} and (${status}::text is null or r.status = ${status}::text)
      order by r.created_at desc, r.id desc limit ${slice.limit} offset ${slice.offset}`.execute(db),
    sql<{ count: number }>`
      select count(*) from (
        select from refunds where shop_id = ${shopId} and (${status}::text is null or status = ${status}::text)
        limit ${EXACT_TOTAL_LIMIT + 1}) as counted`.execute(db),
  ])
  return toPage(slice, rows.map(viewOf), counted.rows[0]?.count ?? 0)
}

/** The refunds of an order, and what of it could still go back. Throws order_not_found. */
export async function readOrderRefunds(tx: Tx, orderId: string): Promise<OrderRefundsView> {
  const order = await readOrderFacts(tx, orderId)
  const [refundable, payment, { rows }] = await Promise.all([
    readRefundable(tx, order),
    readPaidPayment(tx, orderId),
    sql<Row>`${columns} where r.shop_id = ${tx.shopId} and r.order_id = ${orderId} order by r.position desc`.execute(tx.db),
  ])
  return {
    items: rows.map(viewOf),
    leftAmount: refundable.totalAmount - refundable.refundedAmount,
    leftShippingAmount: refundable.shippingAmount - refundable.refundedShippingAmount,
    lines: refundable.lines.map(({ id, quantity, refundedQuantity }) => ({
      orderLineId: id,
      leftQuantity: quantity - refundedQuantity,
      refundedQuantity,
    })),
    can: { refund: canRefund(order), gateway: canRefundOnline(order, payment) },
  }
}

/** What a refund would come to: the very computation that the refund does. Throws what `refundAmounts` throws. */
export async function previewRefund(tx: Tx, { orderId, ...wish }: RefundWish & { orderId: string }): Promise<RefundAmounts> {
  const order = await readOrderFacts(tx, orderId)
  return refundAmounts(await readRefundable(tx, order), wish)
}

/** One refund. Throws refund_not_found. */
export async function readRefund({ db, shopId }: Tx, refundId: string): Promise<RefundView> {
  const { rows } = await sql<Row>`${columns} where r.shop_id = ${shopId} and r.id = ${refundId}`.execute(db)
  const [row] = rows
  if (!row) throw new DomainError('refund_not_found')
  return viewOf(row)
}

const columns = sql`
  select r.id, r.order_id, o.number as order_number, o.recipient_name, r.position, r.return_id, r.provider, r.way, r.status, r.amount,
         r.goods_amount, r.shipping_amount, r.currency, r.reason, r.failure, r.provider_reference, r.actor_name, r.created_at, r.settled_at,
         coalesce((select jsonb_agg(jsonb_build_object('orderLineId', l.order_line_id, 'productName', ol.product_name,
                           'variantName', ol.variant_name, 'quantity', l.quantity, 'amount', l.amount) order by ol.position)
                   from refund_lines l
                   join order_lines ol on ol.shop_id = l.shop_id and ol.id = l.order_line_id
                   where l.shop_id = r.shop_id and l.refund_id = r.id), '[]') as lines
  from refunds r
  join orders o on o.shop_id = r.shop_id and o.id = r.order_id`

function viewOf(row: Row): RefundView {
  return { ...row, createdAt: row.createdAt.toISOString(), settledAt: row.settledAt?.toISOString() ?? null }
}
