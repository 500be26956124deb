import { retirePool } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { lockGroup } from './lock-group.ts'

/**
 * Deletes a group: it gives no more codes and its unsent ones may be uploaded elsewhere; what orders got stays with them (S0-23). There
 * is no version to name: how many were sent changes all the time. Throws code_group_not_found, code_import_running.
 */
export async function deleteGroup(tx: Tx, groupId: string): Promise<void> {
  const { name } = await lockGroup(tx, groupId, 'delete')
  await tx.db
    .updateTable('codeGroups')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', groupId)
    .set({ deletedAt: tx.now, publishedAt: null })
    .execute()
  await retirePool(tx, groupId)
  await audit(tx, { action: 'codes.delete_group', subjectKind: 'code_group', subjectId: groupId, before: { name } })
}
