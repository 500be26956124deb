import { sql } from 'kysely'
import { MAX_LINES, MAX_QUANTITY } from '#modules/pricing/index.ts'
import type { Tx } from '#platform/tx.ts'
import { touchCart } from './touch-cart.ts'

/**
 * At sign-in the browser's cart becomes part of the customer's: quantities add up (to the most a line may have), a coupon comes
 * along when the customer has none, and the browser's cart is gone. What the browser was about to buy past the cart takes the place of
 * what the customer once was. Answers customers' policy point `onSignedIn`.
 */
export async function mergeCarts(tx: Tx, { customerId, visitorHash }: { customerId: string; visitorHash: Buffer | null }): Promise<true> {
  if (visitorHash === null) return true
  const carts = await tx.db
    .selectFrom('carts')
    .where('shopId', '=', tx.shopId)
    .where('visitorHash', '=', visitorHash)
    .select(['id', 'kind', 'couponCode'])
    .forUpdate()
    .execute()
  const buyNow = carts.find(({ kind }) => kind === 'buy_now')
  if (buyNow) await takeOver(tx, buyNow.id, customerId)
  const visitorCart = carts.find(({ kind }) => kind === 'cart')
  if (!visitorCart) return true
  const cartId = await touchCart(tx, { customerId, visitorHash: null })
  await Promise.all([moveLines(tx, visitorCart.id, cartId), keepCoupon(tx, cartId, visitorCart.couponCode)])
  await tx.db.deleteFrom('carts').where('shopId', '=', tx.shopId).where('id', '=', visitorCart.id).execute()
  return true
}

/** One statement after the other: the customer has at most one of the kind at any time. */
async function takeOver({ db, shopId, now }: Tx, cartId: string, customerId: string): Promise<void> {
  await db.deleteFrom('carts').where('shopId', '=', shopId).where('customerId', '=', customerId).where('kind', '=', 'buy_now').execute()
  await db
    .updateTable('carts')
    .where('shopId', '=', shopId)
    .where('id', '=', cartId)
    .set((eb) => ({ customerId, visitorHash: null, version: eb('version', '+', 1), updatedAt: now }))
    .execute()
}

/** Lines beyond the most a cart may hold stay behind: nobody has them. */
async function moveLines({ db, shopId }: Tx, fromCartId: string, toCartId: string): Promise<void> {
  await sql`
    insert into cart_lines (shop_id, id, cart_id, position, variant_id, quantity, seen_unit_price_amount, added_at)
    select shop_id, gen_random_uuid(), ${toCartId}::uuid,
           position + (select coalesce(max(position), 0) from cart_lines where shop_id = ${shopId} and cart_id = ${toCartId}), variant_id, quantity, seen_unit_price_amount, added_at
    from cart_lines where shop_id = ${shopId} and cart_id = ${fromCartId}
    order by position
    limit greatest(0, ${MAX_LINES} - (select count(*) from cart_lines where shop_id = ${shopId} and cart_id = ${toCartId}))
    on conflict (shop_id, cart_id, variant_id)
      do update set quantity = least(${MAX_QUANTITY}, cart_lines.quantity + excluded.quantity)`.execute(db)
}

async function keepCoupon({ db, shopId }: Tx, cartId: string, couponCode: string | null): Promise<void> {
  if (couponCode === null) return
  await db
    .updateTable('carts')
    .where('shopId', '=', shopId)
    .where('id', '=', cartId)
    .where('couponCode', 'is', null)
    .set({ couponCode })
    .execute()
}
