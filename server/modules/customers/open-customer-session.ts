import { hashToken, randomToken } from '#kernel/random.ts'
import type { Tx } from '#platform/tx.ts'

/** Where a sign-in came from; it tells a known address from a stranger's (SX-24). */
export type SignInOrigin = { address: string | null }

/** A new session with a new 256-bit token for the cookie: one that was planted before the sign-in is worth nothing (SX-22). */
export async function openCustomerSession(tx: Tx, customerId: string, { address }: SignInOrigin): Promise<{ token: string }> {
  const token = randomToken(32)
  await tx.db
    .insertInto('customerSessions')
    .values({ shopId: tx.shopId, tokenHash: hashToken(token), customerId, createdAt: tx.now, lastSeenAt: tx.now, endedAt: null, address })
    .execute()
  return { token }
}
