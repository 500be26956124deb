/** Error code → HTTP status of everything pricing refuses. Codes of a refused coupon also appear in `Quote.rejected`. */
export const pricingErrors = {
  quote_without_lines: 422,
  too_many_lines: 422,
  line_repeated: 422,
  quantity_out_of_range: 422,
  unit_price_out_of_range: 422,
  shipping_fee_out_of_range: 422,
  coupon_not_found: 422,
  coupon_below_minimum: 422,
  coupon_not_for_these_products: 422,
  coupon_without_effect: 422,
} as const
