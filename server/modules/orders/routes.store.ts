import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { demandBuyer, rememberProof } from './buyer.ts'
import { cancelOwnOrder } from './cancel-order.ts'
import { cartOwnerOf, demandCartOwner } from './cart-owner.ts'
import { readCheckout } from './checkout-view.ts'
import { lookupCodeOf } from './lookup-code.ts'
import { readOrderFacts } from './order-facts.ts'
import { createOrderNumbers } from './order-number.ts'
import { placeOrder } from './place-order.ts'
import { returnStoreRoutes } from './returns/routes.store.ts'
import { buyNowRoutes } from './routes.buy-now.ts'
import { cartRoutes } from './routes.cart.ts'
import { guestOrderRoutes } from './routes.guest.ts'
import { CartQuery, CheckoutView, OrderParams, OwnOrderStates, PlacedOrderView, PlaceOrderBody } from './schemas.store.ts'

const tags = ['checkout']

/** Cart, checkout and what a customer may do with his order. Reading orders is the storefront module's, which adds their codes. */
export const orderStoreRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const numbers = createOrderNumbers(app.transactor)
  await app.register(cartRoutes)
  await app.register(buyNowRoutes)
  await app.register(returnStoreRoutes)
  await app.register(guestOrderRoutes)

  app.get(
    '/checkout',
    {
      config: { access: 'visitor' },
      schema: {
        operationId: 'readCheckout',
        tags,
        summary: 'The cart, what may be chosen, and what was entered last time.',
        querystring: CartQuery,
        response: { 200: CheckoutView, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact((tx) => readCheckout(tx, { owner: cartOwnerOf(request), shopHandle: shopOf(request).handle, ...request.query })),
  )

  app.post(
    '/orders',
    {
      config: { access: 'visitor', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'placeOrder',
        tags,
        summary: 'Make an order of the cart, or of what is bought past it. When `mustPay`, start a payment session next.',
        body: PlaceOrderBody,
        response: { 201: PlacedOrderView, ...problems(400, 401, 403, 409, 422, 429) },
      },
    },
    async (request, reply) => {
      const number = await numbers.next(shopOf(request).id)
      const owner = demandCartOwner(request)
      const { placed, now } = await request.transact(async (tx) => ({
        placed: await placeOrder(tx, { ...request.body, number, owner, clientIp: addressOf(request) }),
        now: tx.now.toISOString(),
      }))
      if (owner.customerId !== null) return { ...placed, lookupCode: null }
      rememberProof(request, reply, { orderId: placed.orderId, now: new Date(now) })
      return { ...placed, lookupCode: lookupCodeOf(app.deps.keyring, { shopId: shopOf(request).id, orderId: placed.orderId }) }
    },
  )

  app.post(
    '/orders/:orderId/cancellation',
    {
      config: { access: 'visitor' },
      schema: {
        operationId: 'cancelOwnOrder',
        tags,
        summary: 'Cancel an order of one’s own while it is unpaid.',
        params: OrderParams,
        response: { 200: OwnOrderStates, ...problems(401, 403, 404, 409) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { orderId } = request.params
        await cancelOwnOrder(tx, { orderId, buyer: demandBuyer(request, { orderId, now: tx.now }) })
        const { status, version } = await readOrderFacts(tx, orderId)
        return { orderId, status, version }
      }),
  )
}
