import { type JobContext, scheduledJob } from '#platform/jobs/job.ts'
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

export const paymentJobs = [expirePaymentsJob, sendSandboxNotice, sendRefundJob] as const
