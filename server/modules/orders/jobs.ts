import { type JobContext, scheduledJob } from '#platform/jobs/job.ts'
import { autoCloseOrders, findAutoClosingShops } from './auto-close.ts'
import { runBulkActJob } from './bulk/run-bulk-act.ts'

/** Closes what merchants let close by itself, shop by shop and batch by batch. */
export const autoCloseJob = scheduledJob({
  name: 'orders.auto-close',
  everySeconds: (config) => config.orderAutoCloseEverySeconds,
  run: autoClose,
})

async function autoClose({ transactor, actor, deps, signal }: JobContext): Promise<void> {
  const afterSeconds = deps.config.orderAutoCloseAfterSeconds
  for (const shopId of await transactor.platform('orders.auto-close', findAutoClosingShops)) {
    for (let closed = 1; closed > 0 && !signal.aborted; )
      closed = await transactor.transact({ shopId, actor }, (tx) => autoCloseOrders(tx, { afterSeconds }))
  }
}

export const orderJobs = [autoCloseJob, runBulkActJob] as const
