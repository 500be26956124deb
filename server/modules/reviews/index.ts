export { mayReview, type ReviewStatus, reviewStatus } from './may-review.ts'
export { countOrderReviews, type ReviewSummary, readOrderReviews, readProductReviews, type ShownReview } from './review-views.ts'
export { OrderReview } from './schemas.ts'
export { type NewReview, writeReview } from './write-review.ts'
