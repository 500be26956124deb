import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { createOrderNumbers } from './order-number.ts'
import { readOrder } from './order-view.ts'
import { OrderView } from './schemas.admin.ts'
import { TakenOrderBody } from './schemas.taken.ts'
import { takeOrder } from './take-order.ts'

/** Orders that come in by API: outside storefronts, staff on the telephone. */
export const takenOrderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const numbers = createOrderNumbers(app.transactor)

  app.post(
    '/orders',
    {
      config: { permission: 'orders.take', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'takeOrder',
        tags: ['orders'],
        summary: 'Place an order that was taken elsewhere; prices, stock and discounts are those of the storefront.',
        body: TakenOrderBody,
        response: { 201: OrderView, ...problems(400, 403, 404, 409, 422, 429) },
      },
    },
    async (request) => {
      const { id: shopId, handle: shopHandle } = shopOf(request)
      const number = await numbers.next(shopId)
      return request.transact(async (tx) => {
        const { orderId } = await takeOrder(tx, { ...request.body, customerId: request.body.customerId ?? null, number, shopHandle })
        return readOrder(tx, { orderId, shopHandle })
      })
    },
  )
}
