import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { type CartOwner, readCartLines } from './cart-owner.ts'
import { touchCart } from './touch-cart.ts'

/** A line of the owner's cart, the cart locked and its version raised. Throws cart_line_not_found, also for a line of somebody else (SX-20). */
export async function lockCartLine(tx: Tx, owner: CartOwner, lineId: string) {
  const [, lines] = await Promise.all([touchCart(tx, owner), readCartLines(tx, owner)])
  const line = lines.find(({ id }) => id === lineId)
  if (!line) throw new DomainError('cart_line_not_found')
  return line
}
