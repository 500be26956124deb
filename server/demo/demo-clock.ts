import type { Deps } from '#platform/deps.ts'
import type { DomainEvent } from '#platform/events.ts'
import type { Job, JobContext } from '#platform/jobs/job.ts'
import type { Mailer } from '#platform/mail/smtp.ts'
import type { PlatformPurpose } from '#platform/platform-purposes.ts'
import { createTransactor, type Scope, type Transactor } from '#platform/transactor.ts'
import { type PlatformTx, systemActor, type Tx } from '#platform/tx.ts'
import { wire } from '#platform/wire.ts'
import { modules } from '../modules.ts'
import type { System } from '../system.ts'

/** With `refusesMail` the mails of this act fail as if the recipient's mailbox were full: a mail log without failures shows nothing. */
export type DemoScope = Scope & { refusesMail?: boolean }

/** Transactions of the demonstration, each at a time of its own. */
export type DemoClock = Readonly<{
  /** Runs `work` as if it were `time`, with everything that follows from it, in one transaction. One after the other. */
  at: <T>(time: Date, scope: DemoScope, work: (tx: Tx) => Promise<T>) => Promise<T>
  platformAt: <T>(time: Date, purpose: PlatformPurpose, work: (tx: PlatformTx) => Promise<T>) => Promise<T>
}>

const handlers = modules.flatMap((module) => module.handlers ?? [])
const jobs = new Map<string, Job>(modules.flatMap((module) => module.jobs ?? []).map((job) => [job.name, job]))

/**
 * A transactor with a clock of its own, the only one in production, so that the demonstration has a past. What follows from an event is
 * not left to the worker, which knows no past: handlers and jobs run here, at the same time and in the same transaction. So a kill leaves
 * an act with all its consequences or without any. Mails are written and end as `logged`: none of them is ever handed to SMTP.
 */
export function createDemoClock({ pool, boss, deps }: Pick<System, 'pool' | 'boss' | 'deps'>): DemoClock {
  let time = new Date(0)
  const wiring = { policies: wire(modules).policies, subscribers: new Map() }
  const transactor = createTransactor({ pool, boss, wiring, clock: { now: () => time }, onCommitted: () => {} })
  const offline: Deps = { ...deps, mailer: null }
  const refusing: Deps = { ...deps, mailer: fullMailbox }
  return {
    at(when, scope, work) {
      time = when
      return transactor.transact(scope, async (tx) => {
        const value = await work(tx)
        await follow(tx, { deps: scope.refusesMail ? refusing : offline, databaseUrl: transactor.databaseUrl })
        return value
      })
    },
    platformAt(when, purpose, work) {
      time = when
      return transactor.platform(purpose, work)
    },
  }
}

/** Speaks to nobody. */
const fullMailbox: Mailer = {
  send: async () => ({ outcome: 'refused', error: { code: 'smtp_refused', text: '552 5.2.2 Mailbox full' } }),
  verify: async () => true,
  close: async () => {},
}

type Surroundings = { deps: Deps; databaseUrl: string }

/** Runs what the transaction set off until nothing new comes of it; the jobs are taken out of the outbox, so no worker sees them. */
async function follow(tx: Tx, surroundings: Surroundings): Promise<void> {
  const { events, jobs: waiting } = tx.outbox
  for (let seen = 0; seen < events.length || waiting.length > 0; ) {
    for (const event of events.slice(seen)) {
      for (const handler of handlers.filter(({ on }) => on === event.type)) {
        await handler.handle({ ...tx, actor: systemActor(handler.name) }, [event as DomainEvent<never>], surroundings.deps)
      }
      seen += 1
    }
    for (const { queue, data } of waiting.splice(0)) await runJob(tx, surroundings, { queue, data })
  }
}

async function runJob(tx: Tx, surroundings: Surroundings, { queue, data }: { queue: string; data: unknown }): Promise<void> {
  const job = jobs.get(queue)
  const actor = systemActor(queue)
  const ownTx = { ...tx, actor }
  if (job?.kind === 'transactional') await job.run(ownTx, data as never, surroundings.deps)
  if (job?.kind === 'outbound') await job.run(contextOf(ownTx, surroundings), data as never)
}

/** A job that would open transactions gets this one. */
function contextOf(tx: Tx, { deps, databaseUrl }: Surroundings): JobContext {
  const transactor: Transactor = {
    transact: (_scope, work) => work(tx, []),
    platform: () => Promise.reject(new Error('a job of the demonstration stays in its shop')),
    databaseUrl,
  }
  const { actor, shopId } = tx
  return { deps, transactor, actor, shopId, attempt: 0, isLastAttempt: true, signal: new AbortController().signal }
}
