import { cryptoErrors } from '#platform/crypto/errors.ts'

/** Error code → HTTP status of what the customers module throws. */
export const customerErrors = {
  ...cryptoErrors,
  customer_not_found: 404,
  email_invalid: 422,
  email_taken: 409,
  phone_invalid: 422,
  customer_changed: 409,
  credentials_wrong: 401,
  password_wrong: 422,
  account_disabled: 403,
} as const
