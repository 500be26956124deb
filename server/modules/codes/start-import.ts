import { DomainError } from '#kernel/errors.ts'
import { newImportRow } from '#platform/imports/import-row.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'

/** The job's queue; see `code-importer.ts`. */
export const IMPORT_QUEUE = 'codes.import-codes'
/** Bytes of a file of codes (S0-15). */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024

/** A stored file and the pool it is for. */
export type NewImport = {
  poolId: string
  path: string
  displayName: string
  /** A code that a deleted group has sent is an error instead of a warning (S0-20). */
  blocksGiven?: boolean
  /** Pasted lines: their heading may be absent (S1-24). */
  isPasted?: boolean
}

/**
 * Takes a stored file for import; a job reads it (S0-15). Throws `code_pool_not_found`, `code_pool_generated` (S0-11: such a pool holds
 * no uploaded codes) and `code_pool_retired`.
 */
export async function startImport(
  tx: Tx,
  { poolId, path, displayName, blocksGiven = false, isPasted = false }: NewImport,
): Promise<{ importId: string }> {
  const { db, shopId } = tx
  const pool = await db
    .selectFrom('codePools')
    .where('shopId', '=', shopId)
    .where('id', '=', poolId)
    .select(['source', 'retiredAt'])
    .executeTakeFirst()
  if (!pool) throw new DomainError('code_pool_not_found')
  if (pool.source !== 'uploaded') throw new DomainError('code_pool_generated')
  if (pool.retiredAt !== null) throw new DomainError('code_pool_retired')
  const row = newImportRow(tx, { path, displayName })
  await db
    .insertInto('codeImports')
    .values({ ...row, poolId, importedCount: 0, blocksGiven, isPasted, firstPosition: null, withdrawnCount: 0, withdrawnAt: null })
    .execute()
  enqueue(tx, { name: IMPORT_QUEUE }, { importId: row.id })
  return { importId: row.id }
}
