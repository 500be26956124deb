import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { pageOf } from '#kernel/page.ts'
import { demandBuyer, demandOwnOrder } from '#modules/orders/index.ts'
import { PageQuery, problems } from '#platform/http/schemas.ts'
import { wire } from '#platform/http/wire.ts'
import { readOrderReviews, readProductReviews } from './review-views.ts'
import { NewReviewBody, OrderParams, OrderReviews, ProductParams, ProductReviews } from './schemas.ts'
import { writeReview } from './write-review.ts'

const tags = ['reviews']

/** What everybody reads, and what a buyer writes. */
export const reviewStoreRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/products/:slug/reviews',
    {
      config: { access: 'public', isSharedAnswer: true },
      schema: {
        operationId: 'readProductReviews',
        tags,
        summary: 'The reviews of a product, newest first, and their mean. Up to one second old.',
        params: ProductParams,
        querystring: PageQuery,
        response: { 200: ProductReviews, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const reviews = await request.transact((tx) => readProductReviews(tx, pageOf(request.query), request.params.slug))
      reply.header('cache-control', 'public, no-cache').header('vary', 'aftercart-shop')
      return wire(reviews)
    },
  )

  app.get(
    '/orders/:orderId/reviews',
    {
      config: { access: 'visitor' },
      schema: {
        operationId: 'readOwnReviews',
        tags,
        summary: 'What the buyer has said of the lines of an order of his own.',
        params: OrderParams,
        response: { 200: OrderReviews, ...problems(401, 404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { orderId } = request.params
        await demandOwnOrder(tx, request, orderId)
        return { items: await readOrderReviews(tx, orderId) }
      }),
  )

  app.post(
    '/orders/:orderId/reviews',
    {
      config: { access: 'visitor', success: 201 },
      schema: {
        operationId: 'writeReview',
        tags,
        summary: 'Review a line of an order of one’s own, once it is delivered; once.',
        params: OrderParams,
        body: NewReviewBody,
        response: { 201: OrderReviews, ...problems(401, 403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { orderId } = request.params
        const buyer = demandBuyer(request, { orderId, now: tx.now })
        await writeReview(tx, { orderId, buyer, body: '', ...request.body })
        return { items: await readOrderReviews(tx, orderId) }
      }),
  )
}
