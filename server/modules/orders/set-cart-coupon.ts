import { DomainError } from '#kernel/errors.ts'
import { findCoupon, normaliseCouponCode } from '#modules/pricing/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { CartKind, CartOwner } from './cart-owner.ts'
import { touchCart } from './touch-cart.ts'

/**
 * Puts a coupon on the cart, or takes it off with null. One that this customer may not use now is refused; one that only does not
 * fit the goods yet stays, and the view says why. Throws coupon_not_found, coupon_not_started, coupon_ended, coupon_used_up,
 * coupon_needs_sign_in, coupon_used_by_customer.
 */
export async function setCartCoupon(
  tx: Tx,
  { owner, code, cart }: { owner: CartOwner; code: string | null; cart?: CartKind | undefined },
): Promise<void> {
  if (code !== null) {
    const { refused } = await findCoupon(tx, { code, customerId: owner.customerId })
    if (refused) throw new DomainError(refused.code, refused.details)
  }
  const cartId = await touchCart(tx, owner, cart)
  await tx.db
    .updateTable('carts')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', cartId)
    .set({ couponCode: code === null ? null : normaliseCouponCode(code) })
    .execute()
}
