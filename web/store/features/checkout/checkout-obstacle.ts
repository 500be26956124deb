import type { CartKind, Checkout, Reason } from '../../app/contract.ts'
import { isLeftOut } from '../cart/left-out.ts'

/**
 * Why there is nothing to fill in, or null: no line that can be ordered (a single one that is bought past the cart must be all right), no
 * way for goods to travel, no way to pay. Pure.
 */
export function obstacleOf({ cart: { lines, goodsKind, shippingProblem }, ...methods }: Checkout, kind: CartKind): Reason | null {
  const [first] = lines
  const problem = first?.problem ?? null
  if (kind === 'buy_now' && problem && problem.code !== 'price_changed') return problem
  if (lines.every(isLeftOut)) return problem
  if (goodsKind === 'goods' && shippingProblem) return shippingProblem
  if (goodsKind === 'goods' && methods.shippingMethods.length === 0) return { code: 'no_shipping_method' }
  if (methods.paymentMethods.length === 0) return { code: goodsKind === 'goods' ? 'no_payment_method' : 'no_payment_method_for_cards' }
  return null
}
