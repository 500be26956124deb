import { enqueue, type JobContext, scheduledJob, transactionalJob } from '#platform/jobs/job.ts'
import { checkCardStock } from './check-card-stock.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'
import { findExpiredHolds, findShopsWithExpiredHolds, releaseCardOrder } from './release-card-order.ts'

/** Only a broom: whoever looks for a card compares times himself (S1-16). */
const RELEASE_EVERY_SECONDS = 10

/** Gives up the cards of unpaid orders whose time is over, each order in a transaction of its own. */
export const releaseExpiredJob = scheduledJob({
  name: 'card-keys.release-expired',
  everySeconds: RELEASE_EVERY_SECONDS,
  run: releaseOverdue,
})

async function releaseOverdue({ transactor, actor, deps: { log } }: JobContext): Promise<void> {
  for (const shopId of await transactor.platform('cards.expire', findShopsWithExpiredHolds)) {
    for (const orderId of await transactor.transact({ shopId, actor }, (tx) => findExpiredHolds(tx))) {
      const work = transactor.transact({ shopId, actor }, (tx) => releaseCardOrder(tx, { orderId }))
      await work.catch((error: unknown) => log.warn({ err: error, orderId }, 'cards of an unpaid order could not be released'))
    }
  }
}

/** Serves the orders that wait for cards of a pool, a piece at a time; pools take turns, so that payment order holds (S1-2). */
export const deliverAwaitingJob = transactionalJob<{ poolId: string }>({
  name: 'card-keys.deliver-awaiting',
  concurrency: 1,
  run: async (tx, { poolId }) => {
    const { served, goesOn } = await deliverAwaiting(tx, { poolId })
    if (goesOn) enqueue(tx, deliverAwaitingJob, { poolId })
    else if (served > 0) await checkCardStock(tx, poolId)
  },
})

export const cardKeysJobs = [releaseExpiredJob, deliverAwaitingJob] as const
