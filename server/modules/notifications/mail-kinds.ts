/** Every mail the system writes. The name is stored in mail rows and used in URLs: never rename one. */
export const mailKinds = [
  'order_placed',
  'order_paid',
  'order_shipped',
  'payment_number',
  'payment_overdue',
  'return_approved',
  'return_refused',
  'order_refunded',
  'codes_issued',
  'codes_import_failed',
  'codes_import_succeeded',
  'codes_low_stock',
  'codes_exhausted',
  'cards_ready',
  'card_replaced',
  'cards_short',
  'cards_paid_late',
  'cards_import_failed',
  'cards_import_succeeded',
  'cards_low_stock',
  'cards_exhausted',
  'return_requested',
  'payment_alarm',
  'password_reset',
  'customer_password_reset',
  'email_change',
  'staff_invited',
] as const

export type MailKind = (typeof mailKinds)[number]

/** True for the name of a mail. */
export function isMailKind(text: string): text is MailKind {
  return mailKinds.some((kind) => kind === text)
}

/** Languages a mail can be written in; zh-TW is the source. */
export const mailLanguages = ['zh-TW', 'en'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/** Who reads it: decides the footer. */
export type MailAudience = 'customer' | 'merchant'

/**
 * What is fixed about a mail. `required`: what its HTML and its text have to show, or it cannot be saved (SX-41); `codes[].code`
 * means the code of every entry. `isFixed`: the text cannot be changed or turned off. A mail about an account carries a link that only
 * its reader may know; in a merchant's own text a picture or a link of his could carry it to him (ADR 6).
 */
export const mailRules: Readonly<Record<MailKind, { audience: MailAudience; required: readonly string[]; isFixed?: true }>> = {
  order_placed: { audience: 'customer', required: ['order.number', 'order.url'] },
  order_paid: { audience: 'customer', required: ['order.number'] },
  order_shipped: { audience: 'customer', required: ['order.number', 'shipment.tracking_number'] },
  payment_number: { audience: 'customer', required: ['order.number', 'order.url', 'payment.number'] },
  payment_overdue: { audience: 'customer', required: ['order.number'] },
  return_approved: { audience: 'customer', required: ['order.number', 'lines[].name'] },
  return_refused: { audience: 'customer', required: ['order.number', 'refusal'] },
  order_refunded: { audience: 'customer', required: ['order.number'] },
  codes_issued: { audience: 'customer', required: ['order.number', 'codes[].code'] },
  codes_import_failed: { audience: 'merchant', required: ['group.name', 'file_name', 'problems[].cell', 'problems[].text'] },
  codes_import_succeeded: { audience: 'merchant', required: ['group.name', 'code_count'] },
  codes_low_stock: { audience: 'merchant', required: ['group.name', 'group.unsent'] },
  codes_exhausted: { audience: 'merchant', required: ['group.name'] },
  cards_ready: { audience: 'customer', required: ['order.number', 'order.url'] },
  card_replaced: { audience: 'customer', required: ['order.number', 'order.url'] },
  cards_short: { audience: 'merchant', required: ['order.number', 'pool.name'] },
  cards_paid_late: { audience: 'merchant', required: ['order.number', 'order.url'] },
  cards_import_failed: { audience: 'merchant', required: ['pool.name', 'file_name', 'problems[].cell', 'problems[].text'] },
  cards_import_succeeded: { audience: 'merchant', required: ['pool.name', 'card_count'] },
  cards_low_stock: { audience: 'merchant', required: ['pool.name', 'pool.available'] },
  cards_exhausted: { audience: 'merchant', required: ['pool.name'] },
  return_requested: { audience: 'merchant', required: ['order.number', 'order.url'] },
  payment_alarm: { audience: 'merchant', required: ['order.number', 'alarm.text'] },
  password_reset: { audience: 'merchant', required: ['url'], isFixed: true },
  customer_password_reset: { audience: 'customer', required: ['url'], isFixed: true },
  email_change: { audience: 'customer', required: ['url'], isFixed: true },
  staff_invited: { audience: 'merchant', required: ['url'], isFixed: true },
}

/** True for a language that mails are written in. */
export function isMailLanguage(text: string): text is MailLanguage {
  return mailLanguages.some((language) => language === text)
}
