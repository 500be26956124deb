import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { pageOf } from '#kernel/page.ts'
import { problems } from '#platform/http/schemas.ts'
import { wire } from '#platform/http/wire.ts'
import { hideReview } from './hide-review.ts'
import { listReviews } from './review-views.ts'
import { HidingBody, ReviewList, ReviewParams, ReviewQuery } from './schemas.ts'

const tags = ['reviews']

/** The back office's reviews: /api/admin/reviews. */
export const reviewAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/reviews',
    {
      config: { permission: 'reviews.see' },
      schema: {
        operationId: 'listReviews',
        tags,
        summary: 'Reviews, newest first.',
        querystring: ReviewQuery,
        response: { 200: ReviewList, ...problems(422) },
      },
    },
    async (request) => wire(await request.transact((tx) => listReviews(tx, pageOf(request.query), request.query))),
  )

  app.put(
    '/reviews/:reviewId/hiding',
    {
      config: { permission: 'reviews.manage' },
      schema: {
        operationId: 'hideReview',
        tags,
        summary: 'Take a review off the product’s page, or put it back.',
        params: ReviewParams,
        body: HidingBody,
        response: { 200: HidingBody, ...problems(404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { isHidden } = request.body
        await hideReview(tx, { reviewId: request.params.reviewId, isHidden })
        return { isHidden }
      }),
  )
}
