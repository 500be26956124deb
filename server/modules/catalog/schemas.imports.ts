import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '#platform/http/schemas.ts'
import { ProductFilter } from './schemas.ts'

export const ProductImportParams = Type.Object({ productImportId: Id })
const Locale = Type.Enum(['zh-TW', 'en'], { description: 'Language of headings and choices; the shop’s unless told' })
export const ProductSampleQuery = Type.Object({ locale: Type.Optional(Locale) })
export const ProductExportQuery = Type.Object({
  ...ProductFilter.properties,
  format: Type.Optional(Type.Enum(['xlsx', 'csv'], { default: 'xlsx' })),
  locale: Type.Optional(Locale),
})

const importFields = {
  id: Id,
  fileName: Type.String(),
  status: Type.Enum(['waiting', 'checking', 'importing', 'imported', 'failed']),
  rowCount: Type.Integer({ description: 'Rows read so far' }),
  productCount: Type.Integer({ description: 'Products in the file, known once it is checked' }),
  doneCount: Type.Integer({ description: 'Products worked through so far' }),
  createdCount: Type.Integer(),
  changedCount: Type.Integer(),
  errorCount: Type.Integer({ description: 'Problems found, also those beyond the list' }),
  actorName: Type.String(),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
}
export const ProductImportRow = Type.Object(importFields)
export type ProductImportRow = Static<typeof ProductImportRow>
export const ProductImportList = Type.Object({ items: Type.Array(ProductImportRow) })
export const ProductImportView = Type.Object({
  ...importFields,
  problems: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'As the spreadsheet program numbers it' }),
      cell: Type.String(),
      code: Type.String(),
      details: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
})
export type ProductImportView = Static<typeof ProductImportView>
