import type { CustomerIdentity } from '#platform/auth/identity.ts'
import type { Tx } from '#platform/tx.ts'

/** A customer stays signed in this long without coming back, as he keeps his cart. */
export const CUSTOMER_SESSION_SECONDS = 60 * 86_400
/** A session's use is written at most this often; signing out still counts at once, because every request reads the row. */
const SEEN_STEP_SECONDS = 3_600

/** Whose session this is in the shop of the transaction; null when it has ended, is too old, or the account is disabled (SX-20, SX-22). */
export async function findCustomerBySession(tx: Tx, tokenHash: Buffer): Promise<CustomerIdentity | null> {
  const row = await tx.db
    .selectFrom('customerSessions as s')
    .innerJoin('customers as c', (join) => join.onRef('c.shopId', '=', 's.shopId').onRef('c.id', '=', 's.customerId'))
    .where('s.shopId', '=', tx.shopId)
    .where('s.tokenHash', '=', tokenHash)
    .where('s.endedAt', 'is', null)
    .where('s.lastSeenAt', '>', before(tx.now, CUSTOMER_SESSION_SECONDS))
    .where('c.disabledAt', 'is', null)
    .select(['c.id', 'c.name', 'c.email', 's.lastSeenAt'])
    .executeTakeFirst()
  if (!row) return null
  if (row.lastSeenAt < before(tx.now, SEEN_STEP_SECONDS)) {
    await tx.db
      .updateTable('customerSessions')
      .where('shopId', '=', tx.shopId)
      .where('tokenHash', '=', tokenHash)
      .set({ lastSeenAt: tx.now })
      .execute()
  }
  return { sessionHash: tokenHash, id: row.id, name: row.name, email: row.email }
}

function before(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000)
}
