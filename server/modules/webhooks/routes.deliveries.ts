import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { listDeliveries, readDelivery } from './delivery-views.ts'
import { replayDelivery } from './replay-delivery.ts'
import { DeliveryList, DeliveryParams, DeliveryQuery, DeliveryView } from './schemas.ts'

const config = { permission: 'webhooks.manage' } as const
const tags = ['webhooks']

/** /api/admin/webhook-deliveries: what was sent, how each attempt went, and the button that sends it again. */
export const deliveryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/webhook-deliveries',
    {
      config,
      schema: {
        operationId: 'listWebhookDeliveries',
        tags,
        summary: 'Webhooks of the last 30 days, newest first.',
        querystring: DeliveryQuery,
        response: { 200: DeliveryList, ...problems(403, 404, 422) },
      },
    },
    async (request) => request.transact((tx) => listDeliveries(tx, request.query)),
  )

  app.get(
    '/webhook-deliveries/:deliveryId',
    {
      config,
      schema: {
        operationId: 'readWebhookDelivery',
        tags,
        summary: 'A webhook with its body and its attempts.',
        params: DeliveryParams,
        response: { 200: DeliveryView, ...problems(403, 404) },
      },
    },
    async (request) => request.transact((tx) => readDelivery(tx, request.params.deliveryId)),
  )

  app.post(
    '/webhook-deliveries/:deliveryId/replays',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'replayWebhookDelivery',
        tags,
        summary: 'Send a webhook again, the same bytes under the same webhook-id.',
        params: DeliveryParams,
        response: { 201: DeliveryView, ...problems(403, 404, 409) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await replayDelivery(tx, { ...request.params, address: addressOf(request) })
        return readDelivery(tx, request.params.deliveryId)
      }),
  )
}
