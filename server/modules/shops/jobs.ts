import { removeOldAttempts } from '#platform/auth/attempts.ts'
import { scheduledJob } from '#platform/jobs/job.ts'

const EVERY_SECONDS = 3_600
/** Ended and expired sessions stay this long, for questions about who was signed in. */
const SESSION_KEEP_DAYS = 30

/** Removes what is over: counts of attempts, old sessions. A flood of guessed addresses leaves nothing behind. */
export const removeStaleSignIns = scheduledJob({
  name: 'shops.remove-stale-sign-ins',
  everySeconds: EVERY_SECONDS,
  run: async ({ transactor }) => {
    await transactor.platform('staff.session', async (tx) => {
      const keptSince = new Date(tx.now.getTime() - SESSION_KEEP_DAYS * 86_400_000)
      await removeOldAttempts(tx)
      await tx.db.deleteFrom('staffSessions').where('createdAt', '<', keptSince).execute()
    })
  },
})
