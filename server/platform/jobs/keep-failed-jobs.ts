import { sql } from 'kysely'
import { scheduledJob } from './job.ts'

const EVERY_SECONDS = 600
/** pg-boss removes finished jobs after a day; a failed one waits for a person. */
const KEEP_SECONDS = 366 * 86_400
/** A bound all the same: of a shop with more, the oldest go. */
const KEPT_PER_SHOP = 1_000

/** Keeps failed jobs until somebody tries them again or dismisses them, at most a year and a thousand per shop (SX-14). */
export const keepFailedJobs = scheduledJob({
  name: 'shops.keep-failed-jobs',
  everySeconds: EVERY_SECONDS,
  run: async ({ transactor }) => {
    await transactor.platform('jobs.failed', async ({ db }) => {
      await sql`update pgboss.job set deletion_seconds = ${KEEP_SECONDS}
                where state = 'failed' and deletion_seconds <> ${KEEP_SECONDS} and data ->> 'shopId' is not null`.execute(db)
      await sql`
        delete from pgboss.job j using (
          select name, id, row_number() over (partition by data ->> 'shopId' order by completed_on desc) as nth
          from pgboss.job where state = 'failed' and data ->> 'shopId' is not null) as listed
        where j.name = listed.name and j.id = listed.id and listed.nth > ${KEPT_PER_SHOP}`.execute(db)
    })
  },
})
