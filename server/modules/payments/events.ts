import type { AlarmVerdict } from './notice-verdict.ts'

declare module '#platform/events.ts' {
  interface EventMap {
    /** A notice was not booked and a person has to look: `readAlarm` says what is known. `orderId` is null when it names no order of ours. */
    'payment.alarmed': { noticeId: string; verdict: AlarmVerdict; orderId: string | null }
    /** Nobody paid the order in time; it is cancelled by the same act. */
    'payment.overdue': { orderId: string }
    /** Money has gone back, for these pieces; `readRefund` says which. */
    'payment.refunded': { orderId: string; refundId: string; lines: { orderLineId: string; quantity: number }[] }
    /** The buyer has a number to pay with; `readPayableNumber` says which. */
    'payment.number_issued': { orderId: string; paymentId: string }
  }
}
