import { DomainError, demand } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { type Buyer, isOwnOrder, readOrderFacts } from '#modules/orders/index.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { mayReview, shownAuthor } from './may-review.ts'
import { reviewText } from './review-text.ts'

/** What the buyer says of one line. `rating` is one to five. */
export type NewReview = { orderId: string; orderLineId: string; rating: number; body: string; buyer: Buyer }

/**
 * Writes a buyer's review of a line of his order; the shop can hide it, nobody changes it. Throws order_not_found (also for somebody
 * else's), order_line_not_found, review_too_early, order_cancelled, review_written.
 */
export async function writeReview(tx: Tx, { orderId, orderLineId, rating, body, buyer }: NewReview): Promise<{ reviewId: string }> {
  const { db, shopId, now } = tx
  const order = await readOrderFacts(tx, orderId)
  if (!isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  const line = order.lines.find((each) => each.id === orderLineId)
  if (!line) throw new DomainError('order_line_not_found')
  demand(mayReview(order))
  const reviewId = newId(now.getTime())
  const facts = { orderLineId, orderId, productId: line.productId, customerId: order.customerId }
  const written = await db
    .insertInto('productReviews')
    .values({
      ...facts,
      shopId,
      id: reviewId,
      authorName: shownAuthor(order.recipientName),
      rating,
      body: reviewText(body),
      createdAt: now,
      hiddenAt: null,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'orderLineId']).doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) throw new DomainError('review_written')
  announce(tx, { type: 'review', ids: [reviewId] })
  return { reviewId }
}
