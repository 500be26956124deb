import { newId } from '#kernel/ids.ts'
import { type CodeSource, createPool } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { bindProducts } from './bind-products.ts'
import { demandSerialCodes } from './code-settings.ts'
import { columnsOf, type GroupDraft } from './group-draft.ts'

/** Opens a group with its empty pool. Throws what `columnsOf` and `bindProducts` throw, and serial_codes_off (S0-37). */
export async function createGroup(tx: Tx, { source, ...draft }: GroupDraft & { source: CodeSource }): Promise<{ groupId: string }> {
  const { db, shopId, now } = tx
  await demandSerialCodes(tx)
  const columns = columnsOf(draft, source)
  const groupId = newId(now.getTime())
  await createPool(tx, { poolId: groupId, source, name: draft.name, isForRewards: draft.isForRewards })
  await db
    .insertInto('codeGroups')
    .values({
      shopId,
      id: groupId,
      ...columns,
      publishedAt: draft.isPublic ? now : null,
      lowStockToldAt: null,
      exhaustedToldAt: null,
      version: 0,
      createdAt: now,
      deletedAt: null,
    })
    .execute()
  await bindProducts(tx, { groupId, productIds: draft.productIds, variantIds: draft.variantIds })
  const after = { name: draft.name, source, isPublic: draft.isPublic, isForRewards: draft.isForRewards, productIds: [...draft.productIds] }
  await audit(tx, { action: 'codes.create_group', subjectKind: 'code_group', subjectId: groupId, after })
  return { groupId }
}
