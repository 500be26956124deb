import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  LocaleQuery,
  listImportProblems,
  listImports,
  MAX_IMPORT_BYTES,
  readImport,
  sendImportReport,
  startImport,
} from '#modules/codes/index.ts'
import { scopeOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { sendFile, sheetTypes } from '#platform/http/send-file.ts'
import { takeRows, takeUpload, type UploadedFile } from '#platform/http/take-upload.ts'
import { wire } from '#platform/http/wire.ts'
import type { Tx } from '#platform/tx.ts'
import { beginCardExport, exportCards, sampleCards } from './export-cards.ts'
import { lockPool } from './lock-pool.ts'
import { pasteRows } from './paste-rows.ts'
import { readPool } from './pool-views.ts'
import { ExportQuery, ImportListSchema, ImportParams, ImportSchema, PasteBody, PoolParams } from './schemas.ts'

const see = { permission: 'cards.see' } as const
const manage = { permission: 'cards.manage' } as const
const tags = ['cards']
const IMPORTS_SHOWN = 50

/** Files of cards: in, their reports, and out. */
export const cardImportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/card-pools/:poolId/sample',
    {
      config: see,
      schema: {
        operationId: 'readCardSample',
        tags,
        summary: 'The import template of this pool with an example row, as .xlsx.',
        params: PoolParams,
        response: problems(404),
      },
    },
    async (request, reply) => {
      const { fields } = await request.transact((tx) => readPool(tx, request.params.poolId))
      return sendFile(reply, { name: 'cards-sample.xlsx', content: sampleCards(fields) })
    },
  )

  app.get(
    '/card-pools/:poolId/card-imports',
    {
      config: see,
      schema: {
        operationId: 'listCardImports',
        tags,
        summary: 'The latest imports of a pool.',
        params: PoolParams,
        response: { 200: ImportListSchema, ...problems(404) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { id: poolId } = await readPool(tx, request.params.poolId)
        return wire({ items: await listImports(tx, { poolId, limit: IMPORTS_SHOWN }) })
      }),
  )

  app.post(
    '/card-pools/:poolId/card-imports',
    {
      config: { ...manage, success: 202 },
      schema: {
        operationId: 'startCardImport',
        tags,
        summary: 'Import cards from the only file of a multipart form (.xlsx, .csv; up to 64 MiB and 1,000,000 cards). All or nothing.',
        consumes: ['multipart/form-data'],
        params: PoolParams,
        response: { 202: ImportSchema, ...problems(404, 409, 413, 422) },
      },
    },
    async (request) => {
      await app.transactor.transact(scopeOf(request), (tx) => readPool(tx, request.params.poolId)) // nothing is kept for a pool that is gone
      return takeUpload(request, { limitBytes: MAX_IMPORT_BYTES, take: (tx, file) => take(tx, request.params.poolId, file) })
    },
  )

  app.post(
    '/card-pools/:poolId/card-pastes',
    {
      config: { ...manage, success: 202 },
      bodyLimit: PASTE_BYTES,
      schema: {
        operationId: 'pasteCards',
        tags,
        summary: 'Import pasted lines, a card each, with or without a heading. Checked and reported by line like a file; all or nothing.',
        params: PoolParams,
        body: PasteBody,
        response: { 202: ImportSchema, ...problems(404, 409, 413, 422) },
      },
    },
    async (request) => {
      const { poolId } = request.params
      const { fields } = await app.transactor.transact(scopeOf(request), (tx) => readPool(tx, poolId))
      return takeRows(request, {
        displayName: 'paste.csv',
        rows: pasteRows(fields, request.body.text),
        take: (tx, file) => take(tx, poolId, { ...file, isPasted: true }),
      })
    },
  )

  app.get(
    '/card-imports/:cardImportId',
    {
      config: see,
      schema: {
        operationId: 'readCardImport',
        tags,
        summary: 'Progress and result of an import, with the first 1,000 problems.',
        params: ImportParams,
        response: { 200: ImportSchema, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => importView(tx, request.params.cardImportId)),
  )

  app.get(
    '/card-imports/:cardImportId/report',
    {
      config: see,
      schema: {
        operationId: 'readCardImportReport',
        tags,
        summary: 'All problems of an import as .xlsx.',
        params: ImportParams,
        querystring: LocaleQuery,
        response: problems(404),
      },
    },
    async (request, reply) => {
      const { cardImportId: importId } = request.params
      const find = (tx: Tx) => importView(tx, importId)
      return sendImportReport(request, reply, { importId, of: 'card', locale: request.query.locale, find })
    },
  )

  app.get(
    '/card-pools/:poolId/export',
    {
      config: { permission: 'cards.export' },
      schema: {
        operationId: 'exportCards',
        tags,
        summary: 'The cards of a pool in clear, as a file that imports back. Audited.',
        params: PoolParams,
        querystring: ExportQuery,
        response: problems(404),
      },
    },
    async (request, reply) => {
      const { poolId } = request.params
      const { format = 'xlsx' } = request.query
      const { name, fields } = await request.transact((tx) => beginCardExport(tx, { poolId, address: request.ip }))
      const scope = scopeOf(request)
      const content = exportCards((work) => app.transactor.transact(scope, work), { poolId, fields, format, keyring: app.deps.keyring })
      return sendFile(reply, { name: `${name}.${format}`, content, type: sheetTypes[format] })
    },
  )
}

/** A paste as JSON: every character may be escaped. */
const PASTE_BYTES = 8 * 1024 * 1024

async function take(tx: Tx, poolId: string, file: UploadedFile & { isPasted?: boolean }) {
  await lockPool(tx, { poolId, purpose: 'change' })
  const { importId } = await startImport(tx, { poolId, ...file })
  return importView(tx, importId)
}

async function importView(tx: Tx, importId: string) {
  const view = await readImport(tx, importId)
  await readPool(tx, view.poolId) // an import of serial codes is none of cards
  return wire({ ...view, problems: await listImportProblems(tx, { importId }) })
}
