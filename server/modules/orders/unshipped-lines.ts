import { sql } from 'kysely'
import { type BundleComponent, isSoldByCard, type StockItem } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'

/** A line with pieces that are still reserved. */
export type UnshippedLine = { id: string; kind: string; variantId: string; unshippedQuantity: number; components: BundleComponent[] | null }

/** The lines of a locked order that are not wholly shipped, in their order. */
export async function readUnshippedLines({ db, shopId }: Tx, orderId: string): Promise<UnshippedLine[]> {
  const rows = await db
    .selectFrom('orderLines')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .whereRef('shippedQuantity', '<', 'quantity')
    .orderBy('position')
    .select((eb) => ['id', 'kind', 'variantId', 'components', eb('quantity', '-', eb.ref('shippedQuantity')).as('unshippedQuantity')])
    .execute()
  return rows.map(({ components, ...row }) => ({ ...row, components: components as BundleComponent[] | null }))
}

/** The stock those lines hold; card keys are reserved and taken by whoever hands out the cards (S1-14). */
export function stockOf(lines: readonly UnshippedLine[]): StockItem[] {
  return lines
    .filter(({ kind }) => !isSoldByCard(kind))
    .map(({ variantId, unshippedQuantity, components }) => ({ variantId, quantity: unshippedQuantity, components }))
}

/** Marks every piece of a locked order as handed over and answers what stock that was. */
export async function shipEverything(tx: Tx, orderId: string): Promise<StockItem[]> {
  const [lines] = await Promise.all([readUnshippedLines(tx, orderId), markShipped(tx, orderId)])
  return stockOf(lines)
}

/** Marks every piece of a locked order as handed over. */
export async function markShipped({ db, shopId }: Tx, orderId: string): Promise<void> {
  await sql`
    update order_lines set shipped_quantity = quantity
    where shop_id = ${shopId} and order_id = ${orderId} and shipped_quantity < quantity`.execute(db)
}
