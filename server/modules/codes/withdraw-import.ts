import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { recordCodeEvent } from './code-events.ts'
import { lockIdlePool } from './lock-idle-pool.ts'

/**
 * Takes back every unsent code of a file at once; what was given away stays (S0-22). They can no longer be given, seen or found, and may
 * be uploaded again. The caller has made sure that the pool is not retired meanwhile; closings may go on taking codes, and each code
 * goes to one of them or is withdrawn.
 *
 * Locks the pool, then codes in the order of the list, as a waiting closing does. Throws `code_import_not_found`, `code_import_failed`,
 * `code_import_withdrawn`, `code_import_all_sent` (nothing is left to take back) and `code_import_running` while the pool is written to.
 */
export async function withdrawImport(tx: Tx, { importId, reason }: { importId: string; reason: string }): Promise<{ withdrawn: number }> {
  const { db, shopId, now } = tx
  const { poolId, fileName, first, end } = await lockImport(tx, importId)
  await lockIdlePool(tx, poolId)
  const { numAffectedRows = 0n } = await sql`
    with unsent as (
      select id from codes
      where shop_id = ${shopId} and pool_id = ${poolId} and state = 'free' and is_live and position >= ${first} and position < ${end}
      order by position for no key update
    )
    update codes set is_live = false from unsent where codes.shop_id = ${shopId} and codes.id = unsent.id`.execute(db)
  const withdrawn = Number(numAffectedRows)
  if (withdrawn === 0) throw new DomainError('code_import_all_sent')
  await sql`update code_pools set withdrawn_count = withdrawn_count + ${withdrawn}::int where shop_id = ${shopId} and id = ${poolId}`.execute(
    db,
  )
  await sql`
    update code_imports set withdrawn_count = withdrawn_count + ${withdrawn}::int, withdrawn_at = ${now}::timestamptz
    where shop_id = ${shopId} and id = ${importId}`.execute(db)
  await recordCodeEvent(tx, { poolId, codeId: null, type: 'withdrawn', reason })
  await audit(tx, {
    action: 'codes.withdraw_import',
    subjectKind: 'code_import',
    subjectId: importId,
    after: { fileName, withdrawn },
    reason,
  })
  return { withdrawn }
}

type Batch = { poolId: string; fileName: string; first: number; end: number }

async function lockImport({ db, shopId }: Tx, importId: string): Promise<Batch> {
  const row = await db
    .selectFrom('codeImports')
    .where('shopId', '=', shopId)
    .where('id', '=', importId)
    .select(['poolId', 'fileName', 'status', 'withdrawnAt', 'firstPosition', 'importedCount'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('code_import_not_found')
  if (row.status === 'failed') throw new DomainError('code_import_failed')
  if (row.withdrawnAt !== null) throw new DomainError('code_import_withdrawn')
  if (row.status !== 'imported') throw new DomainError('code_import_running')
  const first = row.firstPosition ?? 0
  return { poolId: row.poolId, fileName: row.fileName, first, end: first + row.importedCount }
}
