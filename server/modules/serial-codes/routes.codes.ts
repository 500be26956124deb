import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { pageOf } from '#kernel/page.ts'
import { codeHash, revealCode, voidCode } from '#modules/codes/index.ts'
import { readOrderFacts } from '#modules/orders/index.ts'
import { PageQuery, problems } from '#platform/http/schemas.ts'
import { wire } from '#platform/http/wire.ts'
import { backFill } from './back-fill.ts'
import { checkStock } from './check-stock.ts'
import { listCodes, listGroupOrders, listShortages } from './code-views.ts'
import { listOrderCodes, orderCodeMarks } from './read-order-codes.ts'
import {
  BackFillBody,
  BackFilledSchema,
  CodeList,
  CodeParams,
  CodeQuery,
  CodeSearchBody,
  GroupOrderList,
  GroupParams,
  MarkList,
  MarkQuery,
  OrderCodeList,
  OrderParams,
  RevealedCode,
  ShortageList,
  ShortageQuery,
  VoidedCode,
  VoidingBody,
} from './schemas.ts'
import { readGroup } from './views.ts'

const see = { permission: 'codes.see' } as const
const manage = { permission: 'codes.manage' } as const
const tags = ['codes']

/** Single codes, and codes by order. */
export const codeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/code-groups/:groupId/codes',
    {
      config: see,
      schema: {
        operationId: 'listCodes',
        tags,
        summary:
          'The codes of a group, masked: uploaded ones in the order in which they are given away, generated ones only once given away.',
        params: GroupParams,
        querystring: CodeQuery,
        response: { 200: CodeList, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: groupId, source } = await readGroup(tx, request.params.groupId)
        const { state, orderNumber } = request.query
        return wire(await listCodes(tx, pageOf(request.query), { groupId, source, state, orderNumber }))
      }),
  )

  app.post(
    '/code-groups/:groupId/code-searches',
    {
      config: see,
      schema: {
        operationId: 'searchCode',
        tags,
        summary: 'Find a full code in a group. A POST, because an address would keep the code.',
        params: GroupParams,
        body: CodeSearchBody,
        response: { 200: CodeList, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: groupId, source } = await readGroup(tx, request.params.groupId)
        const lookupHash = codeHash(request.server.deps.keyring, tx.shopId, request.body.code)
        return wire(await listCodes(tx, pageOf({}), { groupId, source, lookupHash }))
      }),
  )

  app.post(
    '/codes/:codeId/reveals',
    {
      config: { permission: 'codes.reveal' },
      schema: {
        operationId: 'revealCode',
        tags,
        summary: 'Show a code in clear. Audited.',
        params: CodeParams,
        response: { 200: RevealedCode, ...problems(404) },
      },
    },
    async (request) => {
      const { keyring } = request.server.deps
      return request.transact(async (tx) => ({
        code: await revealCode(tx, keyring, { codeId: request.params.codeId, kind: 'campaign', address: request.ip }),
      }))
    },
  )

  app.post(
    '/codes/:codeId/voiding',
    {
      config: manage,
      schema: {
        operationId: 'voidCode',
        tags,
        summary: 'Declare a code void, for good. It stays with its order and shows as void.',
        params: CodeParams,
        body: VoidingBody,
        response: { 200: VoidedCode, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { poolId } = await voidCode(tx, { codeId: request.params.codeId, kind: 'campaign', reason: request.body.reason })
        await checkStock(tx, [poolId])
        return { groupId: poolId }
      }),
  )

  app.get(
    '/code-groups/:groupId/orders',
    {
      config: see,
      schema: {
        operationId: 'listCodeGroupOrders',
        tags,
        summary: 'Orders that got codes of a group, the latest first.',
        params: GroupParams,
        querystring: PageQuery,
        response: { 200: GroupOrderList, ...problems(404, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id } = await readGroup(tx, request.params.groupId)
        return wire(await listGroupOrders(tx, pageOf(request.query), id))
      }),
  )

  app.get(
    '/orders/:orderId/codes',
    {
      config: see,
      schema: {
        operationId: 'listOrderCodes',
        tags,
        summary: 'The codes of an order, masked.',
        params: OrderParams,
        response: { 200: OrderCodeList, ...problems(404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const [codes] = await Promise.all([listOrderCodes(tx, request.params.orderId), readOrderFacts(tx, request.params.orderId)])
        return { items: wire(codes) }
      }),
  )

  app.get(
    '/order-code-marks',
    {
      config: see,
      schema: {
        operationId: 'listOrderCodeMarks',
        tags,
        summary: 'How many codes orders got and how many they are short of.',
        querystring: MarkQuery,
        response: { 200: MarkList, ...problems(422) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await orderCodeMarks(tx, request.query.orderIds) })),
  )

  app.get(
    '/code-shortages',
    {
      config: see,
      schema: {
        operationId: 'listCodeShortages',
        tags,
        summary: 'Units that should have got a code when none was left, oldest first.',
        querystring: ShortageQuery,
        response: { 200: ShortageList, ...problems(422) },
      },
    },
    async (request) => wire(await request.transact((tx) => listShortages(tx, pageOf(request.query), request.query))),
  )

  app.post(
    '/code-shortages/back-fills',
    {
      config: manage,
      schema: {
        operationId: 'backFillCodes',
        tags,
        summary: 'Give short units the codes uploaded since, oldest first, up to 1,000 a call. Their buyers get the mail.',
        body: BackFillBody,
        response: { 200: BackFilledSchema, ...problems(409, 422) },
      },
    },
    async (request) => {
      const { keyring } = request.server.deps
      const shortageIds = 'shortageIds' in request.body ? request.body.shortageIds : null
      return request.transact((tx) => backFill(tx, keyring, { shortageIds }))
    },
  )
}
