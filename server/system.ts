import type { FastifyInstance } from 'fastify'
import type { PgBoss } from 'pg-boss'
import type { IdentitySource } from '#platform/auth/identity.ts'
import { openPool, type Pool } from '#platform/db/pool.ts'
import type { Deps } from '#platform/deps.ts'
import { createRunner, type JobRunner, openBoss } from '#platform/jobs/runner.ts'
import { type LiveBus, openLiveBus } from '#platform/live.ts'
import type { Module } from '#platform/module.ts'
import { createTransactor, type Transactor } from '#platform/transactor.ts'
import type { Outbox } from '#platform/tx.ts'
import { wire } from '#platform/wire.ts'
import type { Wiring } from '#platform/wiring.ts'
import { buildApp } from './app.ts'
import { identitySource } from './identities.ts'
import { modules as allModules } from './modules.ts'

/** A running server's parts, over one database: the CLI, the tests and the benchmarks compose them the same way. */
export type System = Readonly<{
  deps: Deps
  pool: Pool
  boss: PgBoss
  live: LiveBus
  transactor: Transactor
  identities: IdentitySource
  runner: JobRunner
  app: FastifyInstance
  /** Stops taking requests and jobs, waits for the running ones, closes connections (SX-15). */
  close: () => Promise<void>
}>

export type SystemOptions = { databaseUrl: string; deps: Deps; isWorker: boolean; isWeb: boolean; modules?: readonly Module[] }

/** Connects everything to a migrated database. Jobs run once `runner.start()` is called; HTTP once `app.listen()` is. */
export async function openSystem({ databaseUrl, deps, isWorker, isWeb, modules = allModules }: SystemOptions): Promise<System> {
  const open = (size: number) =>
    openPool({
      url: databaseUrl,
      size,
      waitSeconds: deps.config.databaseWaitSeconds,
      applicationName: isWeb ? (isWorker ? 'aftercart' : 'aftercart web') : 'aftercart worker',
      onError: (error) => deps.log.warn({ err: error }, 'database connection'),
    })
  const { poolSize } = deps.config
  const forJobs = isWeb && isWorker ? connectionsForJobs(poolSize) : 0
  const pool = open(poolSize - forJobs)
  const jobsPool = forJobs > 0 ? open(forJobs) : pool
  const boss = await openBoss(jobsPool, { isWorker, log: deps.log })
  const live = await openLiveBus(pool, deps.log)
  const wiring = wire(modules)
  let runner: JobRunner | null = null
  const onCommitted = (outbox: Outbox) => {
    const queues = queuesWith(wiring, outbox)
    if (isWorker) runner?.wake(queues)
    live.publish({ queues: isWorker ? [] : queues, messages: outbox.live })
  }
  const transactorOn = (of: Pool) => createTransactor({ pool: of, clock: deps.clock, wiring, boss, onCommitted })
  const transactor = transactorOn(pool)
  runner = createRunner({ boss, transactor: transactorOn(jobsPool), deps, modules })
  const identities = identitySource(deps, transactor)
  const app = await buildApp({ deps, transactor, live, boss, modules, identities })
  const stopListening = live.onWork((queues) => runner.wake(queues))
  return {
    deps,
    pool,
    boss,
    live,
    transactor,
    identities,
    runner,
    app,
    async close() {
      stopListening()
      await app.close()
      await runner.stop()
      await live.close()
      await Promise.all([...new Set([pool, jobsPool])].map((each) => each.end()))
    },
  }
}

/**
 * Jobs have connections of their own in a process that answers requests, too: in one queue with them a job waits for every request that came
 * before, and under load the mails of closed orders came seconds late (SX-61).
 */
function connectionsForJobs(poolSize: number): number {
  return Math.floor(poolSize / 3)
}

function queuesWith({ subscribers }: Wiring, { events, jobs }: Outbox): string[] {
  const followed = events.flatMap((event) => (subscribers.get(event.type) ?? []).map(({ queue }) => queue))
  return [...new Set([...followed, ...jobs.map((job) => job.queue)])]
}
