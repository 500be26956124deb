import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { pageOf } from '#kernel/page.ts'
import { codeHash } from '#modules/codes/index.ts'
import { readOrderFacts } from '#modules/orders/index.ts'
import { problems } from '#platform/http/schemas.ts'
import { wire } from '#platform/http/wire.ts'
import { readCardHistory } from './card-history.ts'
import { listCards } from './card-views.ts'
import { readOrderCards } from './order-cards.ts'
import { readPool } from './pool-views.ts'
import { removeCards } from './remove-cards.ts'
import { replaceCard } from './replace-card.ts'
import { revealCard } from './reveal-card.ts'
import {
  CardHistory,
  CardList,
  CardParams,
  CardQuery,
  CardSearchBody,
  OrderCards,
  OrderParams,
  PoolParams,
  ReasonBody,
  RemovalBody,
  ReplacedCard,
  RevealedCard,
  ServedOrder,
  VoidedCard,
} from './schemas.ts'
import { serveLate } from './serve-late.ts'
import { voidCard } from './void-card.ts'

const see = { permission: 'cards.see' } as const
const manage = { permission: 'cards.manage' } as const
const tags = ['cards']

/** Single cards, and cards by order. */
export const cardRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/card-pools/:poolId/cards',
    {
      config: see,
      schema: {
        operationId: 'listCards',
        tags,
        summary: 'The cards of a pool in the order in which they are sold; secret fields are masked.',
        params: PoolParams,
        querystring: CardQuery,
        response: { 200: CardList, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: poolId } = await readPool(tx, request.params.poolId)
        const { state, orderNumber, importId } = request.query
        return wire(await listCards(tx, app.deps.keyring, pageOf(request.query), { poolId, state, orderNumber, importId }))
      }),
  )

  app.post(
    '/card-pools/:poolId/card-searches',
    {
      config: see,
      schema: {
        operationId: 'searchCard',
        tags,
        summary: 'Find a card by its full number or secret. A POST, because an address would keep it.',
        params: PoolParams,
        body: CardSearchBody,
        response: { 200: CardList, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: poolId } = await readPool(tx, request.params.poolId)
        const { keyring } = app.deps
        return wire(await listCards(tx, keyring, pageOf({}), { poolId, hash: codeHash(keyring, tx.shopId, request.body.value) }))
      }),
  )

  app.post(
    '/card-pools/:poolId/card-removals',
    {
      config: { ...manage, success: 204 },
      schema: {
        operationId: 'removeCards',
        tags,
        summary: 'Remove available cards, all or none; the refusal names who holds the others.',
        params: PoolParams,
        body: RemovalBody,
        response: { 204: Type.Null(), ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await removeCards(tx, { ...request.params, ...request.body })
        return null
      }),
  )

  app.get(
    '/cards/:codeId/history',
    {
      config: see,
      schema: {
        operationId: 'readCardHistory',
        tags,
        summary: 'Everything that happened to a card, the first thing first.',
        params: CardParams,
        response: { 200: CardHistory, ...problems(404) },
      },
    },
    async (request) => request.transact(async (tx) => wire({ items: await readCardHistory(tx, request.params.codeId) })),
  )

  app.post(
    '/cards/:codeId/reveals',
    {
      config: { permission: 'cards.reveal' },
      schema: {
        operationId: 'revealCard',
        tags,
        summary: 'Show a card in clear. Audited.',
        params: CardParams,
        response: { 200: RevealedCard, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => revealCard(tx, app.deps.keyring, { codeId: request.params.codeId, address: request.ip })),
  )

  app.post(
    '/cards/:codeId/voiding',
    {
      config: manage,
      schema: {
        operationId: 'voidCard',
        tags,
        summary: 'Declare a card void, for good. Who holds it gets another one when he pays; a sold one stays with its order as void.',
        params: CardParams,
        body: ReasonBody,
        response: { 200: VoidedCard, ...problems(404, 409, 422) },
      },
    },
    async (request) => request.transact((tx) => voidCard(tx, { codeId: request.params.codeId, reason: request.body.reason })),
  )

  app.post(
    '/cards/:codeId/replacement',
    {
      config: manage,
      schema: {
        operationId: 'replaceCard',
        tags,
        summary: 'Give the buyer the next available card for a bad one, which is void from then on.',
        params: CardParams,
        body: ReasonBody,
        response: { 200: ReplacedCard, ...problems(404, 409, 422) },
      },
    },
    async (request) => request.transact((tx) => replaceCard(tx, { codeId: request.params.codeId, reason: request.body.reason })),
  )

  app.post(
    '/orders/:orderId/card-delivery',
    {
      config: manage,
      schema: {
        operationId: 'serveLateOrder',
        tags,
        summary: 'Serve an order that was paid a day after its time: it gets its cards, or waits for them.',
        params: OrderParams,
        response: { 200: ServedOrder, ...problems(404, 409) },
      },
    },
    async (request) => request.transact((tx) => serveLate(tx, request.params)),
  )

  app.get(
    '/orders/:orderId/cards',
    {
      config: see,
      schema: {
        operationId: 'readOrderCards',
        tags,
        summary: 'The cards an order got, without their values, and where it stands.',
        params: OrderParams,
        response: { 200: OrderCards, ...problems(404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: orderId } = await readOrderFacts(tx, request.params.orderId)
        return wire(await readOrderCards(tx, orderId))
      }),
  )
}
