/** Error code → HTTP status of everything payments refuse. */
export const paymentErrors = {
  payment_provider_not_found: 404,
  sandbox_payments_off: 409,
  payment_not_online: 409,
  nothing_to_pay: 409,
  order_not_found: 404,
  order_not_open: 409,
  order_cancelled: 409,
  order_already_paid: 409,
  payment_attempts_exhausted: 409,
  not_cash_on_delivery: 409,
  collected_amount_differs: 422,
  payment_alarm_not_found: 404,
  payment_alarm_resolved: 409,
  notice_signature_wrong: 401,
  notice_unreadable: 400,
  pay_link_invalid: 404,
} as const

/** Invariants the database refuses first. */
export const paymentConstraints = {
  payments_order_paid_key: 'order_already_paid',
} as const
