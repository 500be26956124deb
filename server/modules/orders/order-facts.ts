import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { oneOf } from '#platform/db/one-of.ts'
import type { Tx } from '#platform/tx.ts'
import type { OrderStates } from './eligibility.ts'

/**
 * A line as modules above need it. `returnedBeforeClosingQuantity` is what had come back when the order was closed, or by now while it
 * is open: what comes back later does not touch the codes of that closing (S0-3).
 */
export type OrderFactsLine = {
  orderId: string
  id: string
  position: number
  kind: 'normal' | 'add_on' | 'gift' | 'bundle' | 'no_shipping' | 'warehouse_linked' | 'card_key'
  productId: string
  variantId: string
  productName: string
  variantName: string
  quantity: number
  returnedQuantity: number
  returnedBeforeClosingQuantity: number
  unitPriceAmount: number
  discountAmount: number
}

/** An order as modules above need it: amounts as at placement, states of now. */
export type OrderFacts = OrderStates & {
  id: string
  number: number
  customerId: string | null
  email: string | null
  locale: 'zh-TW' | 'en'
  paymentProvider: string
  totalAmount: number
  currency: 'TWD' | 'CNY' | 'USD'
  placedAt: Date
  paidAt: Date | null
  /** Null unless it is closed now. */
  closedAt: Date | null
  recipientName: string
  refundedAmount: number
  /** All its money went back after it had been closed: its codes are what they were (S0-3). */
  isRefundedSinceClosing: boolean
  shippingFeeAmount: number
  shippingDiscountAmount: number
  version: number
  lines: OrderFactsLine[]
}

/** Reads an order with its lines in one round trip; with `lock` nobody else changes it until the transaction ends. Throws order_not_found. */
export async function readOrderFacts(tx: Tx, orderId: string, { lock = false }: { lock?: boolean } = {}): Promise<OrderFacts> {
  const [order] = await readOrdersFacts(tx, [orderId], { lock })
  if (!order) throw new DomainError('order_not_found')
  return order
}

/** The same for those of several orders that exist, ids ascending, which is also the order of the locks; still one round trip. */
export async function readOrdersFacts(
  tx: Tx,
  orderIds: readonly string[],
  { lock = false }: { lock?: boolean } = {},
): Promise<OrderFacts[]> {
  const [orders, lines] = await Promise.all([readOrders(tx, orderIds, lock), readLines(tx, orderIds)])
  const linesOf = Map.groupBy(lines, (line) => line.orderId)
  return orders.map((order) => ({ ...order, lines: linesOf.get(order.id) ?? [] }))
}

async function readOrders({ db, shopId }: Tx, orderIds: readonly string[], lock: boolean): Promise<Omit<OrderFacts, 'lines'>[]> {
  const { rows } = await sql<Omit<OrderFacts, 'lines'>>`
    select id, number, customer_id, email, locale, status, payment_status, payment_timing, payment_provider, shipping_status, shipping_kind,
           return_status, goods_kind, total_amount, currency, placed_at, paid_at, closed_at, recipient_name, version, refunded_amount, shipping_fee_amount, shipping_discount_amount,
           coalesce(payment_status = 'refunded' and refunded_in_closing = closed_at, false) as is_refunded_since_closing
    from orders where shop_id = ${shopId} and id ${oneOf(orderIds)} order by id ${lock ? sql`for no key update` : sql``}`.execute(db)
  return rows
}

/** Sent after the lock in the same round trip: its snapshot begins when the lock is held. */
async function readLines({ db, shopId }: Tx, orderIds: readonly string[]): Promise<OrderFactsLine[]> {
  const { rows } = await sql<OrderFactsLine>`
    select order_id, id, position, kind, product_id, variant_id, product_name, variant_name, quantity, returned_quantity, unit_price_amount, discount_amount,
           case when returned_quantity = 0 then 0 else returned_quantity - (
             select coalesce(sum(r.received_quantity), 0) from order_return_lines r
             join order_returns t on t.shop_id = r.shop_id and t.id = r.return_id
             join orders o on o.shop_id = t.shop_id and o.id = t.order_id
             where r.shop_id = order_lines.shop_id and r.order_line_id = order_lines.id and t.received_in_closing = o.closed_at
           ) end as returned_before_closing_quantity
    from order_lines where shop_id = ${shopId} and order_id ${oneOf(orderIds)} order by order_id, position`.execute(db)
  return rows
}
