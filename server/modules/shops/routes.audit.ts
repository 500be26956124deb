import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressOf } from '#platform/http/address.ts'
import { scopeOf, shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { sendFile, sheetTypes } from '#platform/http/send-file.ts'
import { auditTexts, beginAuditExport, exportAudit } from './export-audit.ts'
import { listAudit, readAuditFacets } from './list-audit.ts'
import { AuditExportQuery, AuditFacets, AuditList, AuditQuery } from './schemas.audit.ts'

const config = { permission: 'audit.see' } as const
const tags = ['audit']

/** /api/admin/audit: who did what, the state of the hash chain, and the log as a file (SX-26). */
export const auditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/audit',
    {
      config,
      schema: {
        operationId: 'listAudit',
        tags,
        summary: 'Who did what, newest first.',
        querystring: AuditQuery,
        response: { 200: AuditList, ...problems(403, 404, 422) },
      },
    },
    async (request) => request.transact((tx) => listAudit(tx, { ...request.query, zone: shopOf(request).timeZone })),
  )

  app.get(
    '/audit/facets',
    {
      config,
      schema: {
        operationId: 'readAuditFacets',
        tags,
        summary: 'Who and what stands in the audit log, and where its hash chain ends.',
        response: { 200: AuditFacets, ...problems(403, 404) },
      },
    },
    async (request) => request.transact(readAuditFacets),
  )

  app.get(
    '/audit/export',
    {
      config,
      schema: {
        operationId: 'exportAudit',
        tags,
        summary: 'The audit log as a file, with the filters of the list. Audited.',
        querystring: AuditExportQuery,
        response: problems(403, 404, 422),
      },
    },
    async (request, reply) => {
      const { format = 'xlsx', locale, ...filters } = request.query
      const { timeZone: zone, locale: shopLocale } = shopOf(request)
      const [filter, language] = [{ ...filters, zone }, locale ?? shopLocale]
      await request.transact((tx) => beginAuditExport(tx, { filter, address: addressOf(request) }))
      const scope = scopeOf(request)
      const content = exportAudit((work) => app.transactor.transact(scope, work), { format, language, filter })
      return sendFile(reply, { name: `${auditTexts[language].filename}.${format}`, content, type: sheetTypes[format] })
    },
  )
}
