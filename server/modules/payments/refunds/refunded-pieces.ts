import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

type Refunded = { orderLineId: string; quantity: number }

/** Pieces by line whose money has gone back, or is on its way and perhaps there already. What failed is not. */
export async function countRefundedPieces({ db, shopId }: Tx, { orderId }: { orderId: string }): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<Refunded>`
    select l.order_line_id, sum(l.quantity)::int as quantity
    from refund_lines l join refunds r on r.shop_id = l.shop_id and r.id = l.refund_id
    where r.shop_id = ${shopId} and r.order_id = ${orderId} and r.status <> 'failed' group by l.order_line_id`.execute(db)
  return new Map(rows.map(({ orderLineId, quantity }) => [orderLineId, quantity]))
}
