import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { demandOwnOrder } from '#modules/orders/index.ts'
import { problems } from '#platform/http/schemas.ts'
import { wire } from '#platform/http/wire.ts'
import { revealOrderCards } from './order-cards.ts'
import { OpenedCards, OrderParams } from './schemas.ts'

const tags = ['cards']

/** A buyer's cards: only in the detail of an order that is his (S1-2). */
export const cardStoreRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/orders/:orderId/card-reveals',
    {
      config: { access: 'visitor', idempotency: 'answer_not_kept' },
      schema: {
        operationId: 'revealOwnCards',
        tags,
        summary: 'The cards in clear; the first look is on record.',
        params: OrderParams,
        response: { 200: OpenedCards, ...problems(401, 403, 404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { orderId } = request.params
        await demandOwnOrder(tx, request, orderId)
        return wire({ items: await revealOrderCards(tx, app.deps.keyring, { orderId, address: request.ip }) })
      }),
  )
}
