import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { demandBuyer } from '../buyer.ts'
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
      config: { access: 'visitor' },
      schema: {
        operationId: 'readOwnReturns',
        tags,
        summary: 'Returns of an order of one’s own.',
        params: OrderParams,
        response: { 200: OwnReturns, ...problems(401, 404) },
      },
    },
    async (request) =>
      request.transact((tx) => {
        const { orderId } = request.params
        return readOwnReturns(tx, { orderId, buyer: demandBuyer(request, { orderId, now: tx.now }) })
      }),
  )

  app.post(
    '/orders/:orderId/returns',
    {
      config: { access: 'visitor', idempotency: 'required', success: 201 },
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
        const { orderId } = request.params
        const own = { orderId, buyer: demandBuyer(request, { orderId, now: tx.now }) }
        await requestReturn(tx, { ...request.body, ...own })
        return readOwnReturns(tx, own)
      }),
  )
}
