import { type RawBuilder, sql } from 'kysely'
import { DomainError, demand } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { readSellable, type SellableVariant } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { CartAddition } from './add-to-cart.ts'
import { cartProblem, demandQuantity } from './cart-rules.ts'
import { touchCart } from './touch-cart.ts'

/**
 * Takes pieces of one variant to the checkout at once, past the cart: the one line of the owner's buy-now cart, in place of what was in
 * it (S1-10). A coupon stays with its variant. Throws variant_not_found (also for another shop's), product_not_available, not_sold_online,
 * too_many_per_order, out_of_stock, quantity_out_of_range. Answers the variant as it was judged by, for the cart that is shown next.
 */
export async function setBuyNow(tx: Tx, { owner, variantId, quantity }: CartAddition): Promise<SellableVariant> {
  demandQuantity(quantity)
  const [cartId, [variant]] = await Promise.all([touchCart(tx, owner, 'buy_now'), readSellable(tx, [variantId])])
  if (!variant) throw new DomainError('variant_not_found')
  demand(cartProblem(variant, { quantity, pieces: quantity, kind: 'buy_now' }) ?? true)
  await replaceLine(tx, { cartId, variantId, quantity, unitPriceAmount: variant.unitPriceAmount }).execute(tx.db)
  return variant
}

type Line = { cartId: string; variantId: string; quantity: number; unitPriceAmount: number }

function replaceLine({ shopId, now }: Tx, { cartId, variantId, quantity, unitPriceAmount }: Line): RawBuilder<unknown> {
  return sql`
    with others as (
      delete from cart_lines where shop_id = ${shopId} and cart_id = ${cartId} and variant_id <> ${variantId} returning id
    ), uncouponed as (
      update carts set coupon_code = null where shop_id = ${shopId} and id = ${cartId} and exists (select from others)
    )
    insert into cart_lines (shop_id, id, cart_id, position, variant_id, quantity, seen_unit_price_amount, added_at)
    values (${shopId}, ${newId(now.getTime())}, ${cartId}, 1, ${variantId}, ${quantity}, ${unitPriceAmount}, ${now})
    on conflict (shop_id, cart_id, variant_id)
      do update set quantity = excluded.quantity, seen_unit_price_amount = excluded.seen_unit_price_amount`
}
