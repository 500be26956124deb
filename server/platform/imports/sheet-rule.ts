import type { JsonValue } from '#kernel/errors.ts'
import type { SheetLimits } from '../spreadsheet/limits.ts'
import type { SheetRow } from '../spreadsheet/sheet.ts'
import type { StagedType, StagedValue } from './binary-array.ts'

/** What the rows of a file must look like, and what of each is staged: the part of an import that runs in the thread. */
export type SheetRule<Given> = Readonly<{
  /** Words of the heading, by which Big5 is told from GBK. */
  expectedWords: (given: Given) => readonly string[]
  limits?: Partial<SheetLimits>
  /** The importer's own columns of its staging table, in the order in which `stage` takes their values. */
  columns: Readonly<Record<string, StagedType>>
  /** Begins a file. */
  open: (file: SheetFile<Given>) => SheetReader
}>

/** A file about to be read, what its importer gave along, and where the right rows go. */
export type SheetFile<Given> = {
  format: 'xlsx' | 'csv' | 'txt'
  given: Given
  stage: (rowNumber: number, values: readonly StagedValue[]) => void
}

/** Takes the rows one by one. */
export type SheetReader = { row: (row: SheetRow) => void; finish: () => SheetFindings }

/** What a file turned out to hold. */
export type SheetFindings = {
  /** Columns of the import's own row, e.g. `{ row_count: 3 }`. */
  counts: Record<string, number>
  /** Up to the bound of the report; `errorCount` has all. */
  errors: { row: number; cell: string; code: string; details: Record<string, JsonValue> }[]
  errorCount: number
}
