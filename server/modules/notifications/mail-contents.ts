import type { Shop } from '#modules/shops/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { MailAttachment } from '#platform/mail/smtp.ts'
import type { Tx } from '#platform/tx.ts'
import {
  cardImportFailed,
  cardImportSucceeded,
  cardReplaced,
  cardsExhausted,
  cardsLowStock,
  cardsPaidLate,
  cardsReady,
  cardsShort,
} from './contents/cards.ts'
import { codesIssued, exhausted, importFailed, importSucceeded, lowStock } from './contents/codes.ts'
import { customerPasswordReset, emailChange } from './contents/customers.ts'
import { orderPaid, orderPlaced, orderShipped } from './contents/orders.ts'
import { paymentAlarm, paymentNumber, paymentOverdue } from './contents/payments.ts'
import { orderRefunded, returnApproved, returnRefused, returnRequested } from './contents/returns.ts'
import { passwordReset, staffInvited } from './contents/staff.ts'
import type { MailKind } from './mail-kinds.ts'
import type { MailSource } from './mail-row.ts'
import type { CheckedMailVariables, ShopVariables } from './mail-variables.ts'

/** What the content of a mail is read from. With `isMasked` no code is opened: previews show the last four characters (SX-40). */
export type ContentRequest = Readonly<{
  mail: MailSource
  shop: Shop
  shopVariables: ShopVariables
  /** Begin of the shop's pages for customers and for staff, without a slash at the end. */
  storeUrl: string
  adminUrl: string
  /** Begin of every address of the installation, without a slash at the end. */
  baseUrl: string
  keyring: Keyring
  isMasked: boolean
}>

/** What fills a mail, as it is now. */
export type MailContent<K extends MailKind> = { variables: CheckedMailVariables[K]; attachments: MailAttachment[] }
/** Reads the content of one kind of mail. Throws a `DomainError` when what it is about is gone: the mail has then failed. */
export type ReadContent<K extends MailKind> = (tx: Tx, request: ContentRequest) => Promise<MailContent<K>>

/** How each mail is filled from the rows it is about, at the moment it is sent or looked at. */
export const mailContents: { readonly [K in MailKind]: ReadContent<K> } = {
  order_placed: orderPlaced,
  order_paid: orderPaid,
  order_shipped: orderShipped,
  payment_number: paymentNumber,
  payment_overdue: paymentOverdue,
  return_approved: returnApproved,
  return_refused: returnRefused,
  order_refunded: orderRefunded,
  codes_issued: codesIssued,
  codes_import_failed: importFailed,
  codes_import_succeeded: importSucceeded,
  codes_low_stock: lowStock,
  codes_exhausted: exhausted,
  cards_ready: cardsReady,
  card_replaced: cardReplaced,
  cards_short: cardsShort,
  cards_paid_late: cardsPaidLate,
  cards_import_failed: cardImportFailed,
  cards_import_succeeded: cardImportSucceeded,
  cards_low_stock: cardsLowStock,
  cards_exhausted: cardsExhausted,
  return_requested: returnRequested,
  payment_alarm: paymentAlarm,
  password_reset: passwordReset,
  customer_password_reset: customerPasswordReset,
  email_change: emailChange,
  staff_invited: staffInvited,
}
