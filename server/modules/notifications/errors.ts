/** Error code → HTTP status of everything the module refuses. */
export const notificationErrors = {
  mail_not_found: 404,
  mail_still_waiting: 409,
  mail_recipient_missing: 409,
  mail_recipient_invalid: 422,
  mail_template_empty: 422,
  mail_template_too_long: 422,
  mail_template_syntax: 422,
  mail_template_variable_unknown: 422,
  mail_template_variable_missing: 422,
  mail_template_changed: 409,
  mail_template_fixed: 409,
} as const
