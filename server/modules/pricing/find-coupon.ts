import { sql } from 'kysely'
import type { Reason } from '#kernel/errors.ts'
import { amount } from '#kernel/money.ts'
import type { Tx } from '#platform/tx.ts'
import type { MoneyCoupon } from './coupon.ts'
import { scopeOf } from './scope.ts'

/** A coupon as typed and who wants to use it; null is a guest. */
export type CouponWish = { code: string; customerId: string | null }

/** The coupon, or why this customer may not use it now. Whether it fits the goods is for `quote` to say. */
export type FoundCoupon = { coupon: MoneyCoupon; refused: null } | { coupon: null; refused: Reason }

/** A code in the form it is stored in: upper case, without outer blanks. */
export function normaliseCouponCode(text: string): string {
  return text.trim().toUpperCase()
}

/**
 * Looks a coupon up without using it; `redeemCoupon` decides again under lock. Refuses with coupon_not_found, coupon_not_started,
 * coupon_ended, coupon_used_up, coupon_needs_sign_in, coupon_used_by_customer.
 */
export async function findCoupon(tx: Tx, { code, customerId }: CouponWish): Promise<FoundCoupon> {
  const row = await tx.db
    .selectFrom('coupons')
    .where('shopId', '=', tx.shopId)
    .where('code', '=', normaliseCouponCode(code))
    .where('isActive', '=', true)
    .select(['id', 'name', 'offAmount', 'minimumAmount', 'productIds', 'startsAt', 'endsAt', 'maxUses', 'uses', 'maxUsesPerCustomer'])
    .select((eb) =>
      eb
        .selectFrom('couponRedemptions as r')
        .where('r.shopId', '=', tx.shopId)
        .whereRef('r.couponId', '=', 'coupons.id')
        .where(sql<boolean>`r.customer_id = ${customerId}::uuid`)
        .select(sql<number>`count(*)`.as('count'))
        .as('ownUses'),
    )
    .executeTakeFirst()
  if (!row) return { coupon: null, refused: { code: 'coupon_not_found' } }
  const answer = mayUse(row, { customerId, now: tx.now })
  if (answer !== true) return { coupon: null, refused: answer }
  return {
    coupon: {
      id: row.id,
      label: row.name,
      amount: amount(row.offAmount),
      minimumSubtotal: amount(row.minimumAmount),
      scope: scopeOf(row.productIds),
    },
    refused: null,
  }
}

/** What decides about using a coupon, besides the goods. */
export type CouponUse = {
  startsAt: Date
  endsAt: Date | null
  maxUses: number | null
  uses: number
  maxUsesPerCustomer: number | null
  ownUses: number | null
}

/** May this customer use the coupon now? Windows are half open; a limit per customer needs somebody to count for. Pure. */
export function mayUse(coupon: CouponUse, { customerId, now }: { customerId: string | null; now: Date }): true | Reason {
  if (now < coupon.startsAt) return { code: 'coupon_not_started', details: { startsAt: coupon.startsAt.toISOString() } }
  if (coupon.endsAt !== null && now >= coupon.endsAt) return { code: 'coupon_ended', details: { endsAt: coupon.endsAt.toISOString() } }
  if (coupon.maxUses !== null && coupon.uses >= coupon.maxUses) return { code: 'coupon_used_up' }
  if (coupon.maxUsesPerCustomer === null) return true
  if (customerId === null) return { code: 'coupon_needs_sign_in' }
  return (
    (coupon.ownUses ?? 0) < coupon.maxUsesPerCustomer || {
      code: 'coupon_used_by_customer',
      details: { maximum: coupon.maxUsesPerCustomer },
    }
  )
}
