import type { ParsedNotice } from './provider.ts'

/** What comes of a notice. `booked` pays the order, `failed` is the buyer's own failed attempt, `number_issued` tells with what he will pay; all others are alarms. */
export const storedVerdicts = [
  'booked',
  'failed',
  'number_issued',
  'simulated',
  'wrong_signature',
  'unreadable',
  'other_shop',
  'unknown_payment',
  'wrong_amount',
  'wrong_currency',
  'already_paid',
  'order_cancelled',
] as const

export type StoredVerdict = (typeof storedVerdicts)[number]
/** Verdicts of notices that went as they should. */
const quietVerdicts = ['booked', 'failed', 'number_issued'] as const
type QuietVerdict = (typeof quietVerdicts)[number]
/** A verdict a person has to look at: money moved, or somebody pretends so, and the order was left as it was. */
export type AlarmVerdict = Exclude<StoredVerdict, QuietVerdict>
/** `repeated` is answered but not stored: the notice has its row already. */
export type NoticeVerdict = StoredVerdict | 'repeated'

/** Why a notice was not even read. The signature is wrong, missing or out of time; or it is right and the body makes no sense. */
export type RefusalReason = 'signature_missing' | 'signature_wrong' | 'timestamp_wrong' | 'body_unreadable'

/** What is known about the payment a notice names, read under its lock. */
export type KnownPayment = Readonly<{
  payment: Readonly<{ amount: number; currency: string; status: string; expiresAt: Date | null }>
  order: Readonly<{ status: string; paymentStatus: string; totalAmount: number }>
}>

/**
 * Decides what a true notice is worth. First whether it is about us at all, then whether it is the money we asked for, then whether
 * the order still waits for it. Late money for an order that waits is booked: it is never dropped silently.
 */
export function judgeNotice(notice: ParsedNotice, known: KnownPayment | null): StoredVerdict {
  // Before all else: it never is money, whoever it names.
  if (notice.outcome === 'simulated') return 'simulated'
  if (!notice.isForThisShop) return 'other_shop'
  if (!known) return 'unknown_payment'
  if (notice.outcome === 'failed') return 'failed'
  const { payment, order } = known
  if (notice.currency !== payment.currency) return 'wrong_currency'
  if (notice.amount !== payment.amount) return 'wrong_amount'
  if (notice.outcome === 'number_issued') return 'number_issued'
  if (payment.status === 'paid' || order.paymentStatus !== 'unpaid') return 'already_paid'
  if (order.status === 'cancelled') return 'order_cancelled'
  // The total changed after the payment was started: what came is not what the order costs now (S2-58).
  if (payment.amount !== order.totalAmount) return 'wrong_amount'
  return 'booked'
}

/** True for a payment that was no longer waiting when its money came; the order's timeline says so. */
export function isLate({ payment }: KnownPayment, now: Date): boolean {
  return payment.status !== 'pending' || (payment.expiresAt !== null && payment.expiresAt <= now)
}

/** True for verdicts that a person has to look at. */
export function isAlarm(verdict: NoticeVerdict): verdict is AlarmVerdict {
  return verdict !== 'repeated' && !quietVerdicts.some((quiet) => quiet === verdict)
}
