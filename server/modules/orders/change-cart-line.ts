import { DomainError, demand } from '#kernel/errors.ts'
import { readSellable } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'
import { type CartOwner, readCartLines } from './cart-owner.ts'
import { demandQuantity, saleProblem } from './cart-rules.ts'
import { touchCart } from './touch-cart.ts'

/**
 * Sets the quantity of a line and takes note that its price of now has been seen. Throws cart_line_not_found (also for a line of
 * somebody else), product_not_available, out_of_stock, quantity_out_of_range.
 */
export async function changeCartLine(
  tx: Tx,
  { owner, lineId, quantity }: { owner: CartOwner; lineId: string; quantity: number },
): Promise<void> {
  demandQuantity(quantity)
  const line = await lockLine(tx, owner, lineId)
  const [variant] = await readSellable(tx, [line.variantId])
  demand(saleProblem(variant, quantity) ?? true)
  await tx.db
    .updateTable('cartLines')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', lineId)
    .set({ quantity, seenUnitPriceAmount: variant?.unitPriceAmount ?? line.seenUnitPriceAmount })
    .execute()
}

/** Takes a line out. Throws cart_line_not_found. */
export async function removeCartLine(tx: Tx, { owner, lineId }: { owner: CartOwner; lineId: string }): Promise<void> {
  await lockLine(tx, owner, lineId)
  await tx.db.deleteFrom('cartLines').where('shopId', '=', tx.shopId).where('id', '=', lineId).execute()
}

async function lockLine(tx: Tx, owner: CartOwner, lineId: string) {
  const [, lines] = await Promise.all([touchCart(tx, owner), readCartLines(tx, owner)])
  const line = lines.find(({ id }) => id === lineId)
  if (!line) throw new DomainError('cart_line_not_found')
  return line
}
