import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import type { OrderStates } from './eligibility.ts'

/** Does the carrier collect money for this order? */
export function isCashDue({ paymentTiming, paymentStatus }: OrderStates): boolean {
  return paymentTiming === 'on_delivery' && paymentStatus === 'unpaid'
}

/** What the parcels of an order collect together, without one of them when it is named. */
export async function readCollected({ db, shopId }: Tx, { orderId, except }: { orderId: string; except?: string }): Promise<number> {
  const { collected } = await db
    .selectFrom('shipments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .select(sql<number>`coalesce(sum(collect_amount), 0)::bigint`.as('collected'))
    .executeTakeFirstOrThrow()
  return collected
}
