import type { Tx } from '#platform/tx.ts'
import type { CartOwner } from './cart-owner.ts'
import { lockCartLine } from './lock-cart-line.ts'

/** Takes a line out. Throws cart_line_not_found. */
export async function removeCartLine(tx: Tx, { owner, lineId }: { owner: CartOwner; lineId: string }): Promise<void> {
  await lockCartLine(tx, owner, lineId)
  await tx.db.deleteFrom('cartLines').where('shopId', '=', tx.shopId).where('id', '=', lineId).execute()
}
