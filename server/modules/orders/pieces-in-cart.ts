import { sql } from 'kysely'
import type { SellableVariant } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { CartOwner } from './cart-owner.ts'

/** Pieces of this product that other lines of the owner's cart hold, in other variants; not looked at where no limit asks for it (S1-18). */
export async function otherPieces({ db, shopId }: Tx, owner: CartOwner, variant: SellableVariant | undefined): Promise<number> {
  if (!variant || variant.maxPerOrder === null) return 0
  const { customerId, visitorHash } = owner
  const isHis = customerId === null ? sql`c.visitor_hash = ${visitorHash}` : sql`c.customer_id = ${customerId}`
  const { rows } = await sql<{ pieces: number }>`
    select coalesce(sum(l.quantity), 0)::int as pieces
    from carts c
    join cart_lines l on l.shop_id = c.shop_id and l.cart_id = c.id
    join product_variants v on v.shop_id = l.shop_id and v.id = l.variant_id
    where c.shop_id = ${shopId} and c.kind = 'cart' and ${isHis}
      and v.product_id = ${variant.productId} and v.id <> ${variant.variantId}`.execute(db)
  return rows[0]?.pieces ?? 0
}

/** Pieces of each product among these lines, by product id. Pure. */
export function piecesByProduct(lines: readonly { quantity: number; variant: Pick<SellableVariant, 'productId'> }[]): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const { quantity, variant } of lines) pieces.set(variant.productId, (pieces.get(variant.productId) ?? 0) + quantity)
  return pieces
}
