import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { demandBuyer } from '#modules/orders/index.ts'
import { customerOf, shopOf } from '#platform/http/request.ts'
import { PageQuery, problems } from '#platform/http/schemas.ts'
import { readOwnOrder } from './own-order.ts'
import { readOwnOrders } from './own-orders.ts'
import { OwnOrder, OwnOrderList, OwnOrderParams } from './schemas.orders.ts'

const tags = ['storefront']
const own = { access: 'customer' } as const

/** A customer's own orders: /api/store/orders. Answers are `no-store` and `no-referrer` like all of /api/store (SX-23). */
export const ownOrderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/orders',
    {
      config: own,
      schema: {
        operationId: 'readOwnOrders',
        tags,
        summary: 'The orders of the signed-in customer, the newest first.',
        querystring: PageQuery,
        response: { 200: OwnOrderList, ...problems(401, 404, 422) },
      },
    },
    async (request) =>
      request.transact((tx) => readOwnOrders(tx, customerOf(request).id, { ...request.query, shopHandle: shopOf(request).handle })),
  )

  app.get(
    '/orders/:orderId',
    {
      config: { access: 'visitor' },
      schema: {
        operationId: 'readOwnOrder',
        tags,
        summary: 'An order of the signed-in customer, or a guest order this browser has proved, with its serial codes.',
        params: OwnOrderParams,
        response: { 200: OwnOrder, ...problems(401, 404) },
      },
    },
    async (request) => {
      const { orderId } = request.params
      const { keyring } = app.deps
      return request.transact((tx) => {
        const buyer = demandBuyer(request, { orderId, now: tx.now })
        return readOwnOrder(tx, { orderId, buyer, shop: shopOf(request), keyring })
      })
    },
  )
}
