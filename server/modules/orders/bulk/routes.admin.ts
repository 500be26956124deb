import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { demandPermission } from '#platform/http/admin-scope.ts'
import { problems } from '#platform/http/schemas.ts'
import { listBulkActs, readBulkAct, readRefusals } from './bulk-views.ts'
import { BulkActBody, BulkActList, BulkActParams, BulkActView, RefusalList, RefusalQuery } from './schemas.ts'
import { startBulkAct } from './start-bulk-act.ts'

const see = { permission: 'orders.see' } as const
const tags = ['orders']

/** One shape for whatever is done to many orders at once. */
export const bulkActRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/order-bulk-acts',
    {
      config: { permission: 'orders.manage', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'startBulkAct',
        tags,
        summary: 'Begin one act on many orders; a job does it and says of each that was refused why.',
        body: BulkActBody,
        response: { 201: BulkActView, ...problems(400, 403, 422) },
      },
    },
    async (request) => {
      const { act, carrier, choice } = request.body
      // Closing has a permission of its own (SX-21).
      if (act === 'close') demandPermission(request, 'orders.close')
      return request.transact(async (tx) => {
        const { bulkActId } = await startBulkAct(tx, { act, settings: carrier === undefined ? {} : { carrier }, choice })
        return readBulkAct(tx, bulkActId)
      })
    },
  )

  app.get(
    '/order-bulk-acts',
    {
      config: see,
      schema: {
        operationId: 'listBulkActs',
        tags,
        summary: 'The latest bulk acts and how far they are.',
        response: { 200: BulkActList, ...problems(403) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listBulkActs(tx) })),
  )

  app.get(
    '/order-bulk-acts/:bulkActId',
    {
      config: see,
      schema: {
        operationId: 'readBulkAct',
        tags,
        summary: 'A bulk act and how far it is.',
        params: BulkActParams,
        response: { 200: BulkActView, ...problems(403, 404) },
      },
    },
    async (request) => request.transact((tx) => readBulkAct(tx, request.params.bulkActId)),
  )

  app.get(
    '/order-bulk-acts/:bulkActId/refusals',
    {
      config: see,
      schema: {
        operationId: 'readBulkRefusals',
        tags,
        summary: 'The orders a bulk act refused and why, a thousand at a time.',
        params: BulkActParams,
        querystring: RefusalQuery,
        response: { 200: RefusalList, ...problems(403, 404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: bulkActId } = await readBulkAct(tx, request.params.bulkActId)
        return { items: await readRefusals(tx, { bulkActId, after: request.query.after ?? 0 }) }
      }),
  )
}
