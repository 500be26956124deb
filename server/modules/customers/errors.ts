/** Error code → HTTP status of what the customers module throws. */
export const customerErrors = {
  customer_not_found: 404,
  email_invalid: 422,
  email_taken: 409,
  phone_invalid: 422,
} as const
