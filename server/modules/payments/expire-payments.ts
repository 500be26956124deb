import { sql } from 'kysely'
import type { PlatformTx, Tx } from '#platform/tx.ts'

/** Shops visited in one run; the next run takes the rest. */
const SHOPS_PER_RUN = 500

/** Shops with payments whose time is over. */
export async function findShopsWithOverduePayments({ db, now }: PlatformTx): Promise<string[]> {
  const rows = await db
    .selectFrom('payments')
    .where('status', '=', sql.lit('pending'))
    .where('expiresAt', '<=', now)
    .select('shopId')
    .distinct()
    .limit(SHOPS_PER_RUN)
    .execute()
  return rows.map((row) => row.shopId)
}

/** Ends the shop's open payments whose time is over, by the transaction's time. The orders stay as they are; a new payment may be started. */
export async function expirePayments({ db, shopId, now }: Tx): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update payments set status = 'expired'
    where shop_id = ${shopId} and status = 'pending' and expires_at <= ${now}`.execute(db)
  return Number(numAffectedRows)
}
