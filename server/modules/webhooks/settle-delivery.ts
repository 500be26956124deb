import { announce } from '#platform/events.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { nextAttemptAt } from '#platform/mail/retry.ts'
import type { Tx } from '#platform/tx.ts'
import type { WebhookAnswer } from '#platform/webhooks/post-webhook.ts'
import type { ClaimedDelivery } from './claim-delivery.ts'
import { DELIVER_JOB } from './deliver-job.ts'
import { subscribe } from './lock-endpoint.ts'

const GONE = 410

export type Settlement = { answer: WebhookAnswer; durationMs: number; retrySeconds: readonly number[] }

/**
 * Writes down how an attempt ended: 2xx is delivered; 410 turns the endpoint off; everything else waits for the next of the configured
 * delays, and after the last it has failed (SX-34). An attempt that outlived its lease changes nothing: the delivery is another's by then.
 */
export async function settleDelivery(
  tx: Tx,
  delivery: ClaimedDelivery,
  { answer, durationMs, retrySeconds }: Settlement,
): Promise<boolean> {
  const { db, shopId, now } = tx
  const status = 'status' in answer ? answer.status : null
  const error = 'error' in answer ? (answer.detail === '' ? answer.error : `${answer.error}: ${answer.detail}`) : null
  const isDelivered = status !== null && status >= 200 && status < 300
  const isGone = status === GONE
  const dueAt = isDelivered || isGone ? null : nextAttemptAt(delivery.roundAttempts, now, retrySeconds)
  const { numUpdatedRows } = await db
    .updateTable('webhookDeliveries')
    .where('shopId', '=', shopId)
    .where('id', '=', delivery.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', delivery.attempts)
    .set({
      state: isDelivered ? 'delivered' : dueAt ? 'queued' : 'failed',
      nextAttemptAt: dueAt,
      lastStatus: status,
      lastError: error,
      ...(isDelivered ? { deliveredAt: now } : {}),
    })
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await db
    .updateTable('webhookAttempts')
    .where('shopId', '=', shopId)
    .where('deliveryId', '=', delivery.id)
    .where('attempt', '=', delivery.attempts)
    .set({ durationMs, status, error, answer: 'answer' in answer ? answer.answer : null })
    .execute()
  if (isGone) await turnOff(tx, delivery.endpointId)
  if (dueAt) enqueue(tx, { name: DELIVER_JOB }, { deliveryId: delivery.id }, { startAfter: dueAt })
  announce(tx, { type: 'webhook', ids: [delivery.id] })
  return true
}

/** It said that nobody is there any more. */
async function turnOff(tx: Tx, endpointId: string): Promise<void> {
  await tx.db
    .updateTable('webhookEndpoints')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', endpointId)
    .where('disabledAt', 'is', null)
    .set((eb) => ({ disabledAt: tx.now, disabledReason: 'gone', version: eb('version', '+', 1) }))
    .execute()
  await subscribe(tx, endpointId, [])
}
