import { demand } from '#kernel/errors.ts'
import { readSellable } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { CartOwner } from './cart-owner.ts'
import { cartProblem, demandQuantity } from './cart-rules.ts'
import { lockCartLine } from './lock-cart-line.ts'
import { otherPieces } from './pieces-in-cart.ts'

/**
 * Sets the quantity of a line and takes note that its price of now has been seen. Throws cart_line_not_found (also for a line of
 * somebody else), product_not_available, card_key_buy_now_only, too_many_per_order, out_of_stock, quantity_out_of_range.
 */
export async function changeCartLine(
  tx: Tx,
  { owner, lineId, quantity }: { owner: CartOwner; lineId: string; quantity: number },
): Promise<void> {
  demandQuantity(quantity)
  const line = await lockCartLine(tx, owner, lineId)
  const [variant] = await readSellable(tx, [line.variantId])
  const pieces = quantity + (await otherPieces(tx, owner, variant))
  demand(cartProblem(variant, { quantity, pieces, kind: 'cart' }) ?? true)
  await tx.db
    .updateTable('cartLines')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', lineId)
    .set({ quantity, seenUnitPriceAmount: variant?.unitPriceAmount ?? line.seenUnitPriceAmount })
    .execute()
}
