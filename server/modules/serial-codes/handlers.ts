import { readImport } from '#modules/codes/index.ts'
import { onPaid } from '#modules/orders/index.ts'
import { on } from '#platform/events.ts'
import { enqueue, transactionalJob } from '#platform/jobs/job.ts'
import { answerTo } from '#platform/policy.ts'
import { checkStock } from './check-stock.ts'
import { issueCodes } from './issue-codes.ts'

/** Codes follow from the closing, exactly once: they and the end of this job are one commit (S0-2). */
const issueAtClosing = on('order.closed', 'serial-codes.issue-codes', async (tx, { payload }, { keyring }) => {
  await issueCodes(tx, keyring, payload.orderId)
})

/** What an import changes about the stock: enough again, or less than the number from the start (S0-14). */
const checkStockAfterImport = on('codes.import_finished', 'serial-codes.check-stock', async (tx, { payload }) => {
  const { poolId, status } = await readImport(tx, payload.importId)
  if (status === 'imported') await checkStock(tx, [poolId])
})

export const handlers = [issueAtClosing, checkStockAfterImport]

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
 * this is one look at a row that the payment has just locked (S0-5).
 */
export const issueWhenPaidLate = answerTo(onPaid, async (tx, { orderId }) => {
  const order = await tx.db
    .selectFrom('orders')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', orderId)
    .select('status')
    .executeTakeFirst()
  if (order?.status === 'closed') enqueue(tx, issueLateJob, { orderId })
  return true
})
