import { type Db, PgBoss } from 'pg-boss'
import { BOSS_SCHEMA, type QueueSettings } from '../db/migrate.ts'
import type { Pool } from '../db/pool.ts'
import type { Deps } from '../deps.ts'
import type { DomainEvent, EventHandler } from '../events.ts'
import type { Module } from '../module.ts'
import { EVENT_QUEUE, JobLostError, type Transactor } from '../transactor.ts'
import { systemActor } from '../tx.ts'
import type { Job } from './job.ts'

/** How many events one worker process handles at once; each holds a connection while it runs. */
const EVENT_CONCURRENCY = 8
/** With batches of one, pg-boss does 16 jobs a second: it polls between single jobs. */
const BATCH_SIZE = 16
const EVENT_RETRY_LIMIT = 10

/** The queues that the modules need, as `migrate` creates them. */
export function queuesOf(modules: readonly Module[], heartbeatSeconds: number): QueueSettings[] {
  const events: QueueSettings = {
    ...queueDefaults,
    name: EVENT_QUEUE,
    retryLimit: EVENT_RETRY_LIMIT,
    heartbeatSeconds,
    expireInSeconds: 300,
  }
  const named = modules
    .flatMap((module) => module.jobs ?? [])
    .map(
      (job): QueueSettings => ({
        name: job.name,
        policy: job.kind === 'scheduled' ? 'stately' : 'standard',
        retryLimit: job.retryLimit ?? (job.kind === 'scheduled' ? 0 : EVENT_RETRY_LIMIT),
        retryDelaySeconds: job.retryDelaySeconds ?? queueDefaults.retryDelaySeconds,
        retryDelayMaxSeconds: job.retryDelayMaxSeconds ?? queueDefaults.retryDelayMaxSeconds,
        heartbeatSeconds,
        expireInSeconds: job.expireInSeconds ?? 900,
      }),
    )
  return [events, ...named]
}

const queueDefaults = { retryDelaySeconds: 1, retryDelayMaxSeconds: 3600 }

/** Opens pg-boss over our own pool: it may write jobs; with `isWorker` it also watches over running ones. */
export async function openBoss(pool: Pool, { isWorker, log }: { isWorker: boolean; log: Deps['log'] }): Promise<PgBoss> {
  const boss = new PgBoss({
    db: bossDatabase(pool),
    schema: BOSS_SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: isWorker,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    maintenanceIntervalSeconds: 3600,
    monitorIntervalSeconds: 60,
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  return boss
}

/** Together with the heartbeat of 10 s this brings a killed worker's jobs back within 20 s (SX-14). */
const SUPERVISE_SECONDS = 5

function bossDatabase(pool: Pool): Db {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const result = await pool.query(values.length > 0 ? { text, values } : text)
      return Array.isArray(result) ? (result.at(-1) ?? { rows: [] }) : result
    },
  }
}

export type JobRunner = Readonly<{
  /** Begins to work on all queues. */
  start: () => Promise<void>
  /** Lets workers of these queues look at once instead of at the next poll. */
  wake: (queues: Iterable<string>) => void
  /** Runs everything that is due, until nothing is left; for tests and `aftercart drain`. Returns how many ran. */
  drain: () => Promise<number>
  /** Stops taking jobs and waits for the running ones. */
  stop: () => Promise<void>
}>

type Claimed = { id: string; data: unknown; retryCount: number; retryLimit: number; signal?: AbortSignal }
type EventData = { handler: string; shopId: string; eventId: string; type: string; payload: unknown }
type JobData = { shopId: string; payload: unknown }

export type RunnerOptions = { boss: PgBoss; transactor: Transactor; deps: Deps; modules: readonly Module[] }

/** Runs the jobs of all modules. */
export function createRunner(options: RunnerOptions): JobRunner {
  const { boss, deps, modules } = options
  const jobs = modules.flatMap((module) => module.jobs ?? [])
  const handlers = new Map(modules.flatMap((module) => module.handlers ?? []).map((handler) => [handler.name, handler]))
  const perform = new Map<string, (claimed: Claimed) => Promise<void>>()
  perform.set(EVENT_QUEUE, (claimed) => runHandler(options, handlers, claimed))
  for (const job of jobs) perform.set(job.name, (claimed) => runJob(options, job, claimed))

  const workers = new Map<string, string[]>()
  const timers: NodeJS.Timeout[] = []

  async function work(queue: string, concurrency: number): Promise<void> {
    const settings = {
      batchSize: Math.min(BATCH_SIZE, Math.max(2, concurrency)),
      burstWhenBatchFull: true,
      includeMetadata: true,
      perJobResults: true,
      pollingIntervalSeconds: deps.config.jobPollSeconds,
      localConcurrency: Math.max(1, Math.round(concurrency / BATCH_SIZE)),
    } as const
    const id = await boss.work(queue, settings, async (batch: Claimed[]) => Promise.all(batch.map((claimed) => settle(queue, claimed))))
    workers.set(queue, [...(workers.get(queue) ?? []), id])
  }

  async function settle(queue: string, claimed: Claimed) {
    try {
      await perform.get(queue)?.(claimed)
      return { id: claimed.id, status: 'completed' as const }
    } catch (error) {
      if (!(error instanceof JobLostError))
        deps.log.error({ err: error, queue, jobId: claimed.id, attempt: claimed.retryCount }, 'job failed')
      return { id: claimed.id, status: 'failed' as const, output: errorOutput(error) }
    }
  }

  async function drainQueue(queue: string): Promise<number> {
    const batch = await boss.fetch<unknown>(queue, { batchSize: 100, includeMetadata: true })
    for (const claimed of batch) {
      const result = await settle(queue, claimed)
      const attempt = { id: claimed.id, retryCount: claimed.retryCount }
      if (result.status === 'completed') await boss.complete(queue, attempt)
      else await boss.fail(queue, attempt, result.output)
    }
    return batch.length
  }

  return {
    async start() {
      await work(EVENT_QUEUE, EVENT_CONCURRENCY * 2)
      for (const job of jobs) {
        await work(job.name, job.concurrency ?? 2)
        if (job.kind === 'scheduled') timers.push(setInterval(() => void tick(boss, job.name, deps), job.everySeconds * 1000).unref())
      }
    },
    wake(queues) {
      for (const queue of queues) for (const id of workers.get(queue) ?? []) boss.notifyWorker(id)
    },
    async drain() {
      let total = 0
      for (let ran = -1; ran !== 0; total += ran) {
        ran = 0
        for (const queue of perform.keys()) ran += await drainQueue(queue)
      }
      return total
    },
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}

/** SIGTERM to exit is 5 s at most (SX-15); what is not done by then is taken up again by its heartbeat. */
const STOP_TIMEOUT_MS = 3_000

/** The queue's policy lets one tick wait and one run, so several workers with the same clock do no harm. */
async function tick(boss: PgBoss, queue: string, deps: Deps): Promise<void> {
  await boss.send(queue, {}).catch((error) => deps.log.error({ err: error, queue }, 'schedule'))
}

async function runHandler(
  { transactor, deps }: RunnerOptions,
  handlers: ReadonlyMap<string, EventHandler>,
  claimed: Claimed,
): Promise<void> {
  const data = claimed.data as EventData
  const handler = handlers.get(data.handler)
  if (!handler) throw new Error(`no handler is called ${data.handler}`)
  const event = { id: data.eventId, type: data.type, payload: data.payload } as DomainEvent<never>
  await transactor.transact({ shopId: data.shopId, actor: systemActor(handler.name) }, (tx) => handler.handle(tx, event, deps), {
    queue: EVENT_QUEUE,
    jobId: claimed.id,
    attempt: claimed.retryCount,
  })
}

async function runJob({ transactor, deps }: RunnerOptions, job: Job, claimed: Claimed): Promise<void> {
  const { shopId = null, payload } = (claimed.data ?? {}) as Partial<JobData>
  const actor = systemActor(job.name)
  if (job.kind === 'transactional') {
    if (shopId === null) throw new Error(`job ${job.name} has no shop`)
    const completion = { queue: job.name, jobId: claimed.id, attempt: claimed.retryCount }
    await transactor.transact({ shopId, actor }, (tx) => job.run(tx, payload as never, deps), completion)
    return
  }
  const signal = claimed.signal ?? new AbortController().signal
  const isLastAttempt = claimed.retryCount >= claimed.retryLimit
  await job.run({ deps, transactor, actor, shopId, attempt: claimed.retryCount, isLastAttempt, signal }, payload as never)
}

/** What the failed-jobs list shows: the kind of error and its message, without values of the payload. */
function errorOutput(error: unknown): { name: string; message: string } {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) }
}
