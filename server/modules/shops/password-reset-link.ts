import { DomainError } from '#kernel/errors.ts'
import { hashToken, randomToken } from '#kernel/random.ts'
import type { Tx } from '#platform/tx.ts'

/** Shorter than an invitation: who asked is waiting for it. */
export const PASSWORD_RESET_HOURS = 1

/** A request for a new password, for its mail and the preview of it. Throws `password_reset_not_found`. */
export async function readPasswordReset(
  { db, shopId }: Tx,
  resetId: string,
): Promise<{ email: string; locale: 'zh-TW' | 'en'; isUsed: boolean }> {
  const row = await db
    .selectFrom('staffPasswordResets')
    .where('shopId', '=', shopId)
    .where('id', '=', resetId)
    .select(['email', 'locale', 'usedAt'])
    .executeTakeFirst()
  if (!row) throw new DomainError('password_reset_not_found')
  return { email: row.email, locale: row.locale === 'en' ? 'en' : 'zh-TW', isUsed: row.usedAt !== null }
}

/**
 * A new link for the mail that is being written; the token exists in this answer only (SX-27). Links of other mails of the request end.
 * Throws `password_reset_not_found` for one that was used.
 */
export async function makePasswordResetLink(
  tx: Tx,
  { resetId, mailId }: { resetId: string; mailId: string },
): Promise<{ token: string; expiresAt: Date }> {
  if ((await readPasswordReset(tx, resetId)).isUsed) throw new DomainError('password_reset_not_found')
  await tx.db
    .deleteFrom('staffLinks')
    .where('shopId', '=', tx.shopId)
    .where('resetId', '=', resetId)
    .where('mailId', '!=', mailId)
    .execute()
  const token = randomToken(32)
  const expiresAt = new Date(tx.now.getTime() + PASSWORD_RESET_HOURS * 3_600_000)
  const values = { shopId: tx.shopId, tokenHash: hashToken(token), resetId, mailId, createdAt: tx.now, expiresAt }
  await tx.db.insertInto('staffLinks').values(values).execute()
  return { token, expiresAt }
}
