import type { JsonValue } from '#kernel/errors.ts'
import type { Config } from '#server/config.ts'
import type { Deps } from '../deps.ts'
import type { Transactor } from '../transactor.ts'
import type { Actor, Tx } from '../tx.ts'

/** What a job that reaches the outside world gets: it opens its own transactions around the call (claim → call → settle). */
export type JobContext = Readonly<{
  deps: Deps
  transactor: Transactor
  actor: Actor
  /** Null for schedules, which visit all shops. */
  shopId: string | null
  /** How often this job has been tried before: 0 at the first attempt. */
  attempt: number
  isLastAttempt: boolean
  /** Aborted when the process is told to stop. */
  signal: AbortSignal
}>

type Settings = Readonly<{
  /** Queue name, `<module>.<verb-noun>`. */
  name: string
  /** How many run at once in one worker process. */
  concurrency?: number
  retryLimit?: number
  retryDelaySeconds?: number
  retryDelayMaxSeconds?: number
  expireInSeconds?: number
}>

/** Work with effects in the database only: one transaction together with its completion, so exactly once. */
export type TransactionalJob = Settings & Readonly<{ kind: 'transactional'; run: (tx: Tx, payload: never, deps: Deps) => Promise<void> }>
/** Work that calls the outside world: at least once, with a stable key of its own. */
export type OutboundJob = Settings &
  Readonly<{
    kind: 'outbound'
    run: (context: JobContext, payload: never) => Promise<void>
    /** Does several of one shop at once where that saves round trips; answers for each in its place. */
    runMany?: (context: JobContext, payloads: never[]) => Promise<PromiseSettledResult<void>[]>
  }>
/** Work on a clock, over all shops; one run at a time in the whole installation. A function reads how often from the environment. */
export type ScheduledJob = Settings &
  Readonly<{ kind: 'scheduled'; everySeconds: number | ((config: Config) => number); run: (context: JobContext) => Promise<void> }>
export type Job = TransactionalJob | OutboundJob | ScheduledJob

/** Defines a job whose effects are rows. */
export function transactionalJob<Payload extends JsonValue>(
  settings: Settings & { run: (tx: Tx, payload: Payload, deps: Deps) => Promise<void> },
): TransactionalJob {
  return { ...settings, kind: 'transactional' }
}

/** Defines a job that calls the outside world. */
export function outboundJob<Payload extends JsonValue>(
  settings: Settings & {
    run: (context: JobContext, payload: Payload) => Promise<void>
    runMany?: (context: JobContext, payloads: Payload[]) => Promise<PromiseSettledResult<void>[]>
  },
): OutboundJob {
  return { ...settings, kind: 'outbound' }
}

/** Defines a job that runs every so many seconds. */
export function scheduledJob(
  settings: Settings & { everySeconds: number | ((config: Config) => number); run: (context: JobContext) => Promise<void> },
): ScheduledJob {
  return { ...settings, kind: 'scheduled' }
}

/** Puts a job into this transaction: it exists if and only if the transaction commits. Payloads hold ids, never codes (SX-27). */
export function enqueue(
  tx: Tx,
  job: { name: string },
  payload: JsonValue,
  options: { startAfter?: Date; singletonKey?: string } = {},
): void {
  tx.outbox.jobs.push({ queue: job.name, data: payload, ...options })
}
