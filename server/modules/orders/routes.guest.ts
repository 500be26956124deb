import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { customerOf, scopeOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { demandBuyer, rememberProof } from './buyer.ts'
import { claimOrder } from './claim-order.ts'
import { countLookup, findGuestOrder } from './find-guest-order.ts'
import { FoundOrderView, OrderLookupBody, OrderParams } from './schemas.store.ts'

const tags = ['checkout']

/** How a guest comes back to his order, and how it becomes a customer's. */
export const guestOrderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/order-lookups',
    {
      config: { access: 'visitor' },
      schema: {
        operationId: 'findGuestOrder',
        tags,
        summary: 'Find a guest order by its number, telephone number and look-up code; this browser may then read it for an hour.',
        body: OrderLookupBody,
        response: { 200: FoundOrderView, ...problems(403, 404, 422, 429) },
      },
    },
    async (request, reply) => {
      const lookup = request.body
      const scope = scopeOf(request)
      await app.transactor.transact(scope, (tx) => countLookup(tx, { number: lookup.number, address: addressOf(request) }))
      const { found, now } = await app.transactor.transact(scope, async (tx) => ({
        found: await findGuestOrder(tx, app.deps.keyring, lookup),
        now: tx.now,
      }))
      rememberProof(request, reply, { ...found, now })
      return found
    },
  )

  app.post(
    '/orders/:orderId/claim',
    {
      config: { access: 'customer' },
      schema: {
        operationId: 'claimOrder',
        tags,
        summary: 'Put a guest order that this browser has proved into the account of the signed-in customer.',
        params: OrderParams,
        response: { 200: FoundOrderView, ...problems(401, 403, 404) },
      },
    },
    async (request) => {
      const { orderId } = request.params
      const { id: customerId } = customerOf(request)
      return request.transact(async (tx) => {
        const { provedOrderIds } = demandBuyer(request, { orderId, now: tx.now })
        await claimOrder(tx, { orderId, buyer: { customerId, provedOrderIds } })
        return { orderId }
      })
    },
  )
}
