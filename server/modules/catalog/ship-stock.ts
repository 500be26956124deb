import type { Tx } from '#platform/tx.ts'
import { moveStock, moveStockAtCommit, type OrderStock } from './move-stock.ts'

/** Takes shipped pieces out: they are neither on hand nor reserved any more. The caller holds the order's lock. */
export async function shipStock(tx: Tx, { orderId, items }: OrderStock): Promise<void> {
  await moveStock(tx, { orderId, items, reason: 'shipped' })
}

/** The same for pieces of one variant, with the commit: nothing in this transaction sees it. */
export function shipStockAtCommit(tx: Tx, { orderId, items }: OrderStock): void {
  moveStockAtCommit(tx, { orderId, items, reason: 'shipped' })
}
