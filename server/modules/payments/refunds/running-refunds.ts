import { sql } from 'kysely'
import { oneOf } from '#platform/db/one-of.ts'
import type { Tx } from '#platform/tx.ts'

/** Those of these orders, which the caller has locked, whose money is on its way back: asked of a gateway, and no answer that settles it. */
export async function ordersBeingRefunded({ db, shopId }: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set()
  const { rows } = await sql<{ orderId: string }>`
    select distinct order_id from refunds where shop_id = ${shopId} and order_id ${oneOf(orderIds)} and status not in ('done', 'failed')`.execute(
    db,
  )
  return new Set(rows.map((row) => row.orderId))
}
