import { readCustomer } from '#modules/customers/index.ts'
import { type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'

/** Where mails about an order go now: the address on the order, else that of the customer's account; null when there is none. */
export async function orderRecipient(tx: Tx, orderId: string): Promise<{ order: OrderFacts; recipient: string | null }> {
  const order = await readOrderFacts(tx, orderId)
  if (order.email !== null || order.customerId === null) return { order, recipient: order.email }
  return { order, recipient: (await readCustomer(tx, order.customerId)).email }
}
