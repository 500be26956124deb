import { DomainError } from '#kernel/errors.ts'
import { findPool } from '#modules/card-keys/index.ts'
import { readImport } from '#modules/codes/index.ts'
import { readRequest } from '#modules/customers/index.ts'
import { readOrderFacts, readReturn } from '#modules/orders/index.ts'
import { countStock } from '#modules/serial-codes/index.ts'
import { readInvitationFacts, readPasswordReset, readShop, readShopIn } from '#modules/shops/index.ts'
import { type EventHandler, on, onMany, unhurried } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { MailKind } from './mail-kinds.ts'
import type { MailRefs } from './mail-row.ts'
import { orderRecipient, orderRecipients } from './order-recipient.ts'
import { alarmText } from './payment-alarms.ts'
import { queueMail, queueMails } from './queue-mail.ts'

/** A short file is seen to be done on the screen; a long one is worth a mail (S0-17). */
const MAILED_IMPORT_ROWS = 1_000

/** What the module makes of other modules' events: mails, each once per event and reader. */
const mailing: readonly EventHandler[] = [
  on('staff.invited', 'notifications.mail-staff-invited', async (tx, { id, payload: { invitationId } }) => {
    const { email, locale } = await readInvitationFacts(tx, invitationId)
    await queueMail(tx, { key: `staff_invited:${id}`, kind: 'staff_invited', language: locale, recipient: email, refs: { invitationId } })
  }),
  on('staff.password_reset_requested', 'notifications.mail-password-reset', async (tx, { id, payload: { resetId } }) => {
    const { email, locale } = await readPasswordReset(tx, resetId)
    await queueMail(tx, { key: `password_reset:${id}`, kind: 'password_reset', language: locale, recipient: email, refs: { resetId } })
  }),
  on('customer.link_asked', 'notifications.mail-customer-link', async (tx, { id, payload: { requestId } }) => {
    const { kind, recipient, locale } = await readRequest(tx, requestId)
    const mail = kind === 'change_email' ? 'email_change' : 'customer_password_reset'
    await queueMail(tx, { key: `${mail}:${id}`, kind: mail, language: locale, recipient, refs: { requestId } })
  }),
  onMany('order.placed', 'notifications.mail-order-placed', (tx, events) => mailCustomers(tx, 'order_placed', events)),
  onMany('order.paid', 'notifications.mail-order-paid', (tx, events) => mailCustomers(tx, 'order_paid', events)),
  onMany('order.shipped', 'notifications.mail-order-shipped', (tx, events) =>
    mailCustomers(tx, 'order_shipped', events, ({ payload: { shipmentId } }) => ({ shipmentId })),
  ),
  on('payment.number_issued', 'notifications.mail-payment-number', async (tx, { payload: { orderId, paymentId } }) => {
    const { order, recipient } = await orderRecipient(tx, orderId)
    await queueMail(tx, { key: `payment_number:${paymentId}`, kind: 'payment_number', language: order.locale, recipient, orderId })
  }),
  on('payment.overdue', 'notifications.mail-payment-overdue', async (tx, { payload: { orderId } }) => {
    const { order, recipient } = await orderRecipient(tx, orderId)
    // By the order, not by the event: whatever happens, a customer reads this once.
    await queueMail(tx, { key: `payment_overdue:${orderId}`, kind: 'payment_overdue', language: order.locale, recipient, orderId })
  }),
  onMany('codes.issued', 'notifications.mail-codes-issued', (tx, events) =>
    mailCustomers(tx, 'codes_issued', events, ({ id }) => ({ eventId: id })),
  ),
  on('order.return_requested', 'notifications.mail-return-requested', async (tx, { id, payload: { orderId, returnId } }) => {
    // What staff wrote down themselves is no news to them.
    const { requestedByKind } = await readReturn(tx, returnId)
    const isBuyers = requestedByKind === 'customer' || requestedByKind === 'guest'
    if (isBuyers) await mailMerchant(tx, { kind: 'return_requested', eventId: id, orderId, refs: { returnId } })
  }),
  on('order.return_decided', 'notifications.mail-return-decided', async (tx, event) => {
    const { returnId } = event.payload
    const { status } = await readReturn(tx, returnId)
    await mailCustomers(tx, status === 'refused' ? 'return_refused' : 'return_approved', [event], () => ({ returnId }))
  }),
  onMany('payment.refunded', 'notifications.mail-order-refunded', (tx, events) =>
    mailCustomers(tx, 'order_refunded', events, ({ payload: { refundId } }) => ({ refundId })),
  ),
  on('codes.import_finished', 'notifications.mail-import-finished', (tx, { id, payload }) => mailImport(tx, id, payload.importId)),
  on('codes.stock_low', 'notifications.mail-stock-low', (tx, { id, payload }) => mailStock(tx, 'codes_low_stock', id, payload.groupId)),
  on('codes.exhausted', 'notifications.mail-exhausted', (tx, { id, payload }) => mailStock(tx, 'codes_exhausted', id, payload.groupId)),
  onMany('cards.delivered', 'notifications.mail-cards-ready', (tx, events) =>
    mailCustomers(tx, 'cards_ready', events, ({ payload: { codes } }) => ({ cards: codes.length })),
  ),
  onMany('cards.replaced', 'notifications.mail-card-replaced', (tx, events) => mailCustomers(tx, 'card_replaced', events)),
  on('cards.short', 'notifications.mail-cards-short', (tx, { id, payload }) => mailPool(tx, 'cards_short', id, payload)),
  on('cards.paid_late', 'notifications.mail-cards-paid-late', (tx, { id, payload }) => mailPool(tx, 'cards_paid_late', id, payload)),
  on('cards.stock_low', 'notifications.mail-cards-low', (tx, { id, payload }) => mailPool(tx, 'cards_low_stock', id, payload)),
  on('cards.exhausted', 'notifications.mail-cards-exhausted', (tx, { id, payload }) => mailPool(tx, 'cards_exhausted', id, payload)),
  on('payment.alarmed', 'notifications.mail-payment-alarm', async (tx, { id, payload: { noticeId, verdict, orderId } }) => {
    if (alarmText(verdict) === null) return
    await mailMerchant(tx, { kind: 'payment_alarm', eventId: id, orderId, refs: { noticeId } })
  }),
]

/** A mail may be a quarter of a second later when that lets many be written together. */
export const handlers: readonly EventHandler[] = mailing.map(unhurried)

type OrderEvent = { id: string; payload: { orderId: string } }

/** One mail per event to whoever ordered. Throws order_not_found. */
async function mailCustomers<Event extends OrderEvent>(
  tx: Tx,
  kind: MailKind,
  events: readonly Event[],
  refsOf: (event: Event) => MailRefs = () => ({}),
): Promise<void> {
  const recipients = await orderRecipients(
    tx,
    events.map(({ payload }) => payload.orderId),
  )
  const mails = events.flatMap((event) => {
    const { orderId } = event.payload
    const known = recipients.get(orderId)
    if (!known) throw new DomainError('order_not_found')
    // Nobody waits to hear that an order over nothing was paid.
    if (kind === 'order_paid' && known.order.totalAmount === 0) return []
    const { order, recipient } = known
    // The mail that his cards are there says so, too.
    if (kind === 'order_paid' && order.goodsKind === 'card_key' && order.shippingStatus === 'delivered') return []
    return [{ key: `${kind}:${event.id}`, kind, language: order.locale, recipient, orderId, refs: refsOf(event) }]
  })
  await queueMails(tx, mails)
}

async function mailImport(tx: Tx, eventId: string, importId: string): Promise<void> {
  const { status, importedCount, poolKind } = await readImport(tx, importId)
  const of = poolKind === 'card' ? 'cards' : 'codes'
  if (status === 'failed') await mailMerchant(tx, { kind: `${of}_import_failed`, eventId, refs: { importId } })
  else if (importedCount > MAILED_IMPORT_ROWS) await mailMerchant(tx, { kind: `${of}_import_succeeded`, eventId, refs: { importId } })
}

type PoolMail = 'cards_short' | 'cards_paid_late' | 'cards_low_stock' | 'cards_exhausted'

/** As for groups of codes, with the counts of now; nobody has to do anything for a pool that was deleted since. */
async function mailPool(tx: Tx, kind: PoolMail, eventId: string, { poolId, orderId }: { poolId: string; orderId?: string }): Promise<void> {
  const pool = await findPool(tx, poolId)
  if (!pool) return
  const { freeCount: available, awaitingCount: awaiting, lowStockThreshold: threshold } = pool
  await mailMerchant(tx, { kind, eventId, orderId: orderId ?? null, refs: { poolId, available, awaiting, threshold } })
}

/** The counts are written down now: by the time the mail is read they may be others (S0-14). */
async function mailStock(tx: Tx, kind: 'codes_low_stock' | 'codes_exhausted', eventId: string, groupId: string): Promise<void> {
  const counts = await countStock(tx, groupId)
  if (counts === null) return // deleted since: nobody has to upload anything
  await mailMerchant(tx, { kind, eventId, refs: { groupId, ...counts } })
}

type MerchantMail = { kind: MailKind; eventId: string; orderId?: string | null; refs: MailRefs }

/**
 * One mail per notification address; without any, one row that says so, and never an error (S0-14). About an order it goes to those of the
 * order's store view, in the shop's language: colleagues share one.
 */
async function mailMerchant(tx: Tx, { kind, eventId, orderId, refs }: MerchantMail): Promise<void> {
  const { locale: language } = await readShop(tx)
  const viewLocale = orderId ? (await readOrderFacts(tx, orderId)).locale : language
  const { notificationEmails } = await readShopIn(tx, viewLocale)
  const recipients = notificationEmails.length === 0 ? [null] : [...new Set(notificationEmails)]
  await queueMails(
    tx,
    recipients.map((recipient) => ({ key: `${kind}:${eventId}:${recipient ?? ''}`, kind, language, recipient, orderId, refs })),
  )
}
