import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DomainError } from '#kernel/errors.ts'
import {
  codesTexts,
  type ImportView,
  LocaleQuery,
  listImportProblems,
  listImports,
  MAX_IMPORT_BYTES,
  readImport,
  sampleSheet,
  sendImportReport,
  startImport,
} from '#modules/codes/index.ts'
import { scopeOf, shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { sendFile, sheetTypes } from '#platform/http/send-file.ts'
import { takeUpload, type UploadedFile } from '#platform/http/take-upload.ts'
import { wire } from '#platform/http/wire.ts'
import type { Tx } from '#platform/tx.ts'
import { readCodeSettings } from './code-settings.ts'
import { beginExport, exportCodes } from './export-codes.ts'
import { lockGroup } from './lock-group.ts'
import { ExportQuery, GroupParams, ImportListSchema, ImportParams, ImportSchema, WithdrawalBody } from './schemas.ts'
import { readGroup } from './views.ts'
import { canWithdraw, withdrawBatch } from './withdraw-batch.ts'

const see = { permission: 'codes.see' } as const
const manage = { permission: 'codes.manage' } as const
const tags = ['codes']
const IMPORTS_SHOWN = 50

/** Files of codes: in, their reports, and out. */
export const importRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/code-groups/sample',
    {
      config: see,
      schema: { operationId: 'readCodeSample', tags, summary: 'The import template with example rows, as .xlsx.' },
    },
    async (_request, reply) => sendFile(reply, { name: 'codes-sample.xlsx', content: sampleSheet() }),
  )

  app.get(
    '/code-groups/:groupId/code-imports',
    {
      config: see,
      schema: {
        operationId: 'listCodeImports',
        tags,
        summary: 'The latest imports of a group.',
        params: GroupParams,
        response: { 200: ImportListSchema, ...problems(404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: poolId } = await readGroup(tx, request.params.groupId)
        const imports = await listImports(tx, { poolId, limit: IMPORTS_SHOWN })
        return { items: imports.map(importOf) }
      }),
  )

  app.post(
    '/code-groups/:groupId/code-imports',
    {
      config: { ...manage, success: 202 },
      schema: {
        operationId: 'startCodeImport',
        tags,
        summary:
          'Import codes from the only file of a multipart form (.xlsx, .csv, .txt; up to 64 MiB and 1,000,000 codes). All or nothing.',
        consumes: ['multipart/form-data'],
        params: GroupParams,
        response: { 202: ImportSchema, ...problems(404, 409, 413, 422) },
      },
    },
    async (request) => {
      const { groupId } = request.params
      await request.server.transactor.transact(scopeOf(request), (tx) => demandUploaded(tx, groupId)) // nothing is kept for a group that takes none
      const take = async (tx: Tx, file: UploadedFile) => {
        await demandUploaded(tx, groupId)
        const { blocksGivenCodes: blocksGiven } = await readCodeSettings(tx)
        const { importId } = await startImport(tx, { poolId: groupId, ...file, blocksGiven })
        return importView(tx, importId)
      }
      return takeUpload(request, { limitBytes: MAX_IMPORT_BYTES, take })
    },
  )

  app.get(
    '/code-imports/:importId',
    {
      config: see,
      schema: {
        operationId: 'readCodeImport',
        tags,
        summary: 'Progress and result of an import, with the first 1,000 problems.',
        params: ImportParams,
        response: { 200: ImportSchema, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => importView(tx, request.params.importId)),
  )

  app.get(
    '/code-imports/:importId/report',
    {
      config: see,
      schema: {
        operationId: 'readCodeImportReport',
        tags,
        summary: 'All problems of an import as .xlsx.',
        params: ImportParams,
        querystring: LocaleQuery,
        response: problems(404),
      },
    },
    async (request, reply) => {
      const { importId } = request.params
      const find = (tx: Tx) => readCodesImport(tx, importId)
      return sendImportReport(request, reply, { importId, of: 'campaign', locale: request.query.locale, find })
    },
  )

  app.post(
    '/code-imports/:importId/withdrawal',
    {
      config: manage,
      schema: {
        operationId: 'withdrawCodeImport',
        tags,
        summary: 'Take back every unsent code of a file at once. Codes that orders got stay; the others may be uploaded again.',
        params: ImportParams,
        body: WithdrawalBody,
        response: { 200: ImportSchema, ...problems(404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { importId } = request.params
        await withdrawBatch(tx, { importId, reason: request.body.reason })
        return importView(tx, importId)
      }),
  )

  app.get(
    '/code-groups/:groupId/export',
    {
      config: { permission: 'codes.export' },
      schema: {
        operationId: 'exportCodes',
        tags,
        summary:
          'The codes of a group in clear, as a file that imports back (layout codes) or with state and order (layout full). Audited.',
        params: GroupParams,
        querystring: ExportQuery,
        response: problems(404),
      },
    },
    async (request, reply) => {
      const { groupId } = request.params
      const { format = 'xlsx', layout = 'codes', locale } = request.query
      const { timeZone: zone, locale: shopLocale } = shopOf(request)
      const language = locale ?? shopLocale
      const { name } = await request.transact((tx) => beginExport(tx, { groupId, address: request.ip }))
      const scope = scopeOf(request)
      const plan = { groupId, format, layout, language, zone, keyring: request.server.deps.keyring }
      const content = exportCodes((work) => request.server.transactor.transact(scope, work), plan)
      return sendFile(reply, { name: `${codesTexts[language].export.filename}-${name}.${format}`, content, type: sheetTypes[format] })
    },
  )
}

/** A group whose codes are generated takes no files (S0-11). */
async function demandUploaded(tx: Tx, groupId: string): Promise<void> {
  const { source } = await lockGroup(tx, groupId, 'change')
  if (source !== 'uploaded') throw new DomainError('code_group_not_uploaded')
}

/** An import of cards is none of codes. */
async function readCodesImport(tx: Tx, importId: string): Promise<ImportView> {
  const view = await readImport(tx, importId)
  if (view.poolKind !== 'campaign') throw new DomainError('code_import_not_found')
  return view
}

async function importView(tx: Tx, importId: string) {
  const view = await readCodesImport(tx, importId)
  return { ...importOf(view), problems: wire(await listImportProblems(tx, { importId })) }
}

function importOf({ poolId, ...view }: ImportView) {
  return wire({ ...view, groupId: poolId, can: { withdraw: canWithdraw(view) } })
}
