import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '#platform/crypto/keyring.ts'

/** How long a browser that proved a guest order may see it: long enough to pay, short enough for a borrowed phone (S0-33). */
export const GUEST_PROOF_SECONDS = 3_600
/** A browser keeps this many proved orders, the newest. */
const MAX_PROOFS = 5

/** A guest order this browser has proved, and until when (seconds since 1970). */
export type GuestProof = { orderId: string; endsAt: number }

/**
 * The value of the proof cookie: the proved orders, signed for one shop. It needs no storage, because what it allows ends by itself:
 * with its time, and at once when the order gets an owner.
 */
export function sealGuestProofs(keyring: Keyring, { shopId, proofs }: { shopId: string; proofs: readonly GuestProof[] }): string {
  const body = Buffer.from(JSON.stringify(proofs.map(({ orderId, endsAt }) => [orderId, endsAt]))).toString('base64url')
  return `${body}.${signature(keyring, shopId, body).toString('base64url')}`
}

/** The orders of a cookie that are proved now; none when it is missing, of another shop, changed or over. */
export function readGuestProofs(keyring: Keyring, cookie: string | null, { shopId, now }: { shopId: string; now: Date }): GuestProof[] {
  const [body = '', signed = ''] = cookie?.split('.') ?? []
  const wanted = signature(keyring, shopId, body)
  const given = Buffer.from(signed, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return []
  // Written by `sealGuestProofs`: the signature says so.
  const proofs = JSON.parse(Buffer.from(body, 'base64url').toString()) as [string, number][]
  return proofs.map(([orderId, endsAt]) => ({ orderId, endsAt })).filter(({ endsAt }) => endsAt * 1000 > now.getTime())
}

/** The proofs with one more, the oldest left out. Pure. */
export function withGuestProof(proofs: readonly GuestProof[], { orderId, now }: { orderId: string; now: Date }): GuestProof[] {
  const endsAt = Math.floor(now.getTime() / 1000) + GUEST_PROOF_SECONDS
  return [...proofs.filter((proof) => proof.orderId !== orderId), { orderId, endsAt }].slice(-MAX_PROOFS)
}

function signature(keyring: Keyring, shopId: string, body: string): Buffer {
  return createHmac('sha256', keyring.keyFor('sessions')).update(`aftercart/guest-proof/1\n${shopId}\n${body}`).digest()
}
