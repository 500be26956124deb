import { DomainError } from '#kernel/errors.ts'
import { reserveStock, type StockItem } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'

/** Reserves pieces of the product's stock for an order; false where there are not enough, and nothing is written. */
export async function hasReserved(tx: Tx, { orderId, ...item }: StockItem & { orderId: string }): Promise<boolean> {
  try {
    await reserveStock(tx, { orderId, items: [item] })
    return true
  } catch (error) {
    if (error instanceof DomainError && error.code === 'out_of_stock') return false
    throw error
  }
}
