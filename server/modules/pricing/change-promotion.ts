import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { checkPromotion, periodOf } from './create-promotion.ts'
import type { PromotionChange } from './schemas.ts'

/** Changes a campaign for the orders to come. Throws promotion_not_found, promotion_changed { version }, promotion_reward_wrong, period_wrong. */
export async function changePromotion(tx: Tx, { promotionId, ...change }: PromotionChange & { promotionId: string }): Promise<void> {
  const { version, ...fields } = change
  const before = await tx.db
    .selectFrom('promotions')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', promotionId)
    .select(['name', 'thresholdAmount', 'offAmount', 'offBps', 'productIds', 'startsAt', 'endsAt', 'isActive', 'version'])
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new DomainError('promotion_not_found')
  if (before.version !== version) throw new DomainError('promotion_changed', { version: before.version })
  const { version: _, ...old } = { ...before, startsAt: before.startsAt.toISOString(), endsAt: before.endsAt?.toISOString() ?? null }
  const after = { ...old, ...fields }
  checkPromotion(after)
  await tx.db
    .updateTable('promotions')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', promotionId)
    .set({ ...after, ...periodOf(after), version: version + 1 })
    .execute()
  await audit(tx, { action: 'promotions.change', subjectKind: 'promotion', subjectId: promotionId, before: old, after })
}
