import { DomainError } from '#kernel/errors.ts'
import { isBeingRefunded, lockOrders } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { type CardOrderStatus, isPaid, lockCardOrder } from './card-order.ts'
import { serveOrder } from './deliver-cards.ts'

/**
 * The merchant decides that an order paid too late is served all the same: it gets its cards, or waits for them among those who paid at its
 * time (S1-17). His other way is the refund. Throws order_not_found, card_order_not_late, card_refund_running.
 */
export async function serveLate(tx: Tx, { orderId }: { orderId: string }): Promise<{ status: CardOrderStatus }> {
  const [order] = await lockOrders(tx, [orderId])
  if (!order) throw new DomainError('order_not_found')
  const cards = await lockCardOrder(tx, orderId)
  if (cards?.status !== 'paid_late' || !isPaid(order) || order.status !== 'open') throw new DomainError('card_order_not_late')
  if (await isBeingRefunded(tx, orderId)) throw new DomainError('card_refund_running')
  const status = await serveOrder(tx, cards)
  await audit(tx, { action: 'cards.serve_late', subjectKind: 'order', subjectId: orderId, after: { status } })
  return { status }
}
