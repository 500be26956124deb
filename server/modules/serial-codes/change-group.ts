import { DomainError } from '#kernel/errors.ts'
import { type CodeSource, markForRewards, renamePool } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { bindProducts } from './bind-products.ts'
import { checkStock } from './check-stock.ts'
import { columnsOf, type GroupDraft, shownEnd } from './group-draft.ts'
import { type LockedGroup, lockGroup } from './lock-group.ts'

/** What may be changed; what is absent stays. `source` may be sent, but only as it is. */
export type GroupChange = { groupId: string; version: number; source?: CodeSource } & Partial<GroupDraft>

/**
 * Changes a group. Throws code_group_not_found, code_group_changed { version } (SX-32), code_group_source_fixed (S0-11),
 * code_pool_gave_rewards (SX-7) and what `columnsOf` throws. Another low-stock number arms the notice again and is looked at now (S0-14).
 */
export async function changeGroup(tx: Tx, { groupId, version, source, ...change }: GroupChange): Promise<void> {
  const { db, shopId, now } = tx
  const group = await lockGroup(tx, groupId, 'change')
  if (group.version !== version) throw new DomainError('code_group_changed', { version: group.version })
  if (source !== undefined && source !== group.source) throw new DomainError('code_group_source_fixed', { source: group.source })
  const draft = { ...draftOf(group), ...change }
  const columns = columnsOf(draft, group.source)
  const isNewThreshold = columns.lowStockThreshold !== group.lowStockThreshold
  await db
    .updateTable('codeGroups')
    .where('shopId', '=', shopId)
    .where('id', '=', groupId)
    .set({
      ...columns,
      publishedAt: draft.isPublic ? (group.publishedAt ?? now) : null,
      version: version + 1,
      ...(isNewThreshold ? { lowStockToldAt: null } : {}),
    })
    .execute()
  if (draft.name !== group.name) await renamePool(tx, { poolId: groupId, name: draft.name })
  if (draft.isForRewards !== group.isForRewards) await markForRewards(tx, { poolId: groupId, isForRewards: draft.isForRewards })
  if (change.productIds || change.variantIds) await rebind(tx, groupId, change)
  await audit(tx, {
    action: 'codes.change_group',
    subjectKind: 'code_group',
    subjectId: groupId,
    before: facts(draftOf(group)),
    after: facts(draft),
  })
  await checkStock(tx, [groupId])
}

/** Products named anew count with all their variants unless some are named too; variants alone limit the products there are. */
async function rebind(tx: Tx, groupId: string, { productIds, variantIds = [] }: Partial<GroupDraft>): Promise<void> {
  const products = productIds ?? (await boundProductIds(tx, groupId))
  await bindProducts(tx, { groupId, productIds: products, variantIds })
}

async function boundProductIds({ db, shopId }: Tx, groupId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('codeGroupProducts')
    .where('shopId', '=', shopId)
    .where('groupId', '=', groupId)
    .where('unboundAt', 'is', null)
    .select('productId')
    .distinct()
    .execute()
  return rows.map((row) => row.productId)
}

function draftOf(group: LockedGroup): GroupDraft {
  return {
    name: group.name,
    startsAt: group.startsAt,
    endsAt: shownEnd(group.endsAt),
    isPublic: group.publishedAt !== null,
    lowStockThreshold: group.lowStockThreshold,
    maxCodes: group.maxCodes,
    productIds: [],
    variantIds: [],
    needsPlacedWithin: group.needsPlacedWithin,
    isForRewards: group.isForRewards,
    codeFormat: { prefix: group.codePrefix, length: group.codeLength },
  }
}

function facts({ startsAt, endsAt, productIds, variantIds, codeFormat, ...draft }: GroupDraft) {
  return {
    ...draft,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    ...codeFormat,
    productIds: [...productIds],
    variantIds: [...variantIds],
  }
}
