import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { MAX_PRODUCT_PROBLEMS } from './read-sheet.ts'
import type { ProductImportRow, ProductImportView } from './schemas.imports.ts'

/** Imports that the page lists. */
const IMPORTS_SHOWN = 20

/** The latest imports, newest first. */
export async function readProductImports(tx: Tx): Promise<{ items: ProductImportRow[] }> {
  const rows = await imports(tx).orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(IMPORTS_SHOWN).execute()
  return { items: rows.map(rowOf) }
}

/** One import with what was wrong with its file. Throws product_import_not_found. */
export async function readProductImport(tx: Tx, importId: string): Promise<ProductImportView> {
  const [row, problems] = await Promise.all([
    imports(tx).where('id', '=', importId).executeTakeFirst(),
    tx.db
      .selectFrom('productImportProblems')
      .where('shopId', '=', tx.shopId)
      .where('importId', '=', importId)
      .orderBy('position')
      .limit(MAX_PRODUCT_PROBLEMS)
      .select(['rowNumber as row', 'cell', 'code', 'details'])
      .execute(),
  ])
  if (!row) throw new DomainError('product_import_not_found')
  return { ...rowOf(row), problems: problems.map((problem) => ({ ...problem, details: problem.details as Record<string, unknown> })) }
}

function imports({ db, shopId }: Tx) {
  return db
    .selectFrom('productImports')
    .where('shopId', '=', shopId)
    .select([
      'id',
      'fileName',
      'status',
      'rowCount',
      'productCount',
      'doneCount',
      'createdCount',
      'changedCount',
      'errorCount',
      'actorName',
      'createdAt',
      'finishedAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>

function rowOf({ createdAt, finishedAt, status, ...row }: Row): ProductImportRow {
  // The check constraint of the table holds the column to the narrower type.
  return {
    ...row,
    status: status as ProductImportRow['status'],
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
