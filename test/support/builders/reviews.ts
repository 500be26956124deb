import { readOrderFacts } from '#modules/orders/index.ts'
import { writeReview } from '#modules/reviews/index.ts'
import type { Tx } from '#platform/tx.ts'

/** What the buyer says of the first line of a delivered order. */
export async function aReview(
  tx: Tx,
  { orderId, rating = 5, body = '' }: { orderId: string; rating?: number; body?: string },
): Promise<void> {
  const { customerId, lines } = await readOrderFacts(tx, orderId)
  await writeReview(tx, { orderId, orderLineId: lines[0]?.id ?? '', rating, body, buyer: { customerId, provedOrderIds: [] } })
}
