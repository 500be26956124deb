import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { customerOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { openPaymentSession } from './open-payment-session.ts'
import { OrderParams, PaymentSessionView } from './schemas.ts'

/** What a customer does about paying. */
export const storePaymentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/orders/:orderId/payment-sessions',
    {
      config: { access: 'customer', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'startPayment',
        tags: ['payments'],
        summary: 'Begin to pay an order of your own; an open payment of the same amount is used again.',
        params: OrderParams,
        response: { 201: PaymentSessionView, ...problems(401, 404, 409, 422) },
      },
    },
    async (request) => {
      const { orderId } = request.params
      const customerId = customerOf(request).id
      return request.transact((tx) => openPaymentSession(tx, app.deps, { orderId, customerId }))
    },
  )
}
