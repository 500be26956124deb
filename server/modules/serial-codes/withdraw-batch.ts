import type { Reason } from '#kernel/errors.ts'
import { type ImportView, readImport, withdrawImport } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import { checkStock } from './check-stock.ts'
import { lockGroup } from './lock-group.ts'

/**
 * Takes back the unsent codes of a file of a group that still exists (S0-22). Locks like a closing: the group shared, then codes, then the
 * group's row for its stock. Throws code_group_not_found and what `withdrawImport` throws.
 */
export async function withdrawBatch(tx: Tx, { importId, reason }: { importId: string; reason: string }): Promise<{ withdrawn: number }> {
  const { poolId: groupId } = await readImport(tx, importId)
  await lockGroup(tx, groupId, 'use')
  const result = await withdrawImport(tx, { importId, reason })
  await checkStock(tx, [groupId])
  return result
}

/** Whether there is something to take back; `withdrawImport` asks the rows again. */
export function canWithdraw({
  status,
  withdrawnAt,
  unsentCount,
}: Pick<ImportView, 'status' | 'withdrawnAt' | 'unsentCount'>): true | Reason {
  if (status === 'failed') return { code: 'code_import_failed' }
  if (withdrawnAt !== null) return { code: 'code_import_withdrawn' }
  if (status !== 'imported') return { code: 'code_import_running' }
  return unsentCount === 0 ? { code: 'code_import_all_sent' } : true
}
