import { Type } from 'typebox'
import { Instant, Nullable, OneOf } from '#platform/http/schemas.ts'

/** A count that ends where counting would cost too much (SX-63). */
export const CappedCount = Type.Integer({ minimum: 0, description: 'Exact to 10,000; 10,001 means more' })

const Count = Type.Integer({ minimum: 0 })

/** An import as answers show it, beside the id of its own and that of what it is for. */
export const importFields = {
  fileName: Type.String(),
  status: OneOf('waiting', 'checking', 'importing', 'imported', 'failed'),
  rowCount: Count,
  importedCount: Count,
  errorCount: Count,
  warningCount: Count,
  withdrawnCount: Count,
  withdrawnAt: Nullable(Instant),
  unsentCount: CappedCount,
  actorName: Type.String(),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
}

/** What was wrong with which cell of a file (S0-17). */
export const ImportProblems = Type.Array(
  Type.Object({
    isBlocking: Type.Boolean(),
    row: Type.Integer(),
    cell: Type.String(),
    code: Type.String(),
    details: Type.Record(Type.String(), Type.Unknown()),
  }),
  { description: 'The first 1,000; the report has all' },
)

/** The language of a file. */
export const LocaleQuery = Type.Object({ locale: Type.Optional(OneOf('zh-TW', 'en')) })
