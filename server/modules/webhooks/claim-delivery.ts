import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/** Calls to one endpoint at a time: a slow one does not take all workers from the others. */
const CALLS_PER_ENDPOINT = 4

/** A delivery this worker may send now; `attempts` is the fence for settling it. */
export type ClaimedDelivery = {
  id: string
  endpointId: string
  webhookId: string
  body: string
  attempts: number
  roundAttempts: number
  url: string
  ciphertext: Buffer
  keyId: string
}

/**
 * Takes a due delivery for one attempt, for as long as the lease. Two workers never have the same one: the row lock lets one in, and
 * then it is not due. One whose worker never came back is taken again under the same webhook-id (SX-14). Null when there is nothing
 * to do; one whose endpoint is off or gone is skipped.
 */
export async function claimDelivery(tx: Tx, deliveryId: string, leaseMs: number): Promise<ClaimedDelivery | null> {
  const { db, shopId, now } = tx
  const leaseEndsAt = new Date(now.getTime() + leaseMs)
  await lockEndpointOf(tx, deliveryId)
  const { rows } = await sql<ClaimedDelivery & { isOff: boolean }>`
    with due as (
      select d.id, d.endpoint_id from webhook_deliveries d
      where d.shop_id = ${shopId} and d.id = ${deliveryId} and d.state in ('queued', 'sending') and d.next_attempt_at <= ${now}
      for update
    ), target as (
      select due.id, e.url, e.ciphertext, e.key_id, (e.disabled_at is not null or e.deleted_at is not null) as is_off
      from due join webhook_endpoints e on e.shop_id = ${shopId} and e.id = due.endpoint_id
      where (select count(*) from webhook_deliveries o
             where o.shop_id = ${shopId} and o.endpoint_id = due.endpoint_id and o.state = 'sending' and o.next_attempt_at > ${now}) < ${CALLS_PER_ENDPOINT}
    )
    update webhook_deliveries d set
      state = case when target.is_off then 'skipped' else 'sending' end,
      attempts = d.attempts + case when target.is_off then 0 else 1 end,
      round_attempts = d.round_attempts + case when target.is_off then 0 else 1 end,
      last_status = null, last_error = case when target.is_off then 'endpoint_off' end,
      next_attempt_at = case when target.is_off then null else ${leaseEndsAt}::timestamptz end
    from target where d.shop_id = ${shopId} and d.id = target.id
    returning d.id, d.endpoint_id, d.webhook_id, d.body, d.attempts, d.round_attempts, target.url, target.ciphertext, target.key_id, target.is_off`.execute(
    db,
  )
  const [row] = rows
  if (!row || row.isOff) return null
  await db
    .insertInto('webhookAttempts')
    .values({ shopId, deliveryId, attempt: row.attempts, startedAt: now, durationMs: null, status: null, error: null, answer: null })
    .execute()
  return row
}

/** Claims of one endpoint come one after the other, and in a statement before the count: else each would count without the others. */
async function lockEndpointOf({ db, shopId }: Tx, deliveryId: string): Promise<void> {
  await sql`
    select from webhook_endpoints e where e.shop_id = ${shopId}
      and e.id = (select d.endpoint_id from webhook_deliveries d where d.shop_id = ${shopId} and d.id = ${deliveryId})
    for no key update`.execute(db)
}
