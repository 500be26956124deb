import { sql } from 'kysely'
import { beingRefunded, lockOrders } from '#modules/orders/index.ts'
import { inquire } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { isPaid, lockCardOrder } from './card-order.ts'
import { finishDelivery, takeCards } from './deliver-cards.ts'

/** Orders served in one transaction; the job goes on with the rest. */
export const AWAITING_PER_RUN = 20

/**
 * Gives the cards that have come to the orders that wait for them, in the order in which they were paid; the first that wants more than
 * there are waits, and all behind it (S1-2). One whose money is going back, or has gone, is passed over until that is settled (S1-3).
 * Answers how many were served and whether more wait that could be.
 */
export async function deliverAwaiting(tx: Tx, { poolId }: { poolId: string }): Promise<{ served: number; goesOn: boolean }> {
  const waiting = await nextAwaiting(tx, poolId)
  const orders = await lockOrders(tx, waiting)
  const refunding = (await inquire(tx, beingRefunded, waiting)) ?? new Set<string>()
  const owed = new Set(orders.filter((order) => isPaid(order) && !refunding.has(order.id)).map((order) => order.id))
  let served = 0
  for (const orderId of waiting) {
    if (!owed.has(orderId)) continue
    const order = await lockCardOrder(tx, orderId)
    if (order?.status !== 'awaiting') continue
    const sold = await takeCards(tx, order)
    if (sold === null) return { served, goesOn: false }
    await finishDelivery(tx, order, { sold })
    served += 1
  }
  return { served, goesOn: served > 0 && waiting.length === AWAITING_PER_RUN }
}

async function nextAwaiting({ db, shopId }: Tx, poolId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cardOrders')
    .where('shopId', '=', shopId)
    .where('poolId', '=', poolId)
    .where('status', '=', sql.lit('awaiting'))
    .orderBy('paidAt')
    .orderBy('orderId')
    .select('orderId')
    .limit(AWAITING_PER_RUN)
    .execute()
  return rows.map((row) => row.orderId)
}
