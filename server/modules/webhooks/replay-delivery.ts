import { DomainError, type Reason } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { DELIVER_JOB } from './deliver-job.ts'

/** Whether a delivery may be sent again now; the view shows it, the operation throws it. */
export function canReplay({ state, isEndpointOff }: { state: string; isEndpointOff: boolean }): true | Reason {
  if (state === 'queued' || state === 'sending') return { code: 'webhook_delivery_waiting' }
  return isEndpointOff ? { code: 'webhook_endpoint_disabled' } : true
}

/**
 * Sends a delivery again: the same bytes under the same webhook-id, so that whoever had it already can tell (SX-34). Ten attempts
 * begin anew. Throws `webhook_delivery_not_found`, `webhook_delivery_waiting` and `webhook_endpoint_disabled`.
 */
export async function replayDelivery(tx: Tx, { deliveryId, address }: { deliveryId: string; address: string | null }): Promise<void> {
  const { db, shopId, now } = tx
  const row = await db
    .selectFrom('webhookDeliveries as d')
    .innerJoin('webhookEndpoints as e', (join) => join.onRef('e.shopId', '=', 'd.shopId').onRef('e.id', '=', 'd.endpointId'))
    .where('d.shopId', '=', shopId)
    .where('d.id', '=', deliveryId)
    .select(['d.state', 'd.type', 'e.disabledAt', 'e.deletedAt'])
    .forUpdate('d')
    .executeTakeFirst()
  if (!row) throw new DomainError('webhook_delivery_not_found')
  const possible = canReplay({ state: row.state, isEndpointOff: row.disabledAt !== null || row.deletedAt !== null })
  if (possible !== true) throw new DomainError(possible.code, possible.details ?? {})
  await db
    .updateTable('webhookDeliveries')
    .where('shopId', '=', shopId)
    .where('id', '=', deliveryId)
    .set({ state: 'queued', roundAttempts: 0, nextAttemptAt: now })
    .execute()
  enqueue(tx, { name: DELIVER_JOB }, { deliveryId })
  await audit(tx, { action: 'webhooks.replay', subjectKind: 'webhook_delivery', subjectId: deliveryId, after: { type: row.type }, address })
}
