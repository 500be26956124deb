import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { customerOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { OrderParams } from '../schemas.store.ts'
import { readOwnReturns } from './own-returns.ts'
import { requestReturn } from './request-return.ts'
import { OwnReturnBody, OwnReturns } from './schemas.ts'

const tags = ['orders']

/** What a customer asks of an order that has arrived. */
export const returnStoreRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/orders/:orderId/returns',
    {
      config: { access: 'customer' },
      schema: {
        operationId: 'readOwnReturns',
        tags,
        summary: 'Returns of an order of one’s own.',
        params: OrderParams,
        response: { 200: OwnReturns, ...problems(401, 404) },
      },
    },
    async (request) =>
      request.transact((tx) => readOwnReturns(tx, { orderId: request.params.orderId, customerId: customerOf(request).id })),
  )

  app.post(
    '/orders/:orderId/returns',
    {
      config: { access: 'customer', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'requestOwnReturn',
        tags,
        summary: 'Ask to send pieces of an order of one’s own back.',
        params: OrderParams,
        body: OwnReturnBody,
        response: { 201: OwnReturns, ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const own = { orderId: request.params.orderId, customerId: customerOf(request).id }
        await requestReturn(tx, { ...request.body, ...own })
        return readOwnReturns(tx, own)
      }),
  )
}
