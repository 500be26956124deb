export { type ReviewSummary, readOrderReviews, readProductReviews, type ShownReview } from './review-views.ts'
export { type NewReview, writeReview } from './write-review.ts'
