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
  refund_not_found: 404,
  refund_changed: 409,
  refund_not_online: 409,
  refund_not_unclear: 409,
  refund_line_repeated: 422,
  refund_quantity_wrong: 422,
  refund_shipping_wrong: 422,
  refund_empty: 422,
  refund_exceeds_payment: 409,
  refund_key_reused: 409,
  payment_not_paid: 404,
  nothing_to_refund: 409,
  refund_too_large: 409,
  return_not_found: 404,
  return_status_wrong: 409,
} as const

/** Invariants the database refuses first. */
export const paymentConstraints = {
  payments_order_paid_key: 'order_already_paid',
} as const
