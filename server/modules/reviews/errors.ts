/** Error code → HTTP status of everything this module refuses. */
export const reviewsErrors = {
  review_not_found: 404,
  review_too_early: 409,
  review_written: 409,
  order_line_not_found: 404,
} as const
