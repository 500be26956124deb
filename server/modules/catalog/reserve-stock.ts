import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { moveStock, type OrderStock, piecesOf, type StockItem } from './move-stock.ts'

/**
 * Sets the pieces of an order aside, all or none. Throws `out_of_stock` with every item that is short and what is available of it;
 * the transaction must then be rolled back, which the request does by itself.
 */
export async function reserveStock(tx: Tx, { orderId, items }: OrderStock): Promise<void> {
  const { wanted, moved } = await moveStock(tx, { orderId, items, reason: 'placed' })
  if (moved.size === wanted.length) return
  const missing = new Set(wanted.filter(({ variantId }) => !moved.has(variantId)).map(({ variantId }) => variantId))
  throw new DomainError('out_of_stock', { items: await availableOf(tx, items, missing) })
}

/**
 * What is left now of the items that are short; it may have changed since the refusal, and is only what the page says. Of a bundle
 * only the missing parts count: of the others this transaction has taken its pieces already.
 */
async function availableOf(
  tx: Tx,
  items: readonly StockItem[],
  missing: ReadonlySet<string>,
): Promise<{ variantId: string; available: number }[]> {
  const rows = await tx.db
    .selectFrom('productVariants')
    .where('shopId', '=', tx.shopId)
    .where('id', 'in', [...missing])
    .where('archivedAt', 'is', null)
    .select((eb) => ['id', eb('onHand', '-', eb.ref('reserved')).as('free')])
    .execute()
  const free = new Map(rows.map((row) => [row.id, row.free]))
  const available = new Map<string, number>()
  for (const { variantId, components } of items) {
    const short = piecesOf({ variantId, quantity: 1, components }).filter((piece) => missing.has(piece.variantId))
    if (short.length > 0)
      available.set(variantId, Math.min(...short.map((piece) => Math.floor((free.get(piece.variantId) ?? 0) / piece.quantity))))
  }
  return [...available].map(([id, pieces]) => ({ variantId: id, available: pieces }))
}
