import type { Tx } from '#platform/tx.ts'
import { moveStock, type OrderStock } from './move-stock.ts'

/** Takes shipped pieces out: they are neither on hand nor reserved any more. The caller holds the order's lock. */
export async function shipStock(tx: Tx, { orderId, items }: OrderStock): Promise<void> {
  await moveStock(tx, { orderId, items, reason: 'shipped' })
}
