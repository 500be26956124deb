import { DomainError } from '#kernel/errors.ts'
import type { PlatformTx } from '#platform/tx.ts'
import type { SessionLimits } from './identity.ts'

/** A browser in which a person is signed in. */
export type SessionRow = Readonly<{
  id: string
  address: string | null
  userAgent: string | null
  createdAt: string
  lastSeenAt: string
  isCurrent: boolean
}>

const MAX_ROWS = 200

/** Where the person is signed in, the last used first. */
export async function listSessions(
  { db, now }: PlatformTx,
  { staffId, sessionHash, limits }: { staffId: string; sessionHash: Buffer; limits: SessionLimits },
): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('staffSessions')
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .where('lastSeenAt', '>', new Date(now.getTime() - limits.idleSeconds * 1000))
    .where('createdAt', '>', new Date(now.getTime() - limits.absoluteSeconds * 1000))
    .orderBy('lastSeenAt', 'desc')
    .limit(MAX_ROWS)
    .select(['id', 'tokenHash', 'address', 'userAgent', 'createdAt', 'lastSeenAt'])
    .execute()
  return rows.map(({ tokenHash, createdAt, lastSeenAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isCurrent: tokenHash.equals(sessionHash),
  }))
}

/** Ends one of the person's own sessions (SX-22). Throws `session_not_found`, also for one that is somebody else's. */
export async function endSession({ db, now }: PlatformTx, { staffId, sessionId }: { staffId: string; sessionId: string }): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('staffSessions')
    .where('staffId', '=', staffId)
    .where('id', '=', sessionId)
    .where('endedAt', 'is', null)
    .set({ endedAt: now })
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new DomainError('session_not_found')
}
