import { newId } from '#kernel/ids.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'

/** The job's queue; its definition lives in `jobs.ts`. */
export const PRODUCT_IMPORT_QUEUE = 'catalog.import-products'
/** Bytes of a file of products. */
export const MAX_PRODUCT_IMPORT_BYTES = 16 * 1024 * 1024

/** Takes a stored file of products; a job reads it. */
export async function startProductImport(
  tx: Tx,
  { path, displayName }: { path: string; displayName: string },
): Promise<{ importId: string }> {
  const { db, shopId, now, actor } = tx
  const importId = newId(now.getTime())
  await db
    .insertInto('productImports')
    .values({
      shopId,
      id: importId,
      fileName: displayName,
      storedPath: path,
      status: 'waiting',
      rowCount: 0,
      productCount: 0,
      doneCount: 0,
      createdCount: 0,
      changedCount: 0,
      errorCount: 0,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      createdAt: now,
      finishedAt: null,
    })
    .execute()
  enqueue(tx, { name: PRODUCT_IMPORT_QUEUE }, { importId })
  return { importId }
}
