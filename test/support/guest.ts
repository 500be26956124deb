import { sealGuestProofs } from '#modules/orders/guest-proof.ts'
import { shipOrder } from '#modules/orders/index.ts'
import { guestCookie } from '#platform/http/cookies.ts'
import { systemActor } from '#platform/tx.ts'
import type { TestSystem } from './system.ts'

type Shop = { id: string; handle: string }

/** The browser with the proof of a guest order, as the look-up gives it. */
export function withProof(system: TestSystem, shop: Shop, { headers }: { headers: Record<string, string> }, orderId: string) {
  const endsAt = Math.floor(system.clock.now().getTime() / 1000) + 600
  const proof = sealGuestProofs(system.deps.keyring, { shopId: shop.id, proofs: [{ orderId, endsAt }] })
  return { headers: { ...headers, cookie: `${headers.cookie}; ${guestCookie(shop.handle)}=${proof}` } }
}

/** Ships the whole order. */
export async function markShipped(system: TestSystem, shop: Shop, orderId: string): Promise<void> {
  const parcel = { orderId, carrier: '黑貓宅急便', trackingNumber: 'T1' }
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) => shipOrder(tx, parcel))
}
