import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { issuePastOrders, type PastOrders, previewPastOrders } from './past-orders.ts'
import { GroupParams, PastIssueSchema, PastOrdersBody, PastPreviewSchema } from './schemas.ts'

const manage = { permission: 'codes.manage' } as const
const tags = ['codes']

/** Codes for orders that were closed before they could get any. */
export const pastOrderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/code-groups/:groupId/past-order-previews',
    {
      config: manage,
      schema: {
        operationId: 'previewPastOrders',
        tags,
        summary: 'How many orders closed in a period miss codes of a group, how many, and how many codes there are for them.',
        params: GroupParams,
        body: PastOrdersBody,
        response: { 200: PastPreviewSchema, ...problems(404, 422) },
      },
    },
    async (request) => request.transact((tx) => previewPastOrders(tx, pastOf(request.params.groupId, request.body))),
  )

  app.post(
    '/code-groups/:groupId/past-order-issues',
    {
      config: manage,
      schema: {
        operationId: 'issuePastOrders',
        tags,
        summary: 'Give orders closed in a period the codes they miss, oldest first, up to 1,000 a call. Their buyers get the mail.',
        params: GroupParams,
        body: PastOrdersBody,
        response: { 200: PastIssueSchema, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { keyring } = request.server.deps
      return request.transact((tx) => issuePastOrders(tx, keyring, pastOf(request.params.groupId, request.body)))
    },
  )
}

function pastOf(groupId: string, { closedFrom, closedTo }: { closedFrom: string; closedTo: string }): PastOrders {
  return { groupId, closedFrom: new Date(closedFrom), closedTo: new Date(closedTo) }
}
