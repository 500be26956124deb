import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'

/** Takes a review off the product's page, or puts it back; who did it is on record. Throws review_not_found. */
export async function hideReview(tx: Tx, { reviewId, isHidden }: { reviewId: string; isHidden: boolean }): Promise<void> {
  const { db, shopId, now } = tx
  const review = await db
    .selectFrom('productReviews')
    .where('shopId', '=', shopId)
    .where('id', '=', reviewId)
    .select('hiddenAt')
    .forUpdate()
    .executeTakeFirst()
  if (!review) throw new DomainError('review_not_found')
  if ((review.hiddenAt !== null) === isHidden) return
  await db
    .updateTable('productReviews')
    .where('shopId', '=', shopId)
    .where('id', '=', reviewId)
    .set({ hiddenAt: isHidden ? now : null })
    .execute()
  await audit(tx, {
    action: isHidden ? 'reviews.hide' : 'reviews.show',
    subjectKind: 'review',
    subjectId: reviewId,
    before: { isHidden: !isHidden },
    after: { isHidden },
  })
  announce(tx, { type: 'review', ids: [reviewId] })
}
