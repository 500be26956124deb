import { sql } from 'kysely'
import { DomainError, demand } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { readSellable } from '#modules/catalog/index.ts'
import { MAX_LINES } from '#modules/pricing/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { CartOwner } from './cart-owner.ts'
import { cartProblem, demandQuantity } from './cart-rules.ts'
import { otherPieces } from './pieces-in-cart.ts'
import { touchCart } from './touch-cart.ts'

/** Pieces to put into a cart, on top of those it already holds of the variant. */
export type CartAddition = { owner: CartOwner; variantId: string; quantity: number }

/**
 * Puts a variant into the cart. Throws variant_not_found (also for another shop's), product_not_available, not_sold_online,
 * card_key_buy_now_only, too_many_per_order, out_of_stock, quantity_out_of_range, cart_full.
 */
export async function addToCart(tx: Tx, { owner, variantId, quantity }: CartAddition): Promise<void> {
  demandQuantity(quantity)
  const [cartId, [variant]] = await Promise.all([touchCart(tx, owner), readSellable(tx, [variantId])])
  if (!variant) throw new DomainError('variant_not_found')
  const line = await addPieces(tx, { cartId, variantId, quantity, unitPriceAmount: variant.unitPriceAmount })
  const pieces = line.quantity + (await otherPieces(tx, owner, variant))
  demand(cartProblem(variant, { quantity: line.quantity, pieces, kind: 'cart' }) ?? true)
  if (line.lines > MAX_LINES) throw new DomainError('cart_full', { maximum: MAX_LINES })
}

type Pieces = { cartId: string; variantId: string; quantity: number; unitPriceAmount: number }

/** A sum beyond the most a line may have is refused by cart_lines_quantity_check. */
async function addPieces({ db, shopId, now }: Tx, { cartId, variantId, quantity, unitPriceAmount }: Pieces) {
  const { rows } = await sql<{ quantity: number; lines: number }>`
    with others as (
      select coalesce(max(position), 0) as last, count(*) as count
      from cart_lines where shop_id = ${shopId} and cart_id = ${cartId} and variant_id <> ${variantId}
    )
    insert into cart_lines (shop_id, id, cart_id, position, variant_id, quantity, seen_unit_price_amount, added_at)
    select ${shopId}::uuid, ${newId(now.getTime())}::uuid, ${cartId}::uuid, last + 1, ${variantId}::uuid, ${quantity}::int, ${unitPriceAmount}::bigint, ${now}::timestamptz
    from others
    on conflict (shop_id, cart_id, variant_id)
      do update set quantity = cart_lines.quantity + excluded.quantity, seen_unit_price_amount = excluded.seen_unit_price_amount
    returning quantity, (select count from others) + 1 as lines`.execute(db)
  const [line] = rows
  if (!line) throw new Error('the line was neither made nor found')
  return line
}
