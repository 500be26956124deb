import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { demandBuyer } from '#modules/orders/index.ts'
import { problems } from '#platform/http/schemas.ts'
import { openPaymentSession } from './open-payment-session.ts'
import { OrderParams, PaymentSessionView } from './schemas.ts'
import { transferStoreRoutes } from './transfers/routes.store.ts'

/** What a customer does about paying. */
export const storePaymentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(transferStoreRoutes)

  app.post(
    '/orders/:orderId/payment-sessions',
    {
      config: { access: 'visitor', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'startPayment',
        tags: ['payments'],
        summary:
          'Begin to pay an order of your own, as a customer or with the proof of a guest order; an open payment of the same amount is used again.',
        params: OrderParams,
        response: { 201: PaymentSessionView, ...problems(401, 404, 409, 422) },
      },
    },
    async (request) => {
      const { orderId } = request.params
      return request.transact((tx) => openPaymentSession(tx, app.deps, { orderId, buyer: demandBuyer(request, { orderId, now: tx.now }) }))
    },
  )
}
