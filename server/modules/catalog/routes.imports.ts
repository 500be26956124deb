import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { currencies } from '#kernel/money.ts'
import { scopeOf, shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { sendFile, sheetTypes } from '#platform/http/send-file.ts'
import { takeUpload, type UploadedFile } from '#platform/http/take-upload.ts'
import type { Tx } from '#platform/tx.ts'
import { beginExport, exportProducts, productSample } from './export-products.ts'
import { readProductImport, readProductImports } from './import-views.ts'
import { ProductExportQuery, ProductImportList, ProductImportParams, ProductImportView, ProductSampleQuery } from './schemas.imports.ts'
import type { SheetLanguage } from './sheet-columns.ts'
import { MAX_PRODUCT_IMPORT_BYTES, startProductImport } from './start-product-import.ts'
import type { SheetStyle } from './write-sheet.ts'

const see = { permission: 'catalog.see' } as const
const manage = { permission: 'catalog.manage' } as const
const tags = ['catalog']

/** Files of products: in, their reports, and out. */
export const productImportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/products/sample',
    {
      config: see,
      schema: {
        operationId: 'readProductSample',
        tags,
        summary: 'The import template with an example, as .xlsx.',
        querystring: ProductSampleQuery,
        response: problems(422),
      },
    },
    async (request, reply) =>
      sendFile(reply, { name: 'products-sample.xlsx', content: productSample(styleOf(request, request.query.locale)) }),
  )

  app.get(
    '/products/export',
    {
      config: see,
      schema: {
        operationId: 'exportProducts',
        tags,
        summary: 'The products that match, with variants, prices, stock, categories and contents, as a file that imports back. Audited.',
        querystring: ProductExportQuery,
        response: problems(422),
      },
    },
    async (request, reply) => {
      const { format = 'xlsx', locale, ...filter } = request.query
      const scope = scopeOf(request)
      await request.transact((tx) => beginExport(tx, { filter, address: request.ip }))
      const plan = { filter, format, style: styleOf(request, locale) }
      const content = exportProducts((work) => request.server.transactor.transact(scope, work), plan)
      return sendFile(reply, { name: `products.${format}`, content, type: sheetTypes[format] })
    },
  )

  app.get(
    '/product-imports',
    {
      config: see,
      schema: { operationId: 'readProductImports', tags, summary: 'The latest imports of products.', response: { 200: ProductImportList } },
    },
    async (request) => request.transact(readProductImports),
  )

  app.post(
    '/product-imports',
    {
      config: { ...manage, success: 202 },
      schema: {
        operationId: 'startProductImport',
        tags,
        summary: 'Import products from the only file of a multipart form (.xlsx or .csv; up to 16 MiB and 10,000 rows). All or nothing.',
        consumes: ['multipart/form-data'],
        response: { 202: ProductImportView, ...problems(413, 422) },
      },
    },
    async (request) => {
      const take = async (tx: Tx, file: UploadedFile) => readProductImport(tx, (await startProductImport(tx, file)).importId)
      return takeUpload(request, { limitBytes: MAX_PRODUCT_IMPORT_BYTES, take })
    },
  )

  app.get(
    '/product-imports/:productImportId',
    {
      config: see,
      schema: {
        operationId: 'readProductImport',
        tags,
        summary: 'Progress and result of an import of products, with what was wrong with which cell.',
        params: ProductImportParams,
        response: { 200: ProductImportView, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => readProductImport(tx, request.params.productImportId)),
  )
}

function styleOf(request: FastifyRequest, locale: SheetLanguage | undefined): SheetStyle {
  const { currency, locale: shopLocale } = shopOf(request)
  return { language: locale ?? shopLocale, decimals: currencies[currency].decimals }
}
