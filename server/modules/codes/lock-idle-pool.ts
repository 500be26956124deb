import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/**
 * Locks a pool that no import is writing into, else throws `code_import_running`: an import holds this row until it is done, and waiting
 * for a million rows would hold the request.
 */
export async function lockIdlePool({ db, shopId }: Tx, poolId: string): Promise<void> {
  const pool = await db
    .selectFrom('codePools')
    .where('shopId', '=', shopId)
    .where('id', '=', poolId)
    .select('id')
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!pool) throw new DomainError('code_import_running')
}
