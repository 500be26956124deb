import type { Tx } from '#platform/tx.ts'
import { moveStock, type OrderStock } from './move-stock.ts'

/** Puts returned pieces back on the shelf. The caller holds the order's lock. */
export async function restock(tx: Tx, { orderId, items }: OrderStock): Promise<void> {
  await moveStock(tx, { orderId, items, reason: 'returned' })
}
