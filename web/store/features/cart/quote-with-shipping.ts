import type { Quote, ShippingMethod } from '../../app/contract.ts'

/**
 * The quote once `method` is chosen. Only an expectation: the server computes the order's total itself and refuses another one
 * with `total_changed`, which asks the customer. A quote that made the fee free keeps it free for any method.
 */
export function quoteWith(quote: Quote, method: Pick<ShippingMethod, 'feeAmount'>): Quote {
  const isFree = quote.shippingFeeAmount > 0 && quote.shippingDiscountAmount >= quote.shippingFeeAmount
  const shippingDiscountAmount = isFree ? method.feeAmount : Math.min(quote.shippingDiscountAmount, method.feeAmount)
  const withoutShipping = quote.totalAmount - quote.shippingFeeAmount + quote.shippingDiscountAmount
  return {
    ...quote,
    shippingFeeAmount: method.feeAmount,
    shippingDiscountAmount,
    totalAmount: withoutShipping + method.feeAmount - shippingDiscountAmount,
  }
}
