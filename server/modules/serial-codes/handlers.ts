import { readImport } from '#modules/codes/index.ts'
import { onPaid } from '#modules/orders/index.ts'
import { on, onMany } from '#platform/events.ts'
import { enqueue, transactionalJob } from '#platform/jobs/job.ts'
import { answerTo } from '#platform/policy.ts'
import { backFill, MAX_BACK_FILL } from './back-fill.ts'
import { checkStock } from './check-stock.ts'
import { readCodeSettings } from './code-settings.ts'
import { issueCodes, issueCodesOf } from './issue-codes.ts'

/** Codes follow from the closing, exactly once: they and the end of this job are one commit (S0-2). */
const issueAtClosing = onMany('order.closed', 'serial-codes.issue-codes', async (tx, events, { keyring }) => {
  await issueCodesOf(
    tx,
    keyring,
    events.map(({ payload }) => payload.orderId),
  )
})

/** What an import changes: enough again, or less than the number from the start (S0-14), and codes for who is short (S0-31). */
const checkStockAfterImport = on('codes.import_finished', 'serial-codes.check-stock', async (tx, { payload }) => {
  const { poolId, poolKind, status } = await readImport(tx, payload.importId)
  if (poolKind !== 'campaign' || status !== 'imported') return
  await checkStock(tx, [poolId])
  if ((await readCodeSettings(tx)).fillsAfterImport) enqueue(tx, fillGroupJob, { groupId: poolId })
})

export const handlers = [issueAtClosing, checkStockAfterImport]

/** Gives the short units of a group the codes just imported, a piece at a time, where the shop has decided so (S0-31). */
export const fillGroupJob = transactionalJob<{ groupId: string }>({
  name: 'serial-codes.fill-group',
  concurrency: 1,
  run: async (tx, { groupId }, { keyring }) => {
    const { filled, left } = await backFill(tx, keyring, { groupId })
    if (filled > 0 && filled + left === MAX_BACK_FILL) enqueue(tx, fillGroupJob, { groupId })
  },
})

/** Issues for an order that was paid after it had been closed. */
export const issueLateJob = transactionalJob<{ orderId: string }>({
  name: 'serial-codes.issue-late',
  concurrency: 2,
  run: async (tx, { orderId }, { keyring }) => {
    await issueCodes(tx, keyring, orderId)
  },
})

/**
 * Nearly every payment comes before the closing. A handler of `order.paid` would be a job for each of them that finds nothing to do;
 * this is one look at what the payment has just locked (S0-5).
 */
export const issueWhenPaidLate = answerTo(onPaid, async (tx, { orderId, status }) => {
  if (status === 'closed') enqueue(tx, issueLateJob, { orderId })
  return true
})
