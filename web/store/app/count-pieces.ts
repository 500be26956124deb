import type { CartLine } from './contract.ts'

/** Pieces, not lines: what the badge on the cart shows. */
export function countPieces(cart: { lines: readonly Pick<CartLine, 'quantity'>[] }): number {
  return cart.lines.reduce((pieces, line) => pieces + line.quantity, 0)
}
