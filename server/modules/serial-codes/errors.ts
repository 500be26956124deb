/** Error code → HTTP status of everything this module refuses. */
export const serialCodesErrors = {
  code_group_not_found: 404,
  code_group_changed: 409,
  code_group_source_fixed: 409,
  code_group_not_uploaded: 409,
  code_shortages_missing: 422,
  code_settings_changed: 409,
  code_variant_foreign: 422,
  serial_codes_off: 409,
  code_group_private: 409,
} as const

/** Constraint name → error code, where the database is the first to notice. */
export const serialCodesConstraints = {
  code_group_products_product_fk: 'product_not_found',
} as const
