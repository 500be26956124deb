const MINUTE = 60
const HOUR = 60 * MINUTE

/** Waits between the attempts at one mail: 1, 5, 30 minutes, 2 and 12 hours, then it has failed (SX-40); `MAIL_RETRY_SECONDS` sets others. */
export const MAIL_RETRY_DELAYS_SECONDS: readonly number[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR]

/** When to try again after `attempts` attempts were deferred, counted from `now`; null when the delays are used up (SX-40). */
export function nextAttemptAt(attempts: number, now: Date, delaysSeconds: readonly number[] = MAIL_RETRY_DELAYS_SECONDS): Date | null {
  const delaySeconds = delaysSeconds[Math.max(attempts, 1) - 1]
  return delaySeconds === undefined ? null : new Date(now.getTime() + delaySeconds * 1_000)
}
