import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { scopeOf, shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { sendFile, sheetTypes } from '#platform/http/send-file.ts'
import { OrderFilter } from '../schemas.admin.ts'
import { beginOrderExport, exportFileName, exportOrders, type OrderExport } from './export-orders.ts'

const ExportQuery = Type.Object(
  {
    ...OrderFilter.properties,
    format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('xlsx')], { default: 'xlsx' })),
    layout: Type.Optional(
      Type.Union([Type.Literal('orders'), Type.Literal('lines')], { default: 'orders', description: 'A row per order, or per line' }),
    ),
    locale: Type.Optional(Type.Union([Type.Literal('zh-TW'), Type.Literal('en')], { description: 'Language of headings and states' })),
  },
  { additionalProperties: false },
)

/** The list as a file. */
export const orderExportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/order-export',
    {
      config: { permission: 'orders.export' },
      schema: {
        operationId: 'exportOrders',
        tags: ['orders'],
        summary: 'The orders of the list’s filters as CSV or XLSX, streamed. Audited.',
        querystring: ExportQuery,
        response: problems(403, 422),
      },
    },
    async (request, reply) => {
      const { format = 'xlsx', layout = 'orders', locale, ...filter } = request.query
      const { timeZone: zone, locale: shopLocale } = shopOf(request)
      const plan: OrderExport = { filter, format, layout, language: locale ?? shopLocale, zone }
      await request.transact((tx) => beginOrderExport(tx, { filter, address: request.ip }))
      const scope = scopeOf(request)
      const content = exportOrders((work) => app.transactor.transact(scope, work), plan)
      return sendFile(reply, { name: `${exportFileName(plan)}.${format}`, content, type: sheetTypes[format] })
    },
  )
}
