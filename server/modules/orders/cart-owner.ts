import type { FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { hashToken } from '#kernel/random.ts'
import type { Tx } from '#platform/tx.ts'

/** Whose cart: a signed-in customer's, or that of a browser, by the hash of its visitor cookie. */
export type CartOwner = { customerId: string; visitorHash: null } | { customerId: null; visitorHash: Buffer }

/** Which of his: the cart he fills, or the one product he buys past it. */
export type CartKind = 'cart' | 'buy_now'

/** The owner of the request's cart, null for a browser that never was here: its cart is empty. */
export function cartOwnerOf(request: FastifyRequest): CartOwner | null {
  if (request.customer) return { customerId: request.customer.id, visitorHash: null }
  return request.visitorToken === null ? null : { customerId: null, visitorHash: hashToken(request.visitorToken) }
}

/** The same for requests that change the cart; the CSRF check has already demanded the visitor cookie. */
export function demandCartOwner(request: FastifyRequest): CartOwner {
  const owner = cartOwnerOf(request)
  if (!owner) throw new DomainError('cart_line_not_found')
  return owner
}

/** The owner's cart (one row or none), ready for `select`. */
export function cartsOf({ db, shopId }: Tx, owner: CartOwner, kind: CartKind = 'cart') {
  const carts = db.selectFrom('carts').where('carts.shopId', '=', shopId).where('carts.kind', '=', kind)
  return owner.customerId === null
    ? carts.where('carts.visitorHash', '=', owner.visitorHash)
    : carts.where('carts.customerId', '=', owner.customerId)
}

/** The lines of the owner's cart in the order in which they were added. */
export async function readCartLines(tx: Tx, owner: CartOwner, kind: CartKind = 'cart') {
  return cartsOf(tx, owner, kind)
    .innerJoin('cartLines', (join) => join.onRef('cartLines.shopId', '=', 'carts.shopId').onRef('cartLines.cartId', '=', 'carts.id'))
    .orderBy('cartLines.position')
    .select(['cartLines.id', 'cartLines.variantId', 'cartLines.quantity', 'cartLines.seenUnitPriceAmount'])
    .execute()
}
