import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { demandBuyer } from '#modules/orders/index.ts'
import { problems } from '#platform/http/schemas.ts'
import { OrderParams } from '../schemas.ts'
import { readReports, reportTransfer } from './report-transfer.ts'
import { TransferReportBody, TransferReportView } from './schemas.ts'

/** What a buyer tells about his transfer. */
export const transferStoreRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/orders/:orderId/transfer-reports',
    {
      config: { access: 'visitor', success: 201 },
      schema: {
        operationId: 'reportTransfer',
        tags: ['payments'],
        summary: 'Tell the shop that an order of one’s own was transferred, and from which account.',
        params: OrderParams,
        body: TransferReportBody,
        response: { 201: TransferReportView, ...problems(401, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { orderId } = request.params
      return request.transact(async (tx) => {
        await reportTransfer(tx, { orderId, buyer: demandBuyer(request, { orderId, now: tx.now }), lastFive: request.body.lastFive })
        return { reports: await readReports(tx, orderId) }
      })
    },
  )
}
