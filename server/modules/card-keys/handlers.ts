import { readImport } from '#modules/codes/index.ts'
import { on, onMany, unhurried } from '#platform/events.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { checkCardStock } from './check-card-stock.ts'
import { deliverAwaitingJob } from './jobs.ts'

/** Cards have come: first for those who have paid and wait (S1-2), then the notice is armed again. */
const serveAfterImport = on('codes.import_finished', 'card-keys.serve-awaiting', async (tx, { payload }) => {
  const { poolId, poolKind, status } = await readImport(tx, payload.importId)
  if (poolKind !== 'card' || status !== 'imported') return
  enqueue(tx, deliverAwaitingJob, { poolId })
  await checkCardStock(tx, poolId)
})

/** Cards are back, or somebody waits no longer. */
const serveAfterRelease = on('cards.freed', 'card-keys.serve-freed', async (tx, { payload: { poolId } }) => {
  enqueue(tx, deliverAwaitingJob, { poolId })
})

/**
 * Somebody begins to wait, perhaps at the very moment in which cards came or were given back: whichever of the two is committed last sees
 * the other.
 */
const serveAfterShortage = on('cards.short', 'card-keys.serve-short', async (tx, { payload: { poolId } }) => {
  enqueue(tx, deliverAwaitingJob, { poolId })
})

/** Cards have gone: is the merchant to hear of it? Once per pool, however many orders. */
const checkAfterDelivery = unhurried(
  onMany('cards.delivered', 'card-keys.check-stock', async (tx, events) => {
    const poolIds = [...new Set(events.map(({ payload }) => payload.poolId))].toSorted()
    for (const poolId of poolIds) await checkCardStock(tx, poolId)
  }),
)

/** A replacement takes one, too. */
const checkAfterReplacement = on('cards.replaced', 'card-keys.check-stock-replaced', async (tx, { payload }) =>
  checkCardStock(tx, payload.poolId),
)

export const handlers = [serveAfterImport, serveAfterRelease, serveAfterShortage, checkAfterDelivery, checkAfterReplacement]
