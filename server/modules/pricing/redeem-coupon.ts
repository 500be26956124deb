import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** An order that uses a coupon; `customerId` is null for a guest. */
export type Redemption = { couponId: string; orderId: string; customerId: string | null }

/**
 * Uses a coupon up for an order. Of many who want the last use one gets it: the guarded update locks the coupon, and the second
 * statement counts the customer's uses only after it has the lock, with a snapshot of its own. Both travel in one round trip.
 * Throws coupon_used_up (also when it was switched off or ended meanwhile) and coupon_used_by_customer; the transaction must then
 * be rolled back, which the request does by itself.
 */
export async function redeemCoupon(tx: Tx, redemption: Redemption): Promise<void> {
  const [counted, recorded] = await Promise.all([countUse(tx, redemption), recordUse(tx, redemption)])
  if (counted === 0) throw new DomainError('coupon_used_up')
  if (recorded === 0) throw new DomainError('coupon_used_by_customer')
}

async function countUse({ db, shopId, now }: Tx, { couponId }: Redemption): Promise<number> {
  const { numAffectedRows } = await sql`
    update coupons set uses = uses + 1
    where shop_id = ${shopId} and id = ${couponId} and is_active and starts_at <= ${now} and (ends_at is null or ends_at > ${now})
      and (max_uses is null or uses < max_uses)`.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function recordUse({ db, shopId, now }: Tx, { couponId, orderId, customerId }: Redemption): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into coupon_redemptions (shop_id, coupon_id, order_id, customer_id, redeemed_at)
    select shop_id, id, ${orderId}::uuid, ${customerId}::uuid, ${now}::timestamptz
    from coupons c
    where c.shop_id = ${shopId} and c.id = ${couponId}
      and (c.max_uses_per_customer is null or c.max_uses_per_customer > (
        select count(*) from coupon_redemptions r
        where r.shop_id = c.shop_id and r.coupon_id = c.id and r.customer_id = ${customerId}::uuid))`.execute(db)
  return Number(numAffectedRows ?? 0)
}
