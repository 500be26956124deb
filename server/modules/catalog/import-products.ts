import { access, rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { currencies } from '#kernel/money.ts'
import { readShop } from '#modules/shops/index.ts'
import { announce } from '#platform/events.ts'
import { type ImportProgress, importProgress } from '#platform/jobs/import-progress.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { openSheet } from '#platform/spreadsheet/open-sheet.ts'
import type { Tx } from '#platform/tx.ts'
import { loadProducts } from './load-products.ts'
import { ProductImportRefusedError, type ProductLoadResult } from './product-load.ts'
import { createSheetReader, MAX_PRODUCT_ROWS, type SheetProblem, type SheetResult } from './read-sheet.ts'
import { sheetHeadings } from './sheet-columns.ts'

/** A waiting import as the job finds it. */
type Pending = { importId: string; path: string; fileName: string; decimals: number }
type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
type Progress = { status: 'checking' | 'importing'; rowCount: number; productCount?: number; doneCount?: number }

/**
 * Reads the file of an import, checks every row, and writes all products or none. Safe to repeat after a crash: the products and the
 * word `imported` are one commit, so it is done once or found done.
 */
export async function importProducts(context: JobContext, { importId }: { importId: string }): Promise<void> {
  const { transactor, actor, shopId } = context
  if (shopId === null) throw new Error('an import belongs to a shop')
  const transact: Transact = (work) => transactor.transact({ shopId, actor }, work)
  const pending = await transact((tx) => beginImport(tx, importId))
  if (pending === null) return
  try {
    await access(pending.path)
    await checkAndLoad(transact, pending)
  } catch (error) {
    const refused = problemsOf(error, context.isLastAttempt)
    if (refused === null) throw error
    await transact((tx) => finishImport(tx, importId, { status: 'failed', ...refused }))
  }
  await rm(pending.path, { force: true })
}

/** The import and its file, or null when an earlier attempt has finished it. */
async function beginImport(tx: Tx, importId: string): Promise<Pending | null> {
  const row = await tx.db
    .updateTable('productImports')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', importId)
    .where('finishedAt', 'is', null)
    .set({ status: 'checking', rowCount: 0, productCount: 0, doneCount: 0 })
    .returning(['storedPath', 'fileName'])
    .executeTakeFirst()
  if (!row || row.storedPath === null) return null
  announce(tx, { type: 'product_import', ids: [importId] })
  const { currency } = await readShop(tx)
  return { importId, path: row.storedPath, fileName: row.fileName, decimals: currencies[currency].decimals }
}

async function checkAndLoad(transact: Transact, pending: Pending): Promise<void> {
  const progress = importProgress<Progress>((now) => transact((tx) => writeProgress(tx, pending.importId, now)))
  try {
    const sheet = await readFile(pending, progress)
    if (sheet.problemCount > 0) throw new ProductImportRefusedError(sheet)
    const { rowCount, products } = sheet
    const counts = { rowCount, productCount: products.length }
    await transact(async (tx) => {
      const onDone = (doneCount: number) => void progress.tell({ status: 'importing', ...counts, doneCount })
      const result = await loadProducts(tx, sheet, onDone)
      await progress.settled()
      await finishImport(tx, pending.importId, {
        status: 'imported',
        ...counts,
        ...result,
        doneCount: products.length,
        problems: [],
        problemCount: 0,
      })
    })
  } finally {
    await progress.settled()
  }
}

async function readFile({ path, fileName, decimals }: Pending, progress: ImportProgress<Progress>): Promise<SheetResult> {
  const expectedWords = [sheetHeadings['zh-TW'].name, sheetHeadings['zh-TW'].sku]
  const { batches } = await openSheet(
    { path, name: fileName },
    { expectedWords, limits: { rows: MAX_PRODUCT_ROWS + 2, unpackedBytes: 128 * 1024 * 1024 } },
  )
  const reader = createSheetReader(decimals)
  let rowCount = 0
  for await (const batch of batches) {
    for (const row of batch) reader.row(row)
    rowCount += batch.length
    await progress.tell({ status: 'checking', rowCount })
  }
  return reader.finish()
}

async function writeProgress(tx: Tx, importId: string, progress: Progress): Promise<void> {
  await tx.db
    .updateTable('productImports')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', importId)
    .where('finishedAt', 'is', null)
    .set(progress)
    .execute()
  announce(tx, { type: 'product_import', ids: [importId] })
}

type Outcome = Partial<ProductLoadResult & { rowCount: number; productCount: number; doneCount: number }> & {
  status: 'imported' | 'failed'
  problems: readonly SheetProblem[]
  problemCount: number
}

async function finishImport(tx: Tx, importId: string, { problems, problemCount, ...facts }: Outcome): Promise<void> {
  const { db, shopId, now } = tx
  const { numUpdatedRows } = await db
    .updateTable('productImports')
    .where('shopId', '=', shopId)
    .where('id', '=', importId)
    .where('finishedAt', 'is', null)
    .set({ ...facts, errorCount: problemCount, finishedAt: now, storedPath: null })
    .executeTakeFirst()
  // Another worker took this one for dead and finished it; what this one wrote is rolled back with this error.
  if (numUpdatedRows !== 1n) throw new Error(`import ${importId} was finished by another worker`)
  await writeProblems(tx, importId, problems)
  announce(tx, { type: 'product_import', ids: [importId] })
}

async function writeProblems({ db, shopId }: Tx, importId: string, problems: readonly SheetProblem[]): Promise<void> {
  if (problems.length === 0) return
  const rows = problems.toSorted((one, other) => one.row - other.row)
  await sql`
    insert into product_import_problems (shop_id, import_id, position, row_number, cell, code, details)
    select ${shopId}::uuid, ${importId}::uuid, p.nth, p.row, p.cell, p.code, p.details
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (row int, cell text, code text, details jsonb))
         with ordinality as p(row, cell, code, details, nth)`.execute(db)
}

/** The report of a refused file, or null for an error that another attempt may not meet. */
function problemsOf(error: unknown, isLastAttempt: boolean): { problems: readonly SheetProblem[]; problemCount: number } | null {
  if (error instanceof ProductImportRefusedError) return { problems: error.problems, problemCount: error.problemCount }
  if (error instanceof DomainError) return refusal(error.code, error.details)
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refusal('product_import_file_missing')
  return isLastAttempt ? refusal('product_import_interrupted') : null
}

/** What stands against the file as a whole. */
function refusal(code: string, details: SheetProblem['details'] = {}) {
  return { problems: [{ row: 1, cell: 'A1', code, details }], problemCount: 1 }
}
