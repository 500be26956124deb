import { sql } from 'kysely'
import { DomainError, type JsonValue } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT } from '#kernel/page.ts'
import type { CellValue } from '#platform/spreadsheet/write-xlsx.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import type { PoolKind } from './create-pool.ts'
import { codesTexts, importProblemText, type ProblemWords } from './problem-text.ts'

export type ImportStatus = 'waiting' | 'checking' | 'importing' | 'imported' | 'failed'
export type ReportLine = { isBlocking: boolean; row: number; cell: string; code: string; details: Record<string, JsonValue> }

/** An import as screens and mails show it. */
export type ImportView = {
  id: string
  poolId: string
  poolName: string
  /** Serial codes or cards. */
  poolKind: PoolKind
  fileName: string
  status: ImportStatus
  rowCount: number
  importedCount: number
  errorCount: number
  warningCount: number
  withdrawnCount: number
  withdrawnAt: Date | null
  /** Codes of it that may still be given away or taken back; exact to 10,000, 10,001 means more. */
  unsentCount: number
  actorName: string
  createdAt: Date
  finishedAt: Date | null
}

/** Lines of the report that screen and mail list; the whole of it is the file (S0-17). */
export const MAX_LISTED_PROBLEMS = 1_000

/** One import. Throws `code_import_not_found`. */
export async function readImport({ db, shopId }: Tx, importId: string): Promise<ImportView> {
  const row = await imports(db).where('codeImports.shopId', '=', shopId).where('codeImports.id', '=', importId).executeTakeFirst()
  if (!row) throw new DomainError('code_import_not_found')
  return row as ImportView
}

/** The imports of a pool, newest first. */
export async function listImports({ db, shopId }: Tx, { poolId, limit }: { poolId: string; limit: number }): Promise<ImportView[]> {
  const rows = await imports(db)
    .where('codeImports.shopId', '=', shopId)
    .where('codeImports.poolId', '=', poolId)
    .orderBy('codeImports.createdAt', 'desc')
    .orderBy('codeImports.id', 'desc')
    .limit(limit)
    .execute()
  return rows as ImportView[]
}

function imports(db: Tx['db']) {
  return db
    .selectFrom('codeImports')
    .innerJoin('codePools', (join) =>
      join.onRef('codePools.shopId', '=', 'codeImports.shopId').onRef('codePools.id', '=', 'codeImports.poolId'),
    )
    .select([
      'codeImports.id',
      'codeImports.poolId',
      'codePools.name as poolName',
      'codePools.kind as poolKind',
      'codeImports.fileName',
      'codeImports.status',
      'codeImports.rowCount',
      'codeImports.importedCount',
      'codeImports.errorCount',
      'codeImports.warningCount',
      'codeImports.withdrawnCount',
      unsentCount.as('unsentCount'),
      'codeImports.withdrawnAt',
      'codeImports.actorName',
      'codeImports.createdAt',
      'codeImports.finishedAt',
    ])
}

/** Its codes stand in a row, so this walks the index of free codes from the first to the last of them. */
const unsentCount = sql<number>`(
  select count(*) from (
    select from codes c where c.shop_id = code_imports.shop_id and c.pool_id = code_imports.pool_id and c.state = 'free' and c.is_live
      and c.position >= code_imports.first_position and c.position < code_imports.first_position + code_imports.imported_count
    limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as u)`

/** Lines of the report in their order, after the line `after` (0 for the first page). */
export async function listImportProblems(
  { db, shopId }: Tx,
  { importId, after = 0, limit = MAX_LISTED_PROBLEMS }: { importId: string; after?: number; limit?: number },
): Promise<ReportLine[]> {
  const rows = await db
    .selectFrom('codeImportProblems')
    .where('shopId', '=', shopId)
    .where('importId', '=', importId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .select(['isBlocking', 'rowNumber as row', 'cell', 'code', 'details'])
    .execute()
  return rows as ReportLine[]
}

/** Reads a page of lines in a transaction of its own: a download may take longer than a transaction should. */
export type ReadLines = (page: { after: number; limit: number }) => Promise<ReportLine[]>

const LINES_PER_PAGE = 5_000

/** The whole report as .xlsx, piece by piece (S0-17). */
export function importReport(readLines: ReadLines, words: ProblemWords): AsyncGenerator<Uint8Array> {
  const { sheet } = codesTexts[words.language].report
  return writeXlsx(reportRows(readLines, words), { sheetName: sheet, columnWidths: [8, 10, 10, 70] })
}

async function* reportRows(readLines: ReadLines, of: ProblemWords): AsyncGenerator<CellValue[]> {
  const words = codesTexts[of.language].report
  yield [words.row, words.cell, words.kind, words.reason]
  for (let after = 0; ; after += LINES_PER_PAGE) {
    const lines = await readLines({ after, limit: LINES_PER_PAGE })
    for (const line of lines) yield [line.row, line.cell, line.isBlocking ? words.error : words.warning, importProblemText(of, line)]
    if (lines.length < LINES_PER_PAGE) return
  }
}
