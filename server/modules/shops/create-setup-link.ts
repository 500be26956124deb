import { hashToken, randomToken } from '#kernel/random.ts'
import type { PlatformTx } from '#platform/tx.ts'

const LINK_HOURS = 24

/**
 * A one-time link: for the first owner of an installation (`staffId` null, printed at the first start) or for a new member of staff
 * to choose a password. The token exists in this answer only; the database keeps its hash. It works once, for 24 hours. An earlier
 * link of the same person ends.
 */
export async function createSetupLink({ db, now }: PlatformTx, staffId: string | null): Promise<{ token: string; expiresAt: Date }> {
  const token = randomToken(32)
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000)
  if (staffId !== null) {
    await db.updateTable('setupLinks').where('staffId', '=', staffId).where('usedAt', 'is', null).set({ usedAt: now }).execute()
  }
  await db
    .insertInto('setupLinks')
    .values({ tokenHash: hashToken(token), staffId, createdAt: now, expiresAt, usedAt: null })
    .execute()
  return { token, expiresAt }
}

/** Where the link leads, under the installation's own address. */
export function setupUrl(baseUrl: string, token: string): string {
  return `${baseUrl}/admin/setup/${token}`
}
