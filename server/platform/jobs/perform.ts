import type { Deps } from '../deps.ts'
import type { EventHandler } from '../events.ts'
import type { Module } from '../module.ts'
import { EVENT_QUEUE, JobLostError, type Scope, type Transactor, UNHURRIED_EVENT_QUEUE } from '../transactor.ts'
import { systemActor, type Tx } from '../tx.ts'
import type { Job, JobContext, OutboundJob, ScheduledJob } from './job.ts'

/** A job as pg-boss hands it out; `retryCount` is the fence. */
export type Claimed = { id: string; data: unknown; retryCount: number; retryLimit: number; signal?: AbortSignal }
/** How a job ended, as pg-boss takes it. */
export type Ended = { id: string; status: 'completed' } | { id: string; status: 'failed'; output: { name: string; message: string } }

type EventData = { handler: string; shopId: string; eventId: string; type: string; payload: unknown }
type JobData = { shopId: string; payload: unknown }
/** The database work of one job; those with one key may share a transaction, in which `run` takes all their inputs. */
type Unit = { claimed: Claimed; key: string; scope: Scope; input: unknown; run: (tx: Tx, inputs: readonly never[]) => Promise<void> }
type Options = { transactor: Transactor; deps: Deps; modules: readonly Module[] }

/**
 * Runs batches of jobs. Handlers and transactional jobs of one kind and shop share a transaction, which saves a commit and four round
 * trips for each but the first; when one of them fails, all of them run again one by one, so nobody suffers for a neighbour.
 */
export function createPerformer(options: Options): (queue: string, batch: readonly Claimed[]) => Promise<Ended[]> {
  const { deps, modules } = options
  const jobs = new Map(modules.flatMap((module) => module.jobs ?? []).map((job) => [job.name, job]))
  const handlers = new Map(modules.flatMap((module) => module.handlers ?? []).map((handler) => [handler.name, handler]))

  return async (queue, batch) => {
    const results = new Map<string, Ended>()
    const job = jobs.get(queue)
    const end = (claimed: Claimed, error: unknown) => void results.set(claimed.id, ended(deps, queue, claimed, error))
    if (queue === EVENT_QUEUE || queue === UNHURRIED_EVENT_QUEUE || job?.kind === 'transactional')
      await performUnits(options, { queue, batch, job, handlers, end })
    else if (job) await performOutbound(options, { job, batch, end })
    return batch.map((claimed) => results.get(claimed.id) ?? ended(deps, queue, claimed, new Error(`nothing runs the queue ${queue}`)))
  }
}

type End = (claimed: Claimed, error: unknown) => void

function ended({ log }: Deps, queue: string, { id, retryCount }: Claimed, error: unknown): Ended {
  if (error === null) return { id, status: 'completed' }
  if (!(error instanceof JobLostError)) log.error({ err: error, queue, jobId: id, attempt: retryCount }, 'job failed')
  return { id, status: 'failed', output: errorOutput(error) }
}

/** What the failed-jobs list shows: the kind of error and its message, without values of the payload. */
function errorOutput(error: unknown): { name: string; message: string } {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) }
}

type UnitBatch = { queue: string; batch: readonly Claimed[]; job: Job | undefined; handlers: ReadonlyMap<string, EventHandler>; end: End }

async function performUnits(options: Options, { queue, batch, job, handlers, end }: UnitBatch): Promise<void> {
  const units: Unit[] = []
  for (const claimed of batch) {
    try {
      units.push(job ? unitOfJob(options, job, claimed) : unitOfEvent(options, handlers, claimed))
    } catch (error) {
      end(claimed, error)
    }
  }
  const groups = Map.groupBy(units, (unit) => unit.key)
  await Promise.all([...groups.values()].map((group) => performGroup(options, { queue, group, end })))
}

async function performGroup(options: Options, { queue, group, end }: { queue: string; group: readonly Unit[]; end: End }): Promise<void> {
  try {
    await commitTogether(options.transactor, queue, group)
    for (const { claimed } of group) end(claimed, null)
  } catch (error) {
    const [only, second] = group
    if (only && !second) return end(only.claimed, error)
    for (const unit of group) await performGroup(options, { queue, group: [unit], end })
  }
}

async function commitTogether(transactor: Transactor, queue: string, group: readonly Unit[]): Promise<void> {
  const [first] = group
  if (!first) return
  const completes = { queue, jobs: group.map(({ claimed }) => ({ jobId: claimed.id, attempt: claimed.retryCount })) }
  const inputs = group.map((unit) => unit.input as never)
  await transactor.transact(first.scope, (tx) => first.run(tx, inputs), { completes })
}

function unitOfEvent({ deps }: Options, handlers: ReadonlyMap<string, EventHandler>, claimed: Claimed): Unit {
  const data = claimed.data as EventData
  const handler = handlers.get(data.handler)
  if (!handler) throw new Error(`no handler is called ${data.handler}`)
  const input = { id: data.eventId, type: data.type, payload: data.payload }
  const scope = { shopId: data.shopId, actor: systemActor(handler.name) }
  return { claimed, key: `${handler.name} ${data.shopId}`, scope, input, run: (tx, events) => handler.handle(tx, events, deps) }
}

function unitOfJob({ deps }: Options, job: Job, claimed: Claimed): Unit {
  const { shopId, payload } = (claimed.data ?? {}) as Partial<JobData>
  if (job.kind !== 'transactional' || !shopId) throw new Error(`job ${job.name} has no shop`)
  /** One after the other: they share a connection, and what one writes the next sees. */
  const run = async (tx: Tx, payloads: readonly never[]) => {
    for (const each of payloads) await job.run(tx, each, deps)
  }
  return { claimed, key: shopId, scope: { shopId, actor: systemActor(job.name) }, input: payload, run }
}

type OutboundBatch = { job: Job; batch: readonly Claimed[]; end: End }

async function performOutbound(options: Options, { job, batch, end }: OutboundBatch): Promise<void> {
  if (job.kind === 'transactional') return
  const groups = Map.groupBy(batch, (claimed) => shopIdOf(claimed) ?? '')
  const runs = [...groups.values()].flatMap((group) =>
    hasMany(job) ? [runMany(options, job, group)] : group.map((claimed) => runOne(options, job, claimed)),
  )
  for (const results of await Promise.all(runs)) for (const { claimed, error } of results) end(claimed, error)
}

function hasMany(job: OutboundJob | ScheduledJob): job is OutboundJob & Required<Pick<OutboundJob, 'runMany'>> {
  return job.kind === 'outbound' && job.runMany !== undefined
}

type Outcome = { claimed: Claimed; error: unknown }

async function runOne(options: Options, job: OutboundJob | ScheduledJob, claimed: Claimed): Promise<Outcome[]> {
  try {
    await job.run(contextOf(options, job, claimed), payloadOf(claimed))
    return [{ claimed, error: null }]
  } catch (error) {
    return [{ claimed, error }]
  }
}

async function runMany(
  options: Options,
  job: OutboundJob & Required<Pick<OutboundJob, 'runMany'>>,
  group: readonly Claimed[],
): Promise<Outcome[]> {
  const [first] = group
  if (!first) return []
  try {
    const results = await job.runMany(contextOf(options, job, first), group.map(payloadOf))
    return group.map((claimed, index) => ({ claimed, error: results[index]?.status === 'rejected' ? results[index].reason : null }))
  } catch (error) {
    return group.map((claimed) => ({ claimed, error }))
  }
}

function contextOf({ deps, transactor }: Options, job: Job, claimed: Claimed): JobContext {
  return {
    deps,
    transactor,
    actor: systemActor(job.name),
    shopId: shopIdOf(claimed),
    attempt: claimed.retryCount,
    isLastAttempt: claimed.retryCount >= claimed.retryLimit,
    signal: claimed.signal ?? new AbortController().signal,
  }
}

function shopIdOf({ data }: Claimed): string | null {
  return ((data ?? {}) as Partial<JobData>).shopId ?? null
}

function payloadOf({ data }: Claimed): never {
  return ((data ?? {}) as Partial<JobData>).payload as never
}
