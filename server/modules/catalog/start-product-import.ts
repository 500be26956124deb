import { newImportRow } from '#platform/imports/import-row.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'

/** The job's queue; see `product-importer.ts`. */
export const PRODUCT_IMPORT_QUEUE = 'catalog.import-products'
/** Bytes of a file of products. */
export const MAX_PRODUCT_IMPORT_BYTES = 16 * 1024 * 1024

/** Takes a stored file of products; a job reads it. */
export async function startProductImport(
  tx: Tx,
  { path, displayName }: { path: string; displayName: string },
): Promise<{ importId: string }> {
  const row = newImportRow(tx, { path, displayName })
  await tx.db
    .insertInto('productImports')
    .values({ ...row, productCount: 0, doneCount: 0, createdCount: 0, changedCount: 0 })
    .execute()
  enqueue(tx, { name: PRODUCT_IMPORT_QUEUE }, { importId: row.id })
  return { importId: row.id }
}
