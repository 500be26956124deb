import { type Amount, addAmounts, notNegative, subtract, ZERO } from '#kernel/money.ts'

/** The sums an order's total is made of. Custom items and discounts come from edits and are absent at placement. */
export type TotalParts = {
  goods: Amount
  promo: Amount
  shippingFee: Amount
  shippingDiscount: Amount
  customItems?: Amount
  customDiscounts?: Amount
}

/**
 * What the customer pays (S2-32): `max(0, max(0, goods − promo) + custom items + max(0, fee − shipping discount) − custom discounts)`.
 * Promotions reduce goods only, custom discounts everything; both floors matter only after an edit has removed goods.
 */
export function orderTotal(parts: TotalParts): Amount {
  const { goods, promo, shippingFee, shippingDiscount, customItems = ZERO, customDiscounts = ZERO } = parts
  const goodsNet = notNegative(subtract(goods, promo))
  const shippingNet = notNegative(subtract(shippingFee, shippingDiscount))
  return notNegative(subtract(addAmounts(goodsNet, customItems, shippingNet), customDiscounts))
}

/** What the customer really got off, which the floors can make smaller than the sum of the discount rows (S2-32, S2-40). */
export function effectiveDiscount(parts: TotalParts): Amount {
  return subtract(addAmounts(parts.goods, parts.customItems ?? ZERO, parts.shippingFee), orderTotal(parts))
}
