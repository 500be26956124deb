const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const LONGEST_WAIT_MS = 6 * HOUR_MS
/** Who pays by card has done so, or left, long before. */
export const ASKED_WITHOUT_NUMBER_MS = 2 * HOUR_MS
/** What was paid at a till with barcodes is known about two days later. */
const ASKED_AFTER_EXPIRY_MS = 3 * DAY_MS
/** A number whose notice was lost with that of its payment may have lasted a month. */
const ASKED_FOR_LOST_NUMBER_MS = 30 * DAY_MS + ASKED_AFTER_EXPIRY_MS

/** A payment whose gateway is asked. `issuesNumbers`: its buyer may have got one that we never heard of. */
export type AskedPayment = Readonly<{ createdAt: Date; expiresAt: Date | null; hasNumber: boolean; issuesNumbers: boolean }>

/**
 * When to ask after asking now: after as long as the payment is old, so ever less often, between the first wait and six hours. Null
 * when now is the last time. Pure.
 */
export function nextQueryAt(payment: AskedPayment, { now, afterSeconds }: { now: Date; afterSeconds: number }): Date | null {
  const endsAt = lastQueryAt(payment)
  if (now >= endsAt) return null
  const ageMs = now.getTime() - payment.createdAt.getTime()
  const waitMs = Math.max(afterSeconds * 1000, Math.min(ageMs, LONGEST_WAIT_MS))
  return new Date(Math.min(now.getTime() + waitMs, endsAt.getTime()))
}

function lastQueryAt({ createdAt, expiresAt, hasNumber, issuesNumbers }: AskedPayment): Date {
  if (hasNumber && expiresAt) return new Date(expiresAt.getTime() + ASKED_AFTER_EXPIRY_MS)
  return new Date(createdAt.getTime() + (issuesNumbers ? ASKED_FOR_LOST_NUMBER_MS : ASKED_WITHOUT_NUMBER_MS))
}
