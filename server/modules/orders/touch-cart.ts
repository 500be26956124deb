import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'
import type { CartKind, CartOwner } from './cart-owner.ts'

/** Locks the owner's cart and raises its version, making it when there is none. Answers its id. */
export async function touchCart({ db, shopId, now }: Tx, { customerId, visitorHash }: CartOwner, kind: CartKind = 'cart'): Promise<string> {
  const owner = customerId === null ? sql`(shop_id, visitor_hash, kind)` : sql`(shop_id, customer_id, kind)`
  const { rows } = await sql<{ id: string }>`
    insert into carts (shop_id, id, kind, customer_id, visitor_hash, coupon_code, version, updated_at)
    values (${shopId}, ${newId(now.getTime())}, ${kind}, ${customerId}, ${visitorHash}, null, 1, ${now})
    on conflict ${owner} do update set version = carts.version + 1, updated_at = excluded.updated_at
    returning id`.execute(db)
  const [cart] = rows
  if (!cart) throw new Error('the cart was neither made nor found')
  return cart.id
}
