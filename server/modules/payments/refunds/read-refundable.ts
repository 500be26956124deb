import { sql } from 'kysely'
import type { OrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { RefundableOrder } from './refund-amounts.ts'

type TakenLine = { orderLineId: string; quantity: number; amount: number }

/** The order less what has gone back or is on its way; one round trip. What failed is there again. */
export async function readRefundable({ db, shopId }: Tx, order: OrderFacts): Promise<RefundableOrder> {
  const [lines, whole] = await Promise.all([
    sql<TakenLine>`
      select l.order_line_id, sum(l.quantity)::int as quantity, sum(l.amount)::bigint as amount
      from refund_lines l join refunds r on r.shop_id = l.shop_id and r.id = l.refund_id
      where r.shop_id = ${shopId} and r.order_id = ${order.id} and r.status <> 'failed' group by l.order_line_id`.execute(db),
    sql<{ amount: number; shippingAmount: number }>`
      select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(shipping_amount), 0)::bigint as shipping_amount
      from refunds where shop_id = ${shopId} and order_id = ${order.id} and status <> 'failed'`.execute(db),
  ])
  const taken = new Map(lines.rows.map((row) => [row.orderLineId, row]))
  const [sums = { amount: 0, shippingAmount: 0 }] = whole.rows
  return {
    totalAmount: order.totalAmount,
    shippingAmount: Math.max(0, order.shippingFeeAmount - order.shippingDiscountAmount),
    refundedShippingAmount: sums.shippingAmount,
    refundedAmount: sums.amount,
    lines: order.lines.map(({ id, quantity, unitPriceAmount, discountAmount }) => ({
      id,
      quantity,
      unitPriceAmount,
      discountAmount,
      refundedQuantity: taken.get(id)?.quantity ?? 0,
      refundedAmount: taken.get(id)?.amount ?? 0,
    })),
  }
}
