import { sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type Page, type PageSlice, toPage } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'

/** Cards that have yet to come, or a person who has yet to decide. */
export type WaitingStatus = 'awaiting' | 'paid_late'

/** An order that is paid and has no cards. Names are those of the day it was placed, the pool's is today's. */
export type WaitingOrder = {
  id: string
  number: number
  recipientName: string
  productName: string
  variantName: string
  pool: { id: string; name: string }
  /** Cards it still wants. */
  quantity: number
  status: WaitingStatus
  paidAt: Date
}

/** What is paid and waits for cards or for a decision, who paid first before the others (S1-2, S1-17). */
export async function listWaitingOrders(tx: Tx, slice: PageSlice, filter: { status?: WaitingStatus }): Promise<Page<WaitingOrder>> {
  const [items, total] = await Promise.all([readWaiting(tx, slice, filter), countWaiting(tx, filter)])
  return toPage(slice, items, total)
}

/** Both states stand as they do in the partial index, the filter is said besides. */
function waitingRows({ shopId }: Tx, { status }: { status?: WaitingStatus }) {
  const chosen = status === undefined ? sql`true` : sql`c.status = ${sql.lit(status)}`
  return sql`from card_orders c where c.shop_id = ${shopId} and c.status in ('awaiting', 'paid_late') and ${chosen}`
}

async function readWaiting(tx: Tx, { limit, offset }: PageSlice, filter: { status?: WaitingStatus }): Promise<WaitingOrder[]> {
  const { rows } = await sql<WaitingOrder>`
    select o.id, o.number, o.recipient_name, l.product_name, l.variant_name,
           jsonb_build_object('id', p.id, 'name', p.name) as pool, w.quantity, w.status, w.paid_at
    from (select c.* ${waitingRows(tx, filter)} order by c.paid_at, c.order_id limit ${limit} offset ${offset}) as w
    join orders o on o.shop_id = w.shop_id and o.id = w.order_id
    join order_lines l on l.shop_id = w.shop_id and l.id = w.order_line_id
    join code_pools p on p.shop_id = w.shop_id and p.id = w.pool_id
    order by w.paid_at, w.order_id`.execute(tx.db)
  return rows
}

async function countWaiting(tx: Tx, filter: { status?: WaitingStatus }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select ${waitingRows(tx, filter)} limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as found`.execute(tx.db)
  return rows[0]?.count ?? 0
}
