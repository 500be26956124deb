import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import { LATE_HOURS } from './deliver-cards.ts'

/**
 * Unpaid orders of card keys that are not given up yet: their time to pay is not over, or it was over less than a day ago, so that money which
 * comes now still gets its cards (S1-17).
 */
export async function findStillPayable({ db, shopId, now }: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ orderId: string }>`
    select order_id from card_orders
    where shop_id = ${shopId} and order_id = any(${[...orderIds]}::uuid[])
      and ((status = 'unpaid' and hold_until is not null) or (status = 'released' and released_at > ${now}::timestamptz - make_interval(hours => ${LATE_HOURS})))`.execute(
    db,
  )
  return new Set(rows.map((row) => row.orderId))
}
