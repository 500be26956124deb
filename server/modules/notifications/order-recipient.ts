import { DomainError } from '#kernel/errors.ts'
import { readCustomer } from '#modules/customers/index.ts'
import { type OrderFacts, readOrdersFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'

export type OrderRecipient = { order: OrderFacts; recipient: string | null }

/** Where mails about an order go now: the address on the order, else that of the customer's account; null when there is none. Throws order_not_found. */
export async function orderRecipient(tx: Tx, orderId: string): Promise<OrderRecipient> {
  const known = (await orderRecipients(tx, [orderId])).get(orderId)
  if (!known) throw new DomainError('order_not_found')
  return known
}

/** The same for several orders in one round trip, by order id. */
export async function orderRecipients(tx: Tx, orderIds: readonly string[]): Promise<Map<string, OrderRecipient>> {
  const orders = await readOrdersFacts(tx, orderIds)
  return new Map(await Promise.all(orders.map(async (order) => [order.id, { order, recipient: await addressOf(tx, order) }] as const)))
}

async function addressOf(tx: Tx, { email, customerId }: OrderFacts): Promise<string | null> {
  return email !== null || customerId === null ? email : (await readCustomer(tx, customerId)).email
}
