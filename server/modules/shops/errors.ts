import { cryptoErrors } from '#platform/crypto/errors.ts'

/** Error code → HTTP status of what the shops module throws. */
export const shopErrors = {
  ...cryptoErrors,
  email_invalid: 422,
  shop_handle_taken: 409,
  staff_email_taken: 409,
  staff_already_here: 409,
  staff_not_found: 404,
  staff_is_self: 403,
  role_not_grantable: 403,
  last_owner: 409,
  shop_changed: 409,
  accent_color_invalid: 422,
  accent_contrast_low: 422,
  setup_link_gone: 404,
  setup_incomplete: 422,
  credentials_wrong: 401,
  password_wrong: 422,
  account_disabled: 403,
  totp_required: 401,
  totp_wrong: 401,
  totp_not_started: 409,
  totp_already_on: 409,
  invalid_local_time: 422,
} as const
