import type { CartLine } from '../../app/contract.ts'

/** What is bought by itself stays in the cart where it became so, and is not part of the order (S1-10). Pure. */
export function isLeftOut({ problem }: Pick<CartLine, 'problem'>): boolean {
  return problem?.code === 'card_key_buy_now_only'
}
