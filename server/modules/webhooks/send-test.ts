import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { newDelivery } from './collect-events.ts'
import { DELIVER_JOB } from './deliver-job.ts'
import { lockEndpoint } from './lock-endpoint.ts'
import { TEST_TYPE } from './webhook-types.ts'

/** Queues a message that tells nothing, to see whether the endpoint answers. Throws `webhook_endpoint_disabled`. */
export async function sendTestWebhook(tx: Tx, endpointId: string): Promise<{ id: string }> {
  const { disabledAt } = await lockEndpoint(tx, endpointId)
  if (disabledAt !== null) throw new DomainError('webhook_endpoint_disabled')
  const id = newId(tx.now.getTime())
  const body = JSON.stringify({ type: TEST_TYPE, timestamp: tx.now.toISOString(), data: { endpointId } })
  await tx.db
    .insertInto('webhookDeliveries')
    .values({
      ...newDelivery,
      shopId: tx.shopId,
      id,
      endpointId,
      eventId: null,
      webhookId: `test_${id}`,
      type: TEST_TYPE,
      body,
      nextAttemptAt: tx.now,
      createdAt: tx.now,
    })
    .execute()
  enqueue(tx, { name: DELIVER_JOB }, { deliveryId: id })
  return { id }
}
