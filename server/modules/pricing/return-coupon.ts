import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/** Gives the coupons of a cancelled order back; an order without one is fine, and so is a repeat. Edits keep coupons used (S2-38). */
export async function returnCoupon(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  await sql`
    with returned as (
      delete from coupon_redemptions where shop_id = ${tx.shopId} and order_id = ${orderId} returning coupon_id
    )
    update coupons set uses = uses - 1 from returned where coupons.shop_id = ${tx.shopId} and coupons.id = returned.coupon_id`.execute(
    tx.db,
  )
}
