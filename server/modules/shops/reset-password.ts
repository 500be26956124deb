import { hashToken } from '#kernel/random.ts'
import { audit } from '#platform/audit.ts'
import type { PlatformTx } from '#platform/tx.ts'
import { disableTotp } from './disable-totp.ts'
import { endStaffSessions } from './end-staff-sessions.ts'

/** Whose password a mailed link sets. */
export type OpenReset = Readonly<{ shopId: string; resetId: string; staffId: string; email: string; name: string; isProven: boolean }>

/** The request behind a link that still works; null for any other token. */
export async function findPasswordReset({ db, now }: PlatformTx, token: string): Promise<OpenReset | null> {
  const row = await db
    .selectFrom('staffLinks as l')
    .innerJoin('staffPasswordResets as r', (join) => join.onRef('r.shopId', '=', 'l.shopId').onRef('r.id', '=', 'l.resetId'))
    .innerJoin('staff as s', 's.id', 'r.staffId')
    .where('l.tokenHash', '=', hashToken(token))
    .where('l.expiresAt', '>', now)
    .where('r.usedAt', 'is', null)
    .where('s.disabledAt', 'is', null)
    .select(['l.shopId', 'r.id as resetId', 's.id as staffId', 's.email', 's.name', 's.emailProvenAt'])
    .executeTakeFirst()
  if (!row) return null
  const { emailProvenAt, ...reset } = row
  return { ...reset, isProven: emailProvenAt !== null }
}

/**
 * Sets the password of the account whose mailbox the link was in, and ends all its sessions (SX-22). That proves the address; the second
 * factor stays, unless nobody had ever proven it: then it may be somebody else's, and whoever has the mailbox takes the account over
 * (ADR 6). All other requests of the account end. Null when the link is used up or none of these.
 */
export async function resetPassword(
  tx: PlatformTx,
  { token, passwordHash }: { token: string; passwordHash: string },
): Promise<{ email: string } | null> {
  const reset = await findPasswordReset(tx, token)
  if (!reset || !(await useUp(tx, reset))) return null
  const { shopId, staffId, email, name } = reset
  if (!reset.isProven) await disableTotp(tx, { staffId, sessionHash: null })
  await tx.db.updateTable('staff').where('id', '=', staffId).set({ passwordHash, emailProvenAt: tx.now }).execute()
  await endStaffSessions(tx, staffId, null)
  const scope = { db: tx.db, shopId, now: tx.now, actor: { kind: 'staff', id: staffId, name } as const }
  await audit(scope, { action: 'staff.reset_password', subjectKind: 'staff', subjectId: staffId })
  return { email }
}

/** Sixteen browsers with one link: one gets past the row. */
async function useUp({ db, now }: PlatformTx, { staffId, resetId }: OpenReset): Promise<boolean> {
  const used = await db
    .updateTable('staffPasswordResets')
    .where('staffId', '=', staffId)
    .where('usedAt', 'is', null)
    .set({ usedAt: now })
    .returning('id')
    .execute()
  return used.some(({ id }) => id === resetId)
}
