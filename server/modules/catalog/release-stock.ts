import type { Tx } from '#platform/tx.ts'
import { moveStock, type OrderStock } from './move-stock.ts'

/** Gives reserved pieces back that were not shipped. The caller holds the order's lock and passes only what is still reserved. */
export async function releaseStock(tx: Tx, { orderId, items }: OrderStock): Promise<void> {
  await moveStock(tx, { orderId, items, reason: 'cancelled' })
}
