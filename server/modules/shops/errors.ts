import { cryptoErrors } from '#platform/crypto/errors.ts'

/** Error code → HTTP status of what the shops module throws. */
export const shopErrors = {
  ...cryptoErrors,
  email_invalid: 422,
  shop_handle_taken: 409,
  staff_email_taken: 409,
  staff_already_here: 409,
} as const
