import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { enqueue, scheduledJob } from '#platform/jobs/job.ts'
import type { Tx } from '#platform/tx.ts'
import { DELIVER_JOB } from './deliver-job.ts'
import { typeOfSource, type WebhookType } from './webhook-types.ts'
import { type TappedEvent, writeBody } from './write-body.ts'

/** How long an event waits at most before it becomes a delivery. */
const EVERY_SECONDS = 2
const EVENTS_PER_ROUND = 100
const SHOPS_PER_RUN = 500

/**
 * Turns events that somebody outside wants into deliveries, a row each before anything is sent. Beside the business transactions, which
 * only note the event: a slow or dead endpoint is never felt by who buys.
 */
export const collectEvents = scheduledJob({
  name: 'webhooks.collect-events',
  everySeconds: EVERY_SECONDS,
  run: async ({ transactor, actor, signal }) => {
    const shops = await transactor.platform('webhooks.collect', async ({ db }) => {
      const { rows } = await sql<{ shopId: string }>`select distinct shop_id from webhook_taps limit ${SHOPS_PER_RUN}`.execute(db)
      return rows
    })
    for (const { shopId } of shops) {
      let taken = EVENTS_PER_ROUND
      while (taken === EVENTS_PER_ROUND && !signal.aborted) taken = await transactor.transact({ shopId, actor }, collect)
    }
  },
})

async function collect(tx: Tx): Promise<number> {
  const events = await takeEvents(tx)
  for (const event of events) {
    const type = typeOfSource(event.type)
    const endpointIds = type === null ? [] : await subscribersOf(tx, event.type)
    if (type === null || endpointIds.length === 0) continue
    const body = await bodyOf(tx, type, event)
    if (body !== null) await queueDeliveries(tx, { type, event, endpointIds, body })
  }
  return events.length
}

async function takeEvents({ db, shopId }: Tx): Promise<TappedEvent[]> {
  const { rows } = await sql<TappedEvent>`
    with taken as (
      delete from webhook_taps where shop_id = ${shopId} and event_id in (
        select event_id from webhook_taps where shop_id = ${shopId} order by event_id limit ${EVENTS_PER_ROUND} for update skip locked)
      returning event_id
    )
    select e.id, e.type, e.payload, e.occurred_at from taken join events e on e.shop_id = ${shopId} and e.id = taken.event_id order by e.id`.execute(
    db,
  )
  return rows
}

async function subscribersOf({ db, shopId }: Tx, source: string): Promise<string[]> {
  const rows = await db
    .selectFrom('webhookSubscriptions')
    .where('shopId', '=', shopId)
    .where('source', '=', source)
    .select('endpointId')
    .execute()
  return rows.map(({ endpointId }) => endpointId)
}

/** What an event was about may be gone by now, e.g. a deleted group: then there is nothing to tell. */
async function bodyOf(tx: Tx, type: WebhookType, event: TappedEvent): Promise<string | null> {
  try {
    return await writeBody(tx, type, event)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

type Message = { type: WebhookType; event: TappedEvent; endpointIds: readonly string[]; body: string }

async function queueDeliveries(tx: Tx, { type, event, endpointIds, body }: Message): Promise<void> {
  const { db, shopId, now } = tx
  const queued = await db
    .insertInto('webhookDeliveries')
    .values(
      endpointIds.map((endpointId) => ({
        ...newDelivery,
        shopId,
        id: newId(now.getTime()),
        endpointId,
        eventId: event.id,
        webhookId: `evt_${event.id}`,
        type,
        body,
        nextAttemptAt: now,
        createdAt: now,
      })),
    )
    .onConflict((conflict) => conflict.constraint('webhook_deliveries_event_key').doNothing())
    .returning('id')
    .execute()
  for (const { id } of queued) enqueue(tx, { name: DELIVER_JOB }, { deliveryId: id })
}

/** A delivery nobody has tried. */
export const newDelivery = {
  state: 'queued',
  attempts: 0,
  roundAttempts: 0,
  lastStatus: null,
  lastError: null,
  deliveredAt: null,
} as const
