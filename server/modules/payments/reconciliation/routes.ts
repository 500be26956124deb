import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { beginReconciliationExport, exportReconciliation, reconciliationTexts } from './export-reconciliation.ts'
import { providerTotals } from './provider-totals.ts'
import { readReconciliation } from './read-reconciliation.ts'
import { ReconciliationExportQuery, ReconciliationQuery, ReconciliationView } from './schemas.ts'

const contentTypes = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const
const see = { permission: 'payments.see' } as const
const tags = ['payments']

/** What came and what should have come, by day and provider, on the screen and as a file. */
export const reconciliationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/payment-reconciliation',
    {
      config: see,
      schema: {
        operationId: 'readReconciliation',
        tags,
        summary: 'Money in, money out and differences per day and provider; at most 31 days.',
        querystring: ReconciliationQuery,
        response: { 200: ReconciliationView, ...problems(422) },
      },
    },
    async (request) => {
      const range = { ...request.query, timeZone: shopOf(request).timeZone }
      const items = await request.transact((tx) => readReconciliation(tx, range))
      return { items, totals: providerTotals(items) }
    },
  )

  app.get(
    '/payment-reconciliation/export',
    {
      config: see,
      schema: {
        operationId: 'exportReconciliation',
        tags,
        summary: 'The reconciliation list as a file.',
        querystring: ReconciliationExportQuery,
        response: problems(403, 404, 422),
      },
    },
    async (request, reply) => {
      const { format = 'xlsx', locale, ...days } = request.query
      const { timeZone, currency, locale: shopLocale } = shopOf(request)
      const language = locale ?? shopLocale
      const rows = await request.transact(async (tx) => {
        await beginReconciliationExport(tx, days)
        return readReconciliation(tx, { ...days, timeZone })
      })
      const name = `${reconciliationTexts[language].fileName}-${days.from}-${days.to}.${format}`
      reply.header('content-type', contentTypes[format])
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      return reply.send(Readable.from(exportReconciliation(rows, { format, language, currency }), { objectMode: false }))
    },
  )
}
