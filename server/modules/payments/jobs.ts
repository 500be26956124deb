import { type JobContext, scheduledJob } from '#platform/jobs/job.ts'
import { askGatewaysJob } from './asking/ask-gateways.ts'
import { expireOrder, findUnpaidOrders, listShops } from './expire-orders.ts'
import { expirePayments, findShopsWithOverduePayments } from './expire-payments.ts'
import { sendRefundJob } from './refunds/send-refund.ts'
import { sendSandboxNotice } from './sandbox/send-notice.ts'

/** Only a mark for people: `startPayment` and `bookNotice` compare times themselves. */
const EXPIRE_EVERY_SECONDS = 15

/** Ends open payments whose time is over, shop by shop. */
export const expirePaymentsJob = scheduledJob({ name: 'payments.expire', everySeconds: EXPIRE_EVERY_SECONDS, run: expireOverdue })

async function expireOverdue({ transactor, actor }: JobContext): Promise<void> {
  const shopIds = await transactor.platform('payments.expire', findShopsWithOverduePayments)
  for (const shopId of shopIds) await transactor.transact({ shopId, actor }, expirePayments)
}

/** Stock that nobody pays for is held at most this much longer. */
const GIVE_UP_EVERY_SECONDS = 60

/** Gives up orders that nobody paid, each in a transaction of its own: one that cannot be cancelled does not keep the others. */
export const expireOrdersJob = scheduledJob({ name: 'payments.expire-orders', everySeconds: GIVE_UP_EVERY_SECONDS, run: giveUpUnpaid })

async function giveUpUnpaid({ transactor, actor, deps: { config, log } }: JobContext): Promise<void> {
  const { unpaidOrderSeconds: unpaidSeconds } = config
  for (const shopId of await transactor.platform('jobs.shops', listShops)) {
    const orderIds = await transactor.transact({ shopId, actor }, (tx) => findUnpaidOrders(tx, { unpaidSeconds }))
    for (const orderId of orderIds) {
      const work = transactor.transact({ shopId, actor }, (tx) => expireOrder(tx, { orderId, unpaidSeconds }))
      await work.catch((error: unknown) => log.warn({ err: error, orderId }, 'an unpaid order could not be given up'))
    }
  }
}

export const paymentJobs = [expirePaymentsJob, expireOrdersJob, askGatewaysJob, sendSandboxNotice, sendRefundJob] as const
