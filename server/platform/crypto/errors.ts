/** Error code → HTTP status of what the crypto folder throws as `DomainError`, besides the platform's own `too_busy`. */
export const cryptoErrors = {
  key_unknown: 503,
  ciphertext_unreadable: 503,
  password_too_short: 422,
  password_too_long: 422,
  password_common: 422,
} as const
