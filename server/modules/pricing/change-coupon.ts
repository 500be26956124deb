import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { checkPeriod, periodOf } from './create-promotion.ts'
import type { CouponChange } from './schemas.ts'

/**
 * Changes a coupon for the orders to come. Throws coupon_unknown, coupon_changed { version }, period_wrong, and
 * coupon_uses_above_limit { uses } when it has been used more often than the new limit allows.
 */
export async function changeCoupon(tx: Tx, { couponId, ...change }: CouponChange & { couponId: string }): Promise<void> {
  const { version, ...fields } = change
  const before = await tx.db
    .selectFrom('coupons')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', couponId)
    .select([
      'name',
      'offAmount',
      'minimumAmount',
      'productIds',
      'startsAt',
      'endsAt',
      'maxUses',
      'maxUsesPerCustomer',
      'isActive',
      'uses',
      'version',
    ])
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new DomainError('coupon_unknown')
  if (before.version !== version) throw new DomainError('coupon_changed', { version: before.version })
  const { version: _, uses, ...old } = { ...before, startsAt: before.startsAt.toISOString(), endsAt: before.endsAt?.toISOString() ?? null }
  const after = { ...old, ...fields }
  checkPeriod(after)
  if (after.maxUses !== null && after.maxUses < uses) throw new DomainError('coupon_uses_above_limit', { uses })
  await tx.db
    .updateTable('coupons')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', couponId)
    .set({ ...after, ...periodOf(after), version: version + 1 })
    .execute()
  await audit(tx, { action: 'coupons.change', subjectKind: 'coupon', subjectId: couponId, before: old, after })
}
