import { readImport } from '#modules/codes/index.ts'
import { on, onMany } from '#platform/events.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { checkCardStock } from './check-card-stock.ts'
import { deliverAwaitingJob } from './jobs.ts'
import { takeBackRefunded } from './take-back-refunded.ts'

/** Cards have come: first for those who have paid and wait (S1-2), then the notice is armed again. */
const serveAfterImport = on('codes.import_finished', 'card-keys.serve-awaiting', async (tx, { payload }) => {
  const { poolId, poolKind, status } = await readImport(tx, payload.importId)
  if (poolKind !== 'card' || status !== 'imported') return
  enqueue(tx, deliverAwaitingJob, { poolId })
  await checkCardStock(tx, poolId)
})

/** An order that was given up while somebody waits. */
const serveAfterRelease = on('cards.freed', 'card-keys.serve-freed', async (tx, { payload: { poolId } }) => {
  enqueue(tx, deliverAwaitingJob, { poolId })
})

/** Cards have gone: is the merchant to hear of it? Once per pool, however many orders. */
const checkAfterDelivery = onMany('cards.delivered', 'card-keys.check-stock', async (tx, events) => {
  const poolIds = [...new Set(events.map(({ payload }) => payload.poolId))].toSorted()
  for (const poolId of poolIds) await checkCardStock(tx, poolId)
})

/** Money has gone back: its cards are void (S1-3). */
const takeBack = on('payment.refunded', 'card-keys.take-back', async (tx, { payload }) => takeBackRefunded(tx, payload))

export const handlers = [serveAfterImport, serveAfterRelease, checkAfterDelivery, takeBack]
