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
  customer_link_gone: 410,
  address_not_found: 404,
  address_changed: 409,
  addresses_full: 409,
} as const
