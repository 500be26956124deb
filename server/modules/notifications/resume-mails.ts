import { enqueue, type JobContext, scheduledJob } from '#platform/jobs/job.ts'
import { SEND_MAIL_JOB } from './send-mail-job.ts'

const EVERY_SECONDS = 10
/** As many as one sweep puts back into the queue; the next takes the others. */
const MAX_MAILS = 1_000

/**
 * Finds mails whose retry is due or whose worker never came back, in all shops, and gives them a job again (SX-14, SX-40). A mail that
 * was never tried has the job it was queued with. A second job for the same mail does no harm: one of them claims it.
 */
export const resumeMails = scheduledJob({ name: 'notifications.resume-mails', everySeconds: EVERY_SECONDS, run: resume })

async function resume({ transactor, actor }: JobContext): Promise<void> {
  const due = await transactor.platform('mails.due', ({ db, now }) =>
    db
      .selectFrom('mails')
      .where('nextAttemptAt', 'is not', null)
      .where('nextAttemptAt', '<=', now)
      .where('attempts', '>', 0)
      .orderBy('nextAttemptAt')
      .limit(MAX_MAILS)
      .select(['shopId', 'id'])
      .execute(),
  )
  for (const [shopId, mails] of Map.groupBy(due, (mail) => mail.shopId)) {
    await transactor.transact({ shopId, actor }, async (tx) => {
      for (const { id } of mails) enqueue(tx, { name: SEND_MAIL_JOB }, { mailId: id })
    })
  }
}
