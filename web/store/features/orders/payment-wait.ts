import type { Order } from '../../app/contract.ts'

/** After this long the page says that it takes longer than usual. */
export const LONG_WAIT_MS = 30_000
const PATIENT_AFTER_MS = 60_000
const EAGER_MS = 2000
const PATIENT_MS = 10_000

/** `true` while the payment has been made but the gateway's notice has not been booked yet. */
export function isWaitingForPayment({ status, paymentStatus }: Pick<Order, 'status' | 'paymentStatus'>): boolean {
  return status !== 'cancelled' && (paymentStatus === 'unpaid' || paymentStatus === 'pending')
}

/** How often to look: notices come within seconds, or late. */
export function refreshEveryMs(waitedMs: number): number {
  return waitedMs < PATIENT_AFTER_MS ? EAGER_MS : PATIENT_MS
}
