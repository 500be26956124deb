import { setTimeout } from 'node:timers/promises'
import { type JobContext, scheduledJob } from '#platform/jobs/job.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import { bookNotice } from '../book-notice.ts'
import { readContext } from '../context.ts'
import type { GatewayAccount, PaymentContext } from '../provider.ts'
import { accounts, gatewayOf, providersUnder } from '../providers.ts'
import { nextQueryAt } from './next-query.ts'

/** Shops visited in one run; the next run takes the rest. */
const SHOPS_PER_RUN = 500

/**
 * Asks gateways what became of payments whose notice did not come: claim → call → settle, one call after the other, because who asks
 * too fast is shut out. What they answer books like the notice that was lost.
 */
export const askGatewaysJob = scheduledJob({
  name: 'payments.ask-gateways',
  everySeconds: (config) => config.paymentQueryEverySeconds,
  run: askGateways,
})

async function askGateways(job: JobContext): Promise<void> {
  for (const account of accounts) if (account.askPayment) await askAccounts(job, account)
}

async function askAccounts(job: JobContext, account: GatewayAccount): Promise<void> {
  const { transactor, actor, deps, signal } = job
  let left = deps.config.paymentQueriesPerRun
  const { paymentQueryAfterSeconds: afterSeconds } = deps.config
  const shopIds = await transactor.platform('payments.ask', (tx) => findShopsToAsk(tx, { account, afterSeconds }))
  for (const shopId of shopIds) {
    const claimed = await transactor.transact({ shopId, actor }, (tx) => claim(tx, job, { account, limit: left }))
    const claimedAtMs = performance.now()
    for (const [index, reference] of claimed.references.entries()) {
      if (signal.aborted) return
      // A question says when it is asked, and is good for three minutes only.
      const now = new Date(claimed.context.now.getTime() + performance.now() - claimedAtMs)
      const refusedSeconds = await askOne(job, { shopId, account, context: { ...claimed.context, now }, reference })
      if (refusedSeconds !== null) {
        deps.log.warn({ account: account.name, seconds: refusedSeconds }, 'a gateway was asked too often and is left alone for a while')
        return transactor.platform('payments.ask', (tx) => pause(tx, { account, seconds: refusedSeconds }))
      }
      left -= 1
      const isLast = left === 0 || (index === claimed.references.length - 1 && shopId === shopIds.at(-1))
      if (!isLast) await setTimeout(deps.config.paymentQueryPauseSeconds * 1000, undefined, { signal }).catch(() => undefined)
    }
    if (left === 0) return
  }
}

type Question = { shopId: string; account: GatewayAccount; context: PaymentContext; reference: string }

/** Answers for how long nobody may ask any more, else null. Who does not answer is asked again at the next time. */
async function askOne(job: JobContext, { shopId, account, context, reference }: Question): Promise<number | null> {
  const { transactor, actor, deps, signal } = job
  try {
    const answer = await account.askPayment?.(context, reference, signal)
    if (answer?.state === 'refused') return answer.seconds
    if (answer?.state === 'paid') {
      const { notice } = answer
      const verdict = await transactor.transact({ shopId, actor }, (tx) => bookNotice(tx, { source: account.name, notice }))
      deps.log.warn({ shopId, reference, verdict }, 'a payment was found by asking: its notice had not come')
    }
  } catch (error) {
    deps.log.warn({ err: error, shopId, reference }, 'a gateway could not be asked about a payment')
  }
  return null
}

/** Shops with payments that have to be asked about now; none while the gateway is to be left alone. */
async function findShopsToAsk({ db, now }: PlatformTx, { account, afterSeconds }: { account: GatewayAccount; afterSeconds: number }) {
  const paused = await db
    .selectFrom('gatewayPauses')
    .where('account', '=', account.name)
    .where('until', '>', now)
    .select('account')
    .executeTakeFirst()
  if (paused) return []
  const rows = await db
    .selectFrom('payments')
    .where('nextQueryAt', '<=', now)
    .where('createdAt', '<=', new Date(now.getTime() - afterSeconds * 1000))
    .where('provider', 'in', providersUnder(account.name))
    .select('shopId')
    .distinct()
    .orderBy('shopId')
    .limit(SHOPS_PER_RUN)
    .execute()
  return rows.map((row) => row.shopId)
}

type Claimed = { context: PaymentContext; references: string[] }

/** The next time is written before the gateway is asked, so that a run that dies does not ask at once again. */
async function claim(tx: Tx, { deps }: JobContext, { account, limit }: { account: GatewayAccount; limit: number }): Promise<Claimed> {
  const { db, shopId, now } = tx
  const { paymentQueryAfterSeconds: afterSeconds } = deps.config
  const { context, mayServe } = await readContext(tx, deps, account)
  const due = await db
    .selectFrom('payments')
    .where('shopId', '=', shopId)
    .where('provider', 'in', providersUnder(account.name))
    .where('nextQueryAt', '<=', now)
    .where('createdAt', '<=', new Date(now.getTime() - afterSeconds * 1000))
    .orderBy('nextQueryAt')
    .limit(limit)
    .select(['id', 'provider', 'reference', 'createdAt', 'expiresAt', 'number'])
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, provider, number, ...payment } of due) {
    const { issuesNumbers } = gatewayOf(provider)
    const next = nextQueryAt({ ...payment, hasNumber: number !== null, issuesNumbers }, { now, afterSeconds })
    await db.updateTable('payments').where('shopId', '=', shopId).where('id', '=', id).set({ nextQueryAt: next }).execute()
  }
  // Nobody to ask without an account; the payments wait for the end of their time.
  return { context, references: mayServe && context.secrets.length > 0 ? due.map(({ reference }) => reference) : [] }
}

/** The gateway knows our address, not our shops: all of them wait. */
async function pause({ db, now }: PlatformTx, { account, seconds }: { account: GatewayAccount; seconds: number }): Promise<void> {
  const until = new Date(now.getTime() + seconds * 1000)
  await db
    .insertInto('gatewayPauses')
    .values({ account: account.name, until })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ until }))
    .execute()
}
