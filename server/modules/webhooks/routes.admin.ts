import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addressOf } from '#platform/http/address.ts'
import { problems } from '#platform/http/schemas.ts'
import { changeEndpoint } from './change-endpoint.ts'
import { createEndpoint } from './create-endpoint.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { listEndpoints, readEndpoint } from './endpoint-views.ts'
import { rotateSecret } from './rotate-secret.ts'
import { deliveryRoutes } from './routes.deliveries.ts'
import {
  CreatedEndpoint,
  EndpointBody,
  EndpointChangeBody,
  EndpointList,
  EndpointParams,
  EndpointView,
  RotatedSecret,
  TestSent,
  VersionQuery,
} from './schemas.ts'
import { sendTestWebhook } from './send-test.ts'
import { webhookTypes } from './webhook-types.ts'

const config = { permission: 'webhooks.manage' } as const
const tags = ['webhooks']

/** /api/admin/webhook-endpoints and what was sent to them (SX-34). */
export const adminWebhookRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(endpointRoutes)
  await app.register(deliveryRoutes)
}

const endpointRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/webhook-endpoints',
    {
      config,
      schema: {
        operationId: 'listWebhookEndpoints',
        tags,
        summary: 'Addresses that are told what happens in the shop, and what they can be told.',
        response: { 200: EndpointList, ...problems(403, 404) },
      },
    },
    async (request) => ({ items: await request.transact(listEndpoints), types: [...webhookTypes] }),
  )

  app.post(
    '/webhook-endpoints',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'createWebhookEndpoint',
        tags,
        summary: 'Add an endpoint. Its signing secret is answered here and never again. Private addresses are refused.',
        body: EndpointBody,
        response: { 201: CreatedEndpoint, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { endpointId, secret } = await createEndpoint(tx, request.body, toolsOf(request))
        return { endpoint: await readEndpoint(tx, endpointId), secret }
      }),
  )

  app.patch(
    '/webhook-endpoints/:endpointId',
    {
      config,
      schema: {
        operationId: 'changeWebhookEndpoint',
        tags,
        summary: 'Change an endpoint, or turn it off or on.',
        params: EndpointParams,
        body: EndpointChangeBody,
        response: { 200: EndpointView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { endpointId } = request.params
        await changeEndpoint(tx, { ...request.body, endpointId }, toolsOf(request))
        return readEndpoint(tx, endpointId)
      }),
  )

  app.delete(
    '/webhook-endpoints/:endpointId',
    {
      config: { ...config, success: 204 },
      schema: {
        operationId: 'deleteWebhookEndpoint',
        tags,
        summary: 'Remove an endpoint. What waits for it is not sent.',
        params: EndpointParams,
        querystring: VersionQuery,
        response: { 204: Type.Null(), ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await deleteEndpoint(tx, { ...request.params, ...request.query, address: addressOf(request) })
        return null
      }),
  )

  app.post(
    '/webhook-endpoints/:endpointId/secret-rotations',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'rotateWebhookSecret',
        tags,
        summary: 'Make a new signing secret, shown once. For a day messages are signed with the old one too.',
        params: EndpointParams,
        response: { 201: RotatedSecret, ...problems(403, 404) },
      },
    },
    async (request) => request.transact((tx) => rotateSecret(tx, { ...request.params, ...toolsOf(request) })),
  )

  app.post(
    '/webhook-endpoints/:endpointId/test-sends',
    {
      config: { ...config, success: 201 },
      schema: {
        operationId: 'sendTestWebhook',
        tags,
        summary: 'Send a test message to the endpoint.',
        params: EndpointParams,
        response: { 201: TestSent, ...problems(403, 404, 409) },
      },
    },
    async (request) => request.transact((tx) => sendTestWebhook(tx, request.params.endpointId)),
  )
}

function toolsOf(request: FastifyRequest) {
  const { keyring, config: settings } = request.server.deps
  return { keyring, openNetworks: settings.webhookPrivateNetworks, address: addressOf(request) }
}
