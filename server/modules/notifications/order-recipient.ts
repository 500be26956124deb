import { DomainError } from '#kernel/errors.ts'
import { readCustomers } from '#modules/customers/index.ts'
import { type OrderFacts, readOrdersFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'

export type OrderRecipient = { order: OrderFacts; recipient: string | null }

/** Where mails about an order go now: the address on the order, else that of the customer's account; null when there is none. Throws order_not_found. */
export async function orderRecipient(tx: Tx, orderId: string): Promise<OrderRecipient> {
  const known = (await orderRecipients(tx, [orderId])).get(orderId)
  if (!known) throw new DomainError('order_not_found')
  return known
}

/** The same for several orders in two round trips, by order id. */
export async function orderRecipients(tx: Tx, orderIds: readonly string[]): Promise<Map<string, OrderRecipient>> {
  const orders = await readOrdersFacts(tx, orderIds)
  const customers = await readCustomers(
    tx,
    orders.flatMap(({ email, customerId }) => (email === null && customerId !== null ? [customerId] : [])),
  )
  return new Map(
    orders.map((order) => [order.id, { order, recipient: order.email ?? customers.get(order.customerId ?? '')?.email ?? null }] as const),
  )
}
