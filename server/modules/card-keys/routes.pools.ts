import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { pageOf } from '#kernel/page.ts'
import { problems } from '#platform/http/schemas.ts'
import { wire } from '#platform/http/wire.ts'
import { bindVariant } from './bind-variant.ts'
import { changeCardSettings, readCardSettings } from './card-settings.ts'
import { changePool } from './change-pool.ts'
import { createPool } from './create-pool.ts'
import { deletePool } from './delete-pool.ts'
import { listPools, readPool } from './pool-views.ts'
import { listProductBindings } from './product-bindings.ts'
import {
  BindingBody,
  BindingList,
  BindingParams,
  CardSettingsBody,
  CardSettingsSchema,
  NewPoolBody,
  PoolChangeBody,
  PoolList,
  PoolParams,
  PoolQuery,
  PoolSchema,
  ProductParams,
  WaitingOrderList,
  WaitingOrderQuery,
} from './schemas.ts'
import { listWaitingOrders } from './waiting-orders.ts'

const see = { permission: 'cards.see' } as const
const manage = { permission: 'cards.manage' } as const
const tags = ['cards']

/** The back office's card pools: /api/admin/card-pools, what is sold from them, who waits for their cards, and the shop's settings. */
export const poolRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/card-pools',
    {
      config: see,
      schema: {
        operationId: 'listCardPools',
        tags,
        summary: 'Card pools, newest first.',
        querystring: PoolQuery,
        response: { 200: PoolList, ...problems(422) },
      },
    },
    async (request) => wire(await request.transact((tx) => listPools(tx, pageOf(request.query), request.query))),
  )

  app.post(
    '/card-pools',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'createCardPool',
        tags,
        summary: 'Create a pool. What its cards consist of is chosen once.',
        body: NewPoolBody,
        response: { 201: PoolSchema, ...problems(422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { lowStockThreshold = null, ...draft } = request.body
        const { poolId } = await createPool(tx, { ...draft, lowStockThreshold })
        return wire(await readPool(tx, poolId))
      }),
  )

  app.get(
    '/card-pools/:poolId',
    {
      config: see,
      schema: {
        operationId: 'readCardPool',
        tags,
        summary: 'A pool with what is sold from it, and counts.',
        params: PoolParams,
        response: { 200: PoolSchema, ...problems(404) },
      },
    },
    async (request) => wire(await request.transact((tx) => readPool(tx, request.params.poolId))),
  )

  app.patch(
    '/card-pools/:poolId',
    {
      config: manage,
      schema: {
        operationId: 'changeCardPool',
        tags,
        summary: 'Rename a pool or change its low-stock number; what is absent stays.',
        params: PoolParams,
        body: PoolChangeBody,
        response: { 200: PoolSchema, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { poolId } = request.params
        await changePool(tx, { poolId, ...request.body })
        return wire(await readPool(tx, poolId))
      }),
  )

  app.delete(
    '/card-pools/:poolId',
    {
      config: { ...manage, success: 204 },
      schema: {
        operationId: 'deleteCardPool',
        tags,
        summary: 'Delete a pool that nothing on sale and no open order needs. Sold cards stay with their orders.',
        params: PoolParams,
        response: { 204: Type.Null(), ...problems(404, 409) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await deletePool(tx, request.params.poolId)
        return null
      }),
  )

  app.get(
    '/products/:productId/card-bindings',
    {
      config: see,
      schema: {
        operationId: 'listProductCardBindings',
        tags,
        summary: 'The pool behind each variant of a product, and its available cards.',
        params: ProductParams,
        response: { 200: BindingList, ...problems(404) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listProductBindings(tx, request.params.productId) })),
  )

  app.put(
    '/card-bindings/:variantId',
    {
      config: manage,
      schema: {
        operationId: 'bindCardPool',
        tags,
        summary: 'Sell a variant of a card-key product from this pool, or from none.',
        params: BindingParams,
        body: BindingBody,
        response: { 200: BindingBody, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await bindVariant(tx, { ...request.params, ...request.body })
        return request.body
      }),
  )

  app.get(
    '/card-orders',
    {
      config: see,
      schema: {
        operationId: 'listWaitingCardOrders',
        tags,
        summary: 'Orders that are paid and wait for cards, or for a decision because they were paid late; the oldest payment first.',
        querystring: WaitingOrderQuery,
        response: { 200: WaitingOrderList, ...problems(422) },
      },
    },
    async (request) => wire(await request.transact((tx) => listWaitingOrders(tx, pageOf(request.query), request.query))),
  )

  app.get(
    '/card-settings',
    {
      config: see,
      schema: {
        operationId: 'readCardSettings',
        tags,
        summary: 'What the shop has decided about card keys.',
        response: { 200: CardSettingsSchema },
      },
    },
    async (request) => request.transact(readCardSettings),
  )

  app.patch(
    '/card-settings',
    {
      config: manage,
      schema: {
        operationId: 'changeCardSettings',
        tags,
        summary: 'Change the settings; what is absent stays.',
        body: CardSettingsBody,
        response: { 200: CardSettingsSchema, ...problems(409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeCardSettings(tx, request.body)
        return readCardSettings(tx)
      }),
  )
}
