import { sql } from 'kysely'
import type { Page, PageRequest } from '#kernel/page.ts'
import { readCustomerOrders } from '#modules/orders/index.ts'
import { countOrderReviews, reviewStatus } from '#modules/reviews/index.ts'
import { orderCodeMarks } from '#modules/serial-codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { OwnOrderRow } from './schemas.orders.ts'

/** A customer's orders, the newest first, with how many codes each has got and whether it waits for reviews. */
export async function readOwnOrders(tx: Tx, customerId: string, request: PageRequest & { shopHandle: string }): Promise<Page<OwnOrderRow>> {
  const { items, ...page } = await readCustomerOrders(tx, customerId, request)
  const orderIds = items.map((order) => order.id)
  const [lineCounts, marks, reviewCounts] = await Promise.all([
    countLines(tx, orderIds),
    orderCodeMarks(tx, orderIds),
    countOrderReviews(tx, orderIds),
  ])
  const codeCounts = new Map(marks.map((mark) => [mark.orderId, mark.codeCount]))
  return {
    ...page,
    items: items.map((order) => {
      const { id, number, placedAt, totalAmount, status, paymentStatus, paymentTiming, shippingStatus, goodsKind, lines } = order
      const lineCount = lineCounts.get(id) ?? 0
      return {
        id,
        number,
        placedAt,
        totalAmount,
        status,
        paymentStatus,
        paymentTiming,
        shippingStatus,
        goodsKind,
        reviewStatus: reviewStatus(order, { lineCount, reviewCount: reviewCounts.get(id) ?? 0 }),
        codeCount: codeCounts.get(id) ?? 0,
        firstProductName: lines[0]?.productName ?? '',
        lineCount,
        pictureUrl: lines[0]?.pictureUrl ?? null,
      }
    }),
  }
}

async function countLines({ db, shopId }: Tx, orderIds: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ orderId: string; count: number }>`
    select order_id, count(*)::int as count from order_lines
    where shop_id = ${shopId} and order_id = any(${orderIds}::uuid[]) group by order_id`.execute(db)
  return new Map(rows.map((row) => [row.orderId, row.count]))
}
