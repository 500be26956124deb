import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import type { Tx } from '#platform/tx.ts'
import { addToCart } from './add-to-cart.ts'
import { type CartKind, cartOwnerOf, demandCartOwner } from './cart-owner.ts'
import { readCart } from './cart-view.ts'
import { changeCartLine } from './change-cart-line.ts'
import { removeCartLine } from './remove-cart-line.ts'
import { CartCouponBody, CartLineBody, CartLineParams, CartQuantityBody, CartQuery, CartView, WhichCartQuery } from './schemas.store.ts'
import { setCartCoupon } from './set-cart-coupon.ts'

const visitor = { access: 'visitor' } as const
const tags = ['cart']

/** /api/store/cart: every answer is the whole cart as it is sold now. */
export const cartRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const cartOf = (tx: Tx, request: FastifyRequest, cart?: CartKind) =>
    readCart(tx, { owner: cartOwnerOf(request), shopHandle: shopOf(request).handle, cart })

  app.get(
    '/cart',
    {
      config: visitor,
      schema: {
        operationId: 'readCart',
        tags,
        summary: 'The cart, priced as it would be sold now.',
        querystring: CartQuery,
        response: { 200: CartView, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact((tx) => readCart(tx, { owner: cartOwnerOf(request), shopHandle: shopOf(request).handle, ...request.query })),
  )

  app.post(
    '/cart/lines',
    {
      config: visitor,
      schema: {
        operationId: 'addToCart',
        tags,
        summary: 'Put pieces of a variant into the cart, on top of those already there.',
        body: CartLineBody,
        response: { 200: CartView, ...problems(403, 404, 409, 422, 429) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await addToCart(tx, { owner: demandCartOwner(request), ...request.body })
        return cartOf(tx, request)
      }),
  )

  app.patch(
    '/cart/lines/:lineId',
    {
      config: visitor,
      schema: {
        operationId: 'changeCartLine',
        tags,
        summary: 'Set the quantity of a line.',
        params: CartLineParams,
        body: CartQuantityBody,
        response: { 200: CartView, ...problems(403, 404, 409, 422, 429) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeCartLine(tx, { owner: demandCartOwner(request), ...request.params, ...request.body })
        return cartOf(tx, request)
      }),
  )

  app.delete(
    '/cart/lines/:lineId',
    {
      config: visitor,
      schema: {
        operationId: 'removeCartLine',
        tags,
        summary: 'Take a line out of the cart.',
        params: CartLineParams,
        response: { 200: CartView, ...problems(403, 404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await removeCartLine(tx, { owner: demandCartOwner(request), ...request.params })
        return cartOf(tx, request)
      }),
  )

  app.put(
    '/cart/coupon',
    {
      config: visitor,
      schema: {
        operationId: 'setCartCoupon',
        tags,
        summary: 'Put a coupon on the cart, in place of another.',
        querystring: WhichCartQuery,
        body: CartCouponBody,
        response: { 200: CartView, ...problems(403, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await setCartCoupon(tx, { owner: demandCartOwner(request), code: request.body.code, ...request.query })
        return cartOf(tx, request, request.query.cart)
      }),
  )

  app.delete(
    '/cart/coupon',
    {
      config: visitor,
      schema: {
        operationId: 'removeCartCoupon',
        tags,
        summary: 'Take the coupon off the cart.',
        querystring: WhichCartQuery,
        response: { 200: CartView, ...problems(403, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await setCartCoupon(tx, { owner: demandCartOwner(request), code: null, ...request.query })
        return cartOf(tx, request, request.query.cart)
      }),
  )
}
