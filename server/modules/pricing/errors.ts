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
  coupon_not_started: 422,
  coupon_ended: 422,
  coupon_used_up: 422,
  coupon_needs_sign_in: 422,
  coupon_used_by_customer: 422,
  coupon_unknown: 404,
  coupon_changed: 409,
  coupon_code_taken: 409,
  coupon_uses_above_limit: 422,
  promotion_not_found: 404,
  promotion_changed: 409,
  promotion_reward_wrong: 422,
  period_wrong: 422,
} as const

/** Constraint name → error code, where the database notices first. */
export const pricingConstraints = {
  coupons_code_key: 'coupon_code_taken',
} as const
