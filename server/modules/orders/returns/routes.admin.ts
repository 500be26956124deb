import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { problems } from '#platform/http/schemas.ts'
import type { Tx } from '#platform/tx.ts'
import { canRequestReturn } from '../eligibility.ts'
import { readOrderFacts } from '../order-facts.ts'
import { OrderParams } from '../schemas.store.ts'
import { approveReturn } from './approve-return.ts'
import { completeReturn } from './complete-return.ts'
import { receiveReturn } from './receive-return.ts'
import { refuseReturn } from './refuse-return.ts'
import { requestReturn } from './request-return.ts'
import { listReturns, readOrderReturns, readReturn } from './returns-view.ts'
import {
  ApprovalBody,
  CompletionBody,
  OrderReturns,
  ReceiptBody,
  RefusalBody,
  ReturnBody,
  ReturnList,
  ReturnParams,
  ReturnQuery,
  ReturnView,
} from './schemas.ts'

const see = { permission: 'orders.see' } as const
const decide = { permission: 'orders.return' } as const
const tags = ['orders']
const answers = { 200: ReturnView, ...problems(403, 404, 409, 422) }

/** 售後: what comes back. An act answers with the return as it is after it. */
export const returnAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  async function act(request: FastifyRequest, returnId: string, work: (tx: Tx) => Promise<void>) {
    return request.transact(async (tx) => {
      await work(tx)
      return readReturn(tx, returnId)
    })
  }

  app.get(
    '/order-returns',
    {
      config: see,
      schema: {
        operationId: 'listReturns',
        tags,
        summary: 'Returns of all orders by state, the newest request first.',
        querystring: ReturnQuery,
        response: { 200: ReturnList, ...problems(403, 422) },
      },
    },
    async (request) => request.transact((tx) => listReturns(tx, request.query)),
  )

  app.get(
    '/orders/:orderId/returns',
    {
      config: see,
      schema: {
        operationId: 'readOrderReturns',
        tags,
        summary: 'The returns of an order, and whether another may be asked for.',
        params: OrderParams,
        response: { 200: OrderReturns, ...problems(403, 404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const order = await readOrderFacts(tx, request.params.orderId)
        return { items: await readOrderReturns(tx, order.id), can: { request: canRequestReturn(order) } }
      }),
  )

  app.post(
    '/orders/:orderId/returns',
    {
      config: { ...decide, success: 201 },
      schema: {
        operationId: 'requestReturn',
        tags,
        summary: 'Write down that pieces of an order are to come back.',
        params: OrderParams,
        body: ReturnBody,
        response: { 201: ReturnView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { returnId } = await requestReturn(tx, { ...request.params, ...request.body })
        if (request.body.isApproved) await approveReturn(tx, { returnId })
        return readReturn(tx, returnId)
      }),
  )

  app.post(
    '/order-returns/:returnId/approval',
    {
      config: decide,
      schema: {
        operationId: 'approveReturn',
        tags,
        summary: 'Let pieces come back, all or some of those asked for.',
        params: ReturnParams,
        body: ApprovalBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.returnId, (tx) => approveReturn(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/order-returns/:returnId/refusal',
    {
      config: decide,
      schema: {
        operationId: 'refuseReturn',
        tags,
        summary: 'Refuse a return; the customer is told the reason.',
        params: ReturnParams,
        body: RefusalBody,
        response: answers,
      },
    },
    async (request) => {
      const { version, reason: refusal } = request.body
      return act(request, request.params.returnId, (tx) => refuseReturn(tx, { ...request.params, version, refusal }))
    },
  )

  app.post(
    '/order-returns/:returnId/receipt',
    {
      config: decide,
      schema: {
        operationId: 'receiveReturn',
        tags,
        summary: 'Book what came back, and what of it goes back to the shelf.',
        params: ReturnParams,
        body: ReceiptBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.returnId, (tx) => receiveReturn(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/order-returns/:returnId/completion',
    {
      config: decide,
      schema: {
        operationId: 'completeReturn',
        tags,
        summary: 'End a return whose pieces are back.',
        params: ReturnParams,
        body: CompletionBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.returnId, (tx) => completeReturn(tx, { ...request.params, ...request.body })),
  )
}
