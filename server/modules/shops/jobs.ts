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

/** Removes the kept answers of requests with an Idempotency-Key once their 24 hours are over (SX-31). */
export const removeOldAnswers = scheduledJob({
  name: 'shops.remove-old-answers',
  everySeconds: EVERY_SECONDS,
  run: async ({ transactor, deps }) => {
    await transactor.platform('answers.remove', async ({ db, now }) => {
      const keptSince = new Date(now.getTime() - deps.config.idempotencyKeepSeconds * 1000)
      await db.deleteFrom('idempotencyKeys').where('createdAt', '<', keptSince).execute()
    })
  },
})
