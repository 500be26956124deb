import { sql } from 'kysely'
import { enqueue, scheduledJob } from '#platform/jobs/job.ts'
import { DELIVER_JOB } from './deliver-job.ts'

const EVERY_SECONDS = 10
/** Who was queued a moment ago has a job of its own. */
const PATIENCE_MS = 5_000
const MAX_DELIVERIES = 1_000
/** Sent messages stay this long, for questions and replays. */
const KEEP_DAYS = 30

/** Finds deliveries that are due and have no job: their worker never came back, or their endpoint was busy. Over all shops (SX-14). */
export const resumeDeliveries = scheduledJob({
  name: 'webhooks.resume-deliveries',
  everySeconds: EVERY_SECONDS,
  run: async ({ transactor, actor }) => {
    const due = await transactor.platform('webhooks.due', ({ db, now }) =>
      db
        .selectFrom('webhookDeliveries')
        .where('nextAttemptAt', '<=', new Date(now.getTime() - PATIENCE_MS))
        .orderBy('nextAttemptAt')
        .limit(MAX_DELIVERIES)
        .select(['shopId', 'id'])
        .execute(),
    )
    for (const [shopId, deliveries] of Map.groupBy(due, ({ shopId: owner }) => owner)) {
      await transactor.transact({ shopId, actor }, async (tx) => {
        for (const { id } of deliveries) enqueue(tx, { name: DELIVER_JOB }, { deliveryId: id })
      })
    }
  },
})

/** Removes deliveries whose 30 days are over, with their attempts. */
export const removeOldDeliveries = scheduledJob({
  name: 'webhooks.remove-old-deliveries',
  everySeconds: 3_600,
  run: async ({ transactor, actor }) => {
    const shops = await transactor.platform('webhooks.due', ({ db, now }) =>
      db
        .selectFrom('webhookDeliveries')
        .where('createdAt', '<', new Date(now.getTime() - KEEP_DAYS * 86_400_000))
        .select('shopId')
        .distinct()
        .execute(),
    )
    for (const { shopId } of shops) {
      await transactor.transact({ shopId, actor }, ({ db, now }) =>
        sql`delete from webhook_deliveries where shop_id = ${shopId} and created_at < ${new Date(now.getTime() - KEEP_DAYS * 86_400_000)}
            and next_attempt_at is null`.execute(db),
      )
    }
  },
})
