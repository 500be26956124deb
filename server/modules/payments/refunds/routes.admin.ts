import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { OrderParams } from '../schemas.ts'
import { refundOrder } from './refund-order.ts'
import { listRefunds, previewRefund, readOrderRefunds, readRefund } from './refunds-view.ts'
import { resolveRefund } from './resolve-refund.ts'
import {
  OrderRefundsView,
  RefundBody,
  RefundFindingBody,
  RefundList,
  RefundParams,
  RefundPreview,
  RefundPreviewBody,
  RefundQuery,
  RefundView,
} from './schemas.ts'

const see = { permission: 'payments.see' } as const
const refund = { permission: 'payments.refund' } as const
const tags = ['payments']

/** Money that goes back. */
export const refundAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/refunds',
    {
      config: see,
      schema: {
        operationId: 'listRefunds',
        tags,
        summary: 'Refunds of all orders by state, the newest first.',
        querystring: RefundQuery,
        response: { 200: RefundList, ...problems(403, 422) },
      },
    },
    async (request) => request.transact((tx) => listRefunds(tx, request.query)),
  )

  app.get(
    '/orders/:orderId/refunds',
    {
      config: see,
      schema: {
        operationId: 'readOrderRefunds',
        tags,
        summary: 'The refunds of an order, and what of it could still go back.',
        params: OrderParams,
        response: { 200: OrderRefundsView, ...problems(403, 404) },
      },
    },
    async (request) => request.transact((tx) => readOrderRefunds(tx, request.params.orderId)),
  )

  app.post(
    '/orders/:orderId/refund-previews',
    {
      config: see,
      schema: {
        operationId: 'previewRefund',
        tags,
        summary: 'What a refund of these pieces and of shipping would come to. Nothing is changed.',
        params: OrderParams,
        body: RefundPreviewBody,
        response: { 200: RefundPreview, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) => request.transact((tx) => previewRefund(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/orders/:orderId/refunds',
    {
      config: { ...refund, idempotency: 'required', success: 201 },
      schema: {
        operationId: 'refundOrder',
        tags,
        summary: 'Give money back, of pieces and of shipping: booked at once by hand, or once the gateway has said yes.',
        params: OrderParams,
        body: RefundBody,
        response: { 201: RefundView, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { refundId } = await refundOrder(tx, { ...request.params, ...request.body })
        return readRefund(tx, refundId)
      }),
  )

  app.post(
    '/refunds/:refundId/resolution',
    {
      config: { ...refund, idempotency: 'required' },
      schema: {
        operationId: 'resolveRefund',
        tags,
        summary: 'Settle a refund of which nobody knows what the gateway did, or ask once more.',
        params: RefundParams,
        body: RefundFindingBody,
        response: { 200: RefundView, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await resolveRefund(tx, { ...request.params, ...request.body })
        return readRefund(tx, request.params.refundId)
      }),
  )
}
