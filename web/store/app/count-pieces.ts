import type { Cart } from './contract.ts'

/** Pieces, not lines: what the badge on the cart shows. */
export function countPieces(cart: Pick<Cart, 'lines'>): number {
  return cart.lines.reduce((pieces, line) => pieces + line.quantity, 0)
}
