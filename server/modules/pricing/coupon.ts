import type { Reason } from '#kernel/errors.ts'
import { type Amount, addAmounts } from '#kernel/money.ts'
import { isInScope, type ProductScope } from './scope.ts'
import type { DiscountableLine, Grant } from './stacking.ts'

/** A coupon that takes a fixed sum off. Whether this customer may use it at this time is decided before the quote. */
export type MoneyCoupon = { id: string; label: string; amount: Amount; minimumSubtotal: Amount; scope: ProductScope }

/** Tests the coupon on the subtotal of its products after member price and before any discount (S1-6). */
export function couponApplies(coupon: MoneyCoupon, lines: readonly DiscountableLine[]): true | Reason {
  const concerned = lines.filter((line) => isInScope(coupon.scope, line.productId))
  if (concerned.length === 0) return { code: 'coupon_not_for_these_products', details: { couponId: coupon.id } }
  const subtotal = addAmounts(...concerned.map((line) => line.subtotal))
  if (subtotal >= coupon.minimumSubtotal) return true
  return { code: 'coupon_below_minimum', details: { couponId: coupon.id, minimumSubtotal: coupon.minimumSubtotal, subtotal } }
}

/** The coupon as a discount to stack. */
export function couponGrant({ id, label, amount, scope }: MoneyCoupon): Grant {
  return { kind: 'money_coupon', sourceId: id, label, scope, sizeOn: () => amount }
}
