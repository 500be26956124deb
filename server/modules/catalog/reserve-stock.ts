import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { moveStock, type OrderStock, type StockItem } from './move-stock.ts'

/**
 * Sets the pieces of an order aside, all or none. Throws `out_of_stock` with every item that is short and what is available of it;
 * the transaction must then be rolled back, which the request does by itself.
 */
export async function reserveStock(tx: Tx, { orderId, items }: OrderStock): Promise<void> {
  const { wanted, moved } = await moveStock(tx, { orderId, items, reason: 'placed' })
  const short = wanted.filter((item) => !moved.has(item.variantId))
  if (short.length > 0) throw new DomainError('out_of_stock', { items: await availableOf(tx, short) })
}

/** What is left now; it may have changed since the refusal, and is only what the page says. */
async function availableOf(tx: Tx, short: readonly StockItem[]): Promise<{ variantId: string; available: number }[]> {
  const rows = await tx.db
    .selectFrom('productVariants')
    .where('shopId', '=', tx.shopId)
    .where(
      'id',
      'in',
      short.map((item) => item.variantId),
    )
    .where('archivedAt', 'is', null)
    .select((eb) => ['id', eb('onHand', '-', eb.ref('reserved')).as('available')])
    .execute()
  const available = new Map(rows.map((row) => [row.id, row.available]))
  return short.map(({ variantId }) => ({ variantId, available: available.get(variantId) ?? 0 }))
}
