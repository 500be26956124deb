import { sql } from 'kysely'
import { addOrderEntry, cancelOrder, readOrderFacts, stillPayable } from '#modules/orders/index.ts'
import { emit } from '#platform/events.ts'
import { inquire } from '#platform/policy.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import { ASKED_WITHOUT_NUMBER_MS } from './asking/next-query.ts'

/** Orders given up in one transaction; the next run takes the rest. */
const ORDERS_PER_RUN = 100

/** Every shop; each looks for its own overdue orders by an index. */
export async function listShops({ db }: PlatformTx): Promise<string[]> {
  return (await db.selectFrom('shops').select('shopId').execute()).map((row) => row.shopId)
}

/**
 * Orders nobody paid in time: still open and unshipped, to be paid before delivery, older than `unpaidSeconds`, without an open payment
 * without a gateway that is still to be asked whether he paid, without a customer who says that he has transferred, and without goods
 * that are promised for longer (`stillPayable`). A transfer's open payment lasts until its due date, a number's until it expires; its
 * money may be known days later.
 */
export async function findUnpaidOrders(tx: Tx, { unpaidSeconds, orderId }: { unpaidSeconds: number; orderId?: string }): Promise<string[]> {
  const { db, shopId, now } = tx
  const placedBefore = new Date(now.getTime() - unpaidSeconds * 1000)
  const { rows } = await sql<{ id: string }>`
    select id from orders o
    where shop_id = ${shopId} and status = 'open' and payment_status = 'unpaid' and payment_timing = 'before_delivery'
      and shipping_status = 'unshipped' and placed_at <= ${placedBefore}
      and not exists (
        select from payments p
        where p.shop_id = o.shop_id and p.order_id = o.id and p.status = 'pending' and (p.expires_at is null or p.expires_at > ${now}))
      and not exists (
        select from payments p
        where p.shop_id = o.shop_id and p.order_id = o.id and p.next_query_at is not null
          and (p.number is not null or p.created_at > ${new Date(now.getTime() - ASKED_WITHOUT_NUMBER_MS)}))
      and not exists (select from transfer_reports r where r.shop_id = o.shop_id and r.order_id = o.id)
      and not exists (
        select from payment_notices n
        where n.shop_id = o.shop_id and n.order_id = o.id and n.verdict = 'wrong_amount' and n.resolved_at is null)
      ${orderId === undefined ? sql`` : sql`and o.id = ${orderId}`}
    order by goods_kind <> 'goods', placed_at limit ${ORDERS_PER_RUN}`.execute(db)
  const overdue = rows.map((row) => row.id)
  const payable = overdue.length === 0 ? null : await inquire(tx, stillPayable, overdue)
  return overdue.filter((id) => !payable?.has(id))
}

/**
 * Gives up one of them: its stock and coupon are free again. The order is locked and looked at once more, so a payment that comes at
 * this moment either wins or is an alarm about a cancelled order; money is never dropped. False when it was no longer to be given up.
 */
export async function expireOrder(tx: Tx, overdue: { orderId: string; unpaidSeconds: number }): Promise<boolean> {
  const { orderId } = overdue
  await readOrderFacts(tx, orderId, { lock: true })
  if ((await findUnpaidOrders(tx, overdue)).length === 0) return false
  await addOrderEntry(tx, { orderId, type: 'payment_overdue' })
  await cancelOrder(tx, { orderId, reason: '' })
  emit(tx, 'payment.overdue', { orderId })
  return true
}
