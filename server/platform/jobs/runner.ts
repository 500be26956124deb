import { type Db, PgBoss } from 'pg-boss'
import { BOSS_SCHEMA, type QueueSettings } from '../db/migrate.ts'
import { type Pool, statementName } from '../db/pool.ts'
import type { Deps } from '../deps.ts'
import type { Module } from '../module.ts'
import { EVENT_QUEUE, type Transactor, UNHURRIED_EVENT_QUEUE } from '../transactor.ts'
import type { ScheduledJob } from './job.ts'
import { type Claimed, createPerformer } from './perform.ts'

/** Batches of events that one worker process handles at once; each holds a connection while it runs. */
const EVENT_WORKERS = 3
/** With batches of one, pg-boss does 16 jobs a second: it polls between single jobs. */
const BATCH_SIZE = 16
const EVENT_RETRY_LIMIT = 10
/** What nobody waits for gathers this long; a mail has two seconds from the closing to its hand-over (SX-61). */
const UNHURRIED_MS = 250
const UNHURRIED_BATCH_SIZE = 64

/** The queues that the modules need, as `migrate` creates them. */
export function queuesOf(modules: readonly Module[], heartbeatSeconds: number): QueueSettings[] {
  const events = [EVENT_QUEUE, UNHURRIED_EVENT_QUEUE].map(
    (name): QueueSettings => ({ ...queueDefaults, name, retryLimit: EVENT_RETRY_LIMIT, heartbeatSeconds, expireInSeconds: 300 }),
  )
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
  return [...events, ...named]
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
  let quietUntil = 0
  boss.on('error', (error) => {
    // Every queue polls for itself, and all of them fail when the database is away or busy: one of them says it for all.
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + ERROR_EVERY_MS
    log.error({ err: error }, 'job queue')
  })
  await boss.start()
  return boss
}

const ERROR_EVERY_MS = 10_000
/** Together with the heartbeat of 10 s this brings a killed worker's jobs back within 20 s (SX-14). */
const SUPERVISE_SECONDS = 5

function bossDatabase(pool: Pool): Db {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const name = values.length > 0 ? statementName(text) : undefined
      const result = await pool.query(values.length > 0 ? { text, values, ...(name ? { name } : {}) } : text)
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

export type RunnerOptions = { boss: PgBoss; transactor: Transactor; deps: Deps; modules: readonly Module[] }

/** Runs the jobs of all modules. */
export function createRunner(options: RunnerOptions): JobRunner {
  const { boss, deps, modules } = options
  const jobs = modules.flatMap((module) => module.jobs ?? [])
  const queues = [EVENT_QUEUE, UNHURRIED_EVENT_QUEUE, ...jobs.map((job) => job.name)]
  const perform = createPerformer(options)

  const workers = new Map<string, string[]>()
  const timers: NodeJS.Timeout[] = []
  let gathering: NodeJS.Timeout | null = null

  async function work(queue: string, concurrency: number, batchSize = BATCH_SIZE): Promise<void> {
    const settings = {
      batchSize: Math.min(batchSize, Math.max(2, concurrency)),
      burstWhenBatchFull: true,
      includeMetadata: true,
      perJobResults: true,
      pollingIntervalSeconds: deps.config.jobPollSeconds,
      localConcurrency: Math.max(1, Math.round(concurrency / batchSize)),
    } as const
    const id = await boss.work(queue, settings, async (batch: Claimed[]) => perform(queue, batch))
    workers.set(queue, [...(workers.get(queue) ?? []), id])
  }

  function notify(queue: string): void {
    for (const id of workers.get(queue) ?? []) boss.notifyWorker(id)
  }

  /** The queue's policy lets one tick wait and one run, so several workers with the same clock do no harm. */
  async function tick(queue: string): Promise<void> {
    try {
      await boss.send(queue, {})
      notify(queue)
    } catch (error) {
      deps.log.error({ err: error, queue }, 'schedule')
    }
  }

  function wakeUnhurried(): void {
    gathering = null
    notify(UNHURRIED_EVENT_QUEUE)
  }

  async function drainQueue(queue: string): Promise<number> {
    const batch = await boss.fetch<unknown>(queue, { batchSize: 100, includeMetadata: true })
    for (const [index, result] of (await alive(queue, batch, () => perform(queue, batch))).entries()) {
      const attempt = { id: result.id, retryCount: batch[index]?.retryCount ?? 0 }
      if (result.status === 'completed') await boss.complete(queue, attempt)
      else await boss.fail(queue, attempt, result.output)
    }
    return batch.length
  }

  /** Workers of pg-boss do this by themselves; without it a batch that takes longer than a heartbeat is taken for a dead process's. */
  async function alive<Result>(queue: string, batch: readonly { id: string }[], run: () => Promise<Result>): Promise<Result> {
    const ids = batch.map(({ id }) => id)
    const beat = () => void boss.touch(queue, ids).catch((error) => deps.log.warn({ err: error, queue }, 'heartbeat'))
    const timer = setInterval(beat, (deps.config.jobHeartbeatSeconds * 1_000) / 3)
    try {
      return await run()
    } finally {
      clearInterval(timer)
    }
  }

  return {
    async start() {
      await work(EVENT_QUEUE, EVENT_WORKERS * BATCH_SIZE)
      await work(UNHURRIED_EVENT_QUEUE, UNHURRIED_BATCH_SIZE, UNHURRIED_BATCH_SIZE)
      for (const job of jobs) {
        await work(job.name, job.concurrency ?? 2)
        if (job.kind === 'scheduled') timers.push(setInterval(() => void tick(job.name), intervalMs(job, deps)).unref())
      }
    },
    wake(woken) {
      for (const queue of woken) {
        if (queue === UNHURRIED_EVENT_QUEUE) gathering ??= setTimeout(wakeUnhurried, UNHURRIED_MS).unref()
        else notify(queue)
      }
    },
    async drain() {
      let total = 0
      for (let ran = -1; ran !== 0; total += ran) {
        ran = 0
        for (const queue of queues) ran += await drainQueue(queue)
      }
      return total
    },
    async stop() {
      for (const timer of timers) clearInterval(timer)
      if (gathering) clearTimeout(gathering)
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}

/** SIGTERM to exit is 5 s at most (SX-15); what is not done by then is taken up again by its heartbeat. */
const STOP_TIMEOUT_MS = 3_000

function intervalMs({ everySeconds }: ScheduledJob, { config }: Deps): number {
  return (typeof everySeconds === 'number' ? everySeconds : everySeconds(config)) * 1000
}
