import type { operations } from '#web/api/schema.gen.ts'
import type { AdminTextKey } from '#web/i18n/admin/use-text.tsx'
import type { Tone } from '../../kit/state-tag.tsx'

type Mail = operations['readMail']['responses'][200]['content']['application/json']

/** What became of a mail. */
export type MailState = Mail['state']

/** Every mail the system writes. */
export type MailKind = Mail['template']

export type MailLocale = Mail['locale']

/** How each state is said. */
export const mailStateShown: Readonly<Record<MailState, { label: AdminTextKey; tone: Tone }>> = {
  queued: { label: 'mails.state.queued', tone: 'busy' },
  sending: { label: 'mails.state.sending', tone: 'busy' },
  sent: { label: 'mails.state.sent', tone: 'good' },
  failed: { label: 'mails.state.failed', tone: 'bad' },
  skipped: { label: 'mails.state.skipped', tone: 'warning' },
  logged: { label: 'mails.state.logged', tone: 'plain' },
}

export const mailStates = ['queued', 'sending', 'sent', 'failed', 'skipped', 'logged'] as const satisfies readonly MailState[]

/** How each mail is called. */
export const mailKindShown: Readonly<Record<MailKind, AdminTextKey>> = {
  order_placed: 'mails.kind.order_placed',
  order_paid: 'mails.kind.order_paid',
  order_shipped: 'mails.kind.order_shipped',
  payment_number: 'mails.kind.payment_number',
  payment_overdue: 'mails.kind.payment_overdue',
  return_approved: 'mails.kind.return_approved',
  return_refused: 'mails.kind.return_refused',
  order_refunded: 'mails.kind.order_refunded',
  codes_issued: 'mails.kind.codes_issued',
  codes_import_failed: 'mails.kind.codes_import_failed',
  codes_import_succeeded: 'mails.kind.codes_import_succeeded',
  codes_low_stock: 'mails.kind.codes_low_stock',
  codes_exhausted: 'mails.kind.codes_exhausted',
  cards_ready: 'mails.kind.cards_ready',
  card_replaced: 'mails.kind.card_replaced',
  cards_short: 'mails.kind.cards_short',
  cards_paid_late: 'mails.kind.cards_paid_late',
  cards_import_failed: 'mails.kind.cards_import_failed',
  cards_import_succeeded: 'mails.kind.cards_import_succeeded',
  cards_low_stock: 'mails.kind.cards_low_stock',
  cards_exhausted: 'mails.kind.cards_exhausted',
  return_requested: 'mails.kind.return_requested',
  payment_alarm: 'mails.kind.payment_alarm',
  password_reset: 'mails.kind.password_reset',
  customer_password_reset: 'mails.kind.customer_password_reset',
  email_change: 'mails.kind.email_change',
  staff_invited: 'mails.kind.staff_invited',
}

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
] as const satisfies readonly MailKind[]
