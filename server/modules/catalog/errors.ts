/** Error code → HTTP status of everything the catalogue refuses. */
export const catalogErrors = {
  product_not_found: 404,
  product_changed: 409,
  slug_taken: 409,
  sku_taken: 409,
  variant_not_found: 404,
  variant_archived: 409,
  variant_options_wrong: 422,
  variant_repeated: 422,
  sku_repeated: 422,
  option_repeated: 422,
  compare_at_not_above_price: 422,
  stock_changed: 409,
  stock_below_reserved: 409,
  out_of_stock: 409,
  picture_not_found: 404,
  picture_repeated: 409,
  too_many_pictures: 409,
  pictures_incomplete: 422,
  invalid_page: 422,
  upload_missing: 422,
  upload_empty: 422,
  picture_type_not_allowed: 415,
  picture_too_large: 413,
  picture_dimensions_too_large: 422,
  picture_malformed: 422,
} as const

/** Constraint name → error code, where the database is the first to notice. */
export const catalogConstraints = {
  products_slug_key: 'slug_taken',
  product_variants_sku_key: 'sku_taken',
  product_variants_compare_at_amount_check: 'compare_at_not_above_price',
  product_variants_stock_check: 'stock_below_reserved',
  product_pictures_sha_key: 'picture_repeated',
} as const
