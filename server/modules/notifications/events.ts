import { type EventHandler, on } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { MailKind } from './mail-kinds.ts'
import type { MailRefs } from './mail-row.ts'
import { orderRecipient } from './order-recipient.ts'
import { queueMail } from './queue-mail.ts'

/** What the module makes of other modules' events: mails, each once per event. */
export const handlers: readonly EventHandler[] = [
  on('order.placed', 'notifications.mail-order-placed', (tx, { id, payload }) =>
    mailCustomer(tx, { kind: 'order_placed', eventId: id, orderId: payload.orderId }),
  ),
  on('order.paid', 'notifications.mail-order-paid', (tx, { id, payload }) =>
    mailCustomer(tx, { kind: 'order_paid', eventId: id, orderId: payload.orderId }),
  ),
  on('order.shipped', 'notifications.mail-order-shipped', (tx, { id, payload: { orderId, shipmentId } }) =>
    mailCustomer(tx, { kind: 'order_shipped', eventId: id, orderId, refs: { shipmentId } }),
  ),
]

type CustomerMail = { kind: MailKind; eventId: string; orderId: string; refs?: MailRefs }

async function mailCustomer(tx: Tx, { kind, eventId, orderId, refs }: CustomerMail): Promise<void> {
  const { order, recipient } = await orderRecipient(tx, orderId)
  // Nobody waits to hear that an order over nothing was paid.
  if (kind === 'order_paid' && order.totalAmount === 0) return
  await queueMail(tx, { key: `${kind}:${eventId}`, kind, language: order.locale, recipient, orderId, refs })
}
