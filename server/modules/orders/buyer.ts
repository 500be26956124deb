import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { guestCookie, readCookie, setCookie } from '#platform/http/cookies.ts'
import { shopOf } from '#platform/http/request.ts'
import type { Tx } from '#platform/tx.ts'
import { GUEST_PROOF_SECONDS, type GuestProof, readGuestProofs, sealGuestProofs, withGuestProof } from './guest-proof.ts'

/** Who asks about an order: a signed-in customer, and the guest orders this browser has proved. */
export type Buyer = Readonly<{ customerId: string | null; provedOrderIds: readonly string[] }>

/** Is it his? A customer's order is his alone; a guest's order is whose browser has proved it (S0-33). Pure. */
export function isOwnOrder({ customerId, provedOrderIds }: Buyer, order: { id: string; customerId: string | null }): boolean {
  return order.customerId === null ? provedOrderIds.includes(order.id) : order.customerId === customerId
}

/**
 * Who the request comes from. Throws `order_proof_needed` for a browser that is neither signed in nor has proved this order; whether
 * there is such an order is not looked at, so the answer tells nothing.
 */
export function demandBuyer(request: FastifyRequest, { orderId, now }: { orderId: string; now: Date }): Buyer {
  const customerId = request.customer?.id ?? null
  const provedOrderIds = proofsOf(request, now).map((proof) => proof.orderId)
  if (customerId === null && !provedOrderIds.includes(orderId)) throw new DomainError('order_proof_needed')
  return { customerId, provedOrderIds }
}

/** Throws `order_proof_needed`, and `order_not_found` for an order that is not the asking buyer's. */
export async function demandOwnOrder(tx: Tx, request: FastifyRequest, orderId: string): Promise<void> {
  const buyer = demandBuyer(request, { orderId, now: tx.now })
  const order = await tx.db
    .selectFrom('orders')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', orderId)
    .select(['id', 'customerId'])
    .executeTakeFirst()
  if (!order || !isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
}

/** This browser has proved a guest order: it may see it for an hour. */
export function rememberProof(request: FastifyRequest, reply: FastifyReply, { orderId, now }: { orderId: string; now: Date }): void {
  const shop = shopOf(request)
  const proofs = withGuestProof(proofsOf(request, now), { orderId, now })
  const sealed = sealGuestProofs(request.server.deps.keyring, { shopId: shop.id, proofs })
  setCookie(reply, guestCookie(shop.handle), sealed, GUEST_PROOF_SECONDS)
}

function proofsOf(request: FastifyRequest, now: Date): GuestProof[] {
  const shop = shopOf(request)
  return readGuestProofs(request.server.deps.keyring, readCookie(request, guestCookie(shop.handle)), { shopId: shop.id, now })
}
