import type { Messages } from './messages/zh-TW.ts'

/**
 * The sentence for a payment alarm. Null for notices that nobody proved to have sent: anybody can post those, and a mail for each
 * would let him fill the merchant's mailbox; they are listed in the back office.
 */
export function alarmText(verdict: string): keyof Messages['paymentAlarms'] | null {
  return texts.get(verdict) ?? null
}

const texts: ReadonlyMap<string, keyof Messages['paymentAlarms']> = new Map([
  ['wrong_amount', 'amount_differs'],
  ['wrong_currency', 'amount_differs'],
  ['already_paid', 'paid_twice'],
  ['order_cancelled', 'paid_after_cancel'],
  ['unknown_payment', 'order_unknown'],
  ['other_shop', 'order_unknown'],
])
