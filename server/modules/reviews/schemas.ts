import { Type } from 'typebox'
import { Id, Instant, ListOf, PageQuery } from '#platform/http/schemas.ts'

const Closed = { additionalProperties: false } as const
/** Characters of a review. */
const MAX_BODY_LENGTH = 1_000
/** Characters of a search. */
const MAX_SEARCH_LENGTH = 100
const Rating = Type.Integer({ minimum: 1, maximum: 5, description: 'Stars' })

export const ProductParams = Type.Object({ slug: Type.String({ maxLength: 80 }) })
export const OrderParams = Type.Object({ orderId: Id })
export const ReviewParams = Type.Object({ reviewId: Id })

const shown = {
  id: Id,
  authorName: Type.String({ description: 'First character, the rest hidden' }),
  rating: Rating,
  body: Type.String(),
  variantName: Type.String(),
  createdAt: Instant,
}
const ShownReviews = ListOf(Type.Object(shown))
export const ProductReviews = Type.Object({
  ...ShownReviews.properties,
  summary: Type.Object({ count: Type.Integer(), meanRating: Type.Union([Type.Number(), Type.Null()]) }),
})
export const NewReviewBody = Type.Object(
  { orderLineId: Id, rating: Rating, body: Type.Optional(Type.String({ maxLength: MAX_BODY_LENGTH })) },
  Closed,
)
/** What the buyer said of one line. */
export const OrderReview = Type.Object({ rating: Rating, body: Type.String() })
export const OrderReviews = Type.Object({
  items: Type.Array(Type.Object({ orderLineId: Id, ...OrderReview.properties })),
})
export const ReviewQuery = Type.Object({
  ...PageQuery.properties,
  q: Type.Optional(Type.String({ maxLength: MAX_SEARCH_LENGTH, description: 'Words of the product’s name' })),
  rating: Type.Optional(Rating),
  isHidden: Type.Optional(Type.Boolean()),
  productId: Type.Optional(Id),
})
export const ReviewList = ListOf(
  Type.Object({
    ...shown,
    product: Type.Object({ id: Id, name: Type.String() }),
    order: Type.Object({ id: Id, number: Type.String() }),
    isHidden: Type.Boolean(),
  }),
)
export const HidingBody = Type.Object({ isHidden: Type.Boolean() }, Closed)
