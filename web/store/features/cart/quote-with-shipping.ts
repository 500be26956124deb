import type { Quote, ShippingMethod } from '../../app/contract.ts'

/**
 * The quote once `method` is chosen: its fee, or none from the sum on that the method asks of the goods after discounts. Only an
 * expectation: the server computes the order's total itself and refuses another one with `total_changed`, which asks the customer.
 */
export function quoteWith(quote: Quote, { feeAmount, freeFromAmount }: Pick<ShippingMethod, 'feeAmount' | 'freeFromAmount'>): Quote {
  const goodsNet = quote.totalAmount - quote.shippingFeeAmount + quote.shippingDiscountAmount
  const shippingDiscountAmount = freeFromAmount !== null && goodsNet >= freeFromAmount ? feeAmount : 0
  return { ...quote, shippingFeeAmount: feeAmount, shippingDiscountAmount, totalAmount: goodsNet + feeAmount - shippingDiscountAmount }
}
