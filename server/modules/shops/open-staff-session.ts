import { newId } from '#kernel/ids.ts'
import { hashToken, randomToken } from '#kernel/random.ts'
import type { PlatformTx } from '#platform/tx.ts'

/** Where a sign-in came from; shown to its owner, never decided on. */
export type SignInOrigin = { address: string | null; userAgent: string | null }

const MAX_USER_AGENT_LENGTH = 300

/** A new session with a new 256-bit token for the cookie: one that was planted before the sign-in is worth nothing (SX-22). */
export async function openStaffSession(
  { db, now }: PlatformTx,
  staffId: string,
  { address, userAgent }: SignInOrigin,
): Promise<{ token: string }> {
  const token = randomToken(32)
  await db
    .insertInto('staffSessions')
    .values({
      tokenHash: hashToken(token),
      id: newId(now.getTime()),
      staffId,
      createdAt: now,
      lastSeenAt: now,
      endedAt: null,
      address,
      userAgent: userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null,
    })
    .execute()
  return { token }
}
