/** A fresh 128-bit `Idempotency-Key`. Not `crypto.randomUUID`, which browsers hide on plain http, where local shops live. */
export function requestKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
