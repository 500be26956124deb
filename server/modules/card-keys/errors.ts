/** Error code → HTTP status of everything this module refuses. */
export const cardKeysErrors = {
  card_pool_not_found: 404,
  card_pool_changed: 409,
  card_pool_in_use: 409,
  card_pool_missing: 409,
  card_none_left: 409,
  card_not_sold: 409,
  card_revealed: 409,
  card_order_not_late: 409,
  card_refund_running: 409,
  card_settings_changed: 409,
  card_kind_in_use: 409,
  variant_not_card_key: 422,
  payment_deferred_for_card_keys: 409,
  too_many_unpaid_orders: 429,
} as const

/** Constraint name → error code, where the database is the first to notice. */
export const cardKeysConstraints = {} as const
