import { readShop } from '#modules/shops/index.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import { closeOrders } from './close-order.ts'

/** Orders closed in one transaction: few enough that their codes begin at once. */
const ORDERS_PER_BATCH = 100
/** Shops visited in one run; a run comes every few minutes. */
const SHOPS_PER_RUN = 10_000
const DAY_SECONDS = 86_400

/** The shops that close orders by themselves. */
export async function findAutoClosingShops({ db }: PlatformTx): Promise<string[]> {
  const rows = await db.selectFrom('shops').select(['shopId', 'settings']).limit(SHOPS_PER_RUN).execute()
  return rows.filter(({ settings }) => (settings as { autoCloseDays?: unknown }).autoCloseDays !== undefined).map((row) => row.shopId)
}

/**
 * Closes the next orders whose time is over: open, paid, shipped so many days ago, no return under way; of orders without shipping the
 * payment counts, except of card keys, which are delivered first. By the very operation a clerk uses, so codes follow in the same way (S0-2). Answers how many were closed; call again
 * until it is none. `afterSeconds` replaces the shop's days.
 */
export async function autoCloseOrders(tx: Tx, { afterSeconds }: { afterSeconds: number | null }): Promise<number> {
  const { autoCloseDays } = await readShop(tx)
  if (autoCloseDays === null) return 0
  const before = new Date(tx.now.getTime() - (afterSeconds ?? autoCloseDays * DAY_SECONDS) * 1000)
  const due = await findDue(tx, before)
  const results = await closeOrders(
    tx,
    due.map((orderId) => ({ orderId })),
  )
  return results.filter(({ result }) => result === true).length
}

async function findDue({ db, shopId }: Tx, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .where('shopId', '=', shopId)
    .where('status', '=', 'open')
    .where('paymentStatus', '<>', 'unpaid')
    .where('returnStatus', 'in', ['none', 'completed', 'refused'])
    .where((eb) =>
      eb.or([
        eb.and([eb('shippedAt', '<=', before), eb('shippingStatus', 'in', ['shipped', 'delivered'])]),
        eb.and([eb('shippingKind', '=', 'none'), eb('goodsKind', '=', 'goods'), eb('paidAt', '<=', before)]),
      ]),
    )
    .orderBy('id')
    .limit(ORDERS_PER_BATCH)
    .select('id')
    .execute()
  return rows.map((row) => row.id)
}
