import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { checkPeriod, periodOf } from './create-promotion.ts'
import { normaliseCouponCode } from './find-coupon.ts'
import type { CouponBody } from './schemas.ts'

/** Makes a coupon. Throws period_wrong and, by the constraint, coupon_code_taken. */
export async function createCoupon(tx: Tx, body: CouponBody): Promise<{ couponId: string }> {
  checkPeriod(body)
  const id = newId(tx.now.getTime())
  const code = normaliseCouponCode(body.code)
  await tx.db
    .insertInto('coupons')
    .values({ ...body, ...periodOf(body), code, shopId: tx.shopId, id, uses: 0, version: 0, createdAt: tx.now })
    .execute()
  await audit(tx, { action: 'coupons.create', subjectKind: 'coupon', subjectId: id, after: { ...body, code } })
  return { couponId: id }
}
