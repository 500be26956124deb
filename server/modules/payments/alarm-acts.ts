import type { Reason } from '#kernel/errors.ts'
import type { OrderFacts } from '#modules/orders/index.ts'
import type { StoredVerdict } from './notice-verdict.ts'

/** What settles an alarm. The words are stored and in the API. */
export const alarmActions = ['accept', 'refund', 'dismiss'] as const
export type AlarmAction = (typeof alarmActions)[number]

/** What an alarm is judged by. `order` is null when it names none of ours. */
export type AlarmFacts = Readonly<{
  verdict: StoredVerdict
  amount: number | null
  isResolved: boolean
  order: Pick<OrderFacts, 'status' | 'paymentStatus'> | null
}>

/** Verdicts about money of this shop's currency that is really there. */
const moneyCame: ReadonlySet<StoredVerdict> = new Set(['wrong_amount', 'already_paid', 'order_cancelled', 'unknown_payment'])

/** May the money pay its order as it is? When there is some, and an order of ours still waits for it. Pure. */
export function canAccept({ verdict, amount, isResolved, order }: AlarmFacts): true | Reason {
  if (isResolved) return { code: 'payment_alarm_resolved' }
  if (!moneyCame.has(verdict) || amount === null || order === null) return { code: 'alarm_without_money', details: { verdict } }
  if (order.status === 'cancelled') return { code: 'order_cancelled' }
  return order.paymentStatus === 'unpaid' || { code: 'order_already_paid', details: { paymentStatus: order.paymentStatus } }
}

/** May it be said that the money was given back? When there is some; also in another currency. Pure. */
export function canRefundByHand({ verdict, amount, isResolved }: AlarmFacts): true | Reason {
  if (isResolved) return { code: 'payment_alarm_resolved' }
  const isMoney = moneyCame.has(verdict) || verdict === 'wrong_currency' || verdict === 'other_shop'
  return (isMoney && amount !== null) || { code: 'alarm_without_money', details: { verdict } }
}

/** May it be put aside? Always, with the reason why. Pure. */
export function canDismiss({ isResolved }: AlarmFacts): true | Reason {
  return !isResolved || { code: 'payment_alarm_resolved' }
}
