import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { demandCartOwner } from './cart-owner.ts'
import { readCart } from './cart-view.ts'
import { CartLineBody, CartView } from './schemas.store.ts'
import { setBuyNow } from './set-buy-now.ts'

/** /api/store/buy-now: one product on its way to the checkout, past the cart; afterwards it is read as the cart `buy_now`. */
export const buyNowRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.put(
    '/buy-now',
    {
      config: { access: 'visitor' },
      schema: {
        operationId: 'setBuyNow',
        tags: ['cart'],
        summary: 'Take pieces of one variant to the checkout at once; the only way to buy card keys.',
        body: CartLineBody,
        response: { 200: CartView, ...problems(403, 404, 409, 422, 429) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const owner = demandCartOwner(request)
        const variant = await setBuyNow(tx, { owner, ...request.body })
        return readCart(tx, { owner, shopHandle: shopOf(request).handle, cart: 'buy_now', variants: [variant] })
      }),
  )
}
