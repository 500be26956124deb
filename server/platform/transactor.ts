import type { PgBoss } from 'pg-boss'
import { databaseOn } from './db/kysely.ts'
import type { Pool, PoolClient } from './db/pool.ts'
import { sendTogether, statementName } from './db/pool.ts'
import type { Clock } from './deps.ts'
import type { PlatformPurpose } from './platform-purposes.ts'
import { type Actor, emptyOutbox, type Outbox, type PlatformTx, type Statement, systemActor, type Tx } from './tx.ts'
import type { Wiring } from './wiring.ts'

export type Scope = { shopId: string; actor: Actor }

/** Its rows, keys as the database names them. */
export type Answered = readonly Record<string, unknown>[]

export type TransactOptions = {
  completes?: Completion
  /** Sent with the opening, to save their round trip; `work` gets their answers. */
  ahead?: readonly Statement[]
}

/** Jobs of one queue that this transaction completes: their effects and their end are one commit. */
export type Completion = { queue: string; jobs: readonly { jobId: string; attempt: number }[] }

/** Opens transactions at the edge: routes and the job runner, nobody else. */
export type Transactor = Readonly<{
  /** Runs `work` in a transaction of one shop; repeats it when the database asks for that (serialisation failure, deadlock). */
  transact: <T>(scope: Scope, work: (tx: Tx, ahead: readonly Answered[]) => Promise<T>, options?: TransactOptions) => Promise<T>
  /** The same for tables without a shop and for the listed questions over all shops. */
  platform: <T>(purpose: PlatformPurpose, work: (tx: PlatformTx) => Promise<T>) => Promise<T>
  /** For a thread that needs a connection of its own (an import's). */
  databaseUrl: string
}>

export type TransactorOptions = {
  pool: Pool
  clock: Clock
  wiring: Wiring
  boss: PgBoss
  /** Called after a commit that carried events, jobs or live messages. */
  onCommitted: (outbox: Outbox) => void
}

/** Another worker has finished or taken over a job; this attempt's effects are rolled back. */
export class JobLostError extends Error {
  constructor({ queue, jobs }: Completion) {
    super(`of ${queue}, not all are this worker's any more: ${jobs.map((job) => job.jobId).join(', ')}`)
    this.name = 'JobLostError'
  }
}

/** Every event becomes one job per subscriber in one of these queues: somebody waits for the first kind, nobody for the second. */
export const EVENT_QUEUE = 'events'
export const UNHURRIED_EVENT_QUEUE = 'events-unhurried'
/** Deadlocks and serialisation failures heal by repetition; more than this is a bug worth seeing. */
const MAX_ATTEMPTS = 5
const REPEATABLE = new Set(['40001', '40P01'])
const uuid = /^[0-9a-f-]{36}$/

/** Builds the transactor over a pool. */
export function createTransactor(options: TransactorOptions): Transactor {
  return {
    transact: (scope, work, extras) => repeated(() => transactOnce(options, scope, work, extras)),
    platform: (_purpose, work) => repeated(() => platformOnce(options, work)),
    databaseUrl: options.pool.options.connectionString ?? '',
  }
}

async function transactOnce<T>(
  options: TransactorOptions,
  scope: Scope,
  work: (tx: Tx, ahead: readonly Answered[]) => Promise<T>,
  { completes, ahead }: TransactOptions = {},
): Promise<T> {
  if (!uuid.test(scope.shopId)) throw new Error(`not a shop id: ${scope.shopId}`)
  const outbox = emptyOutbox()
  const opening = {
    name: 'aftercart_open',
    text: `select set_config('role', 'aftercart_app', true), set_config('app.shop_id', $1, true), now() as now`,
    values: [scope.shopId],
    ...(ahead ? { ahead } : {}),
  }
  const result = await onClient(options, opening, async ({ client, db, now, answers }) => {
    if (completes) await completeJobs(options.boss, client, completes)
    const tx: Tx = { db, shopId: scope.shopId, now, actor: scope.actor, outbox, wiring: options.wiring }
    const value = await work(tx, answers)
    return { value, lastWrites: writeOutbox(options, client, tx) }
  })
  if (outbox.events.length + outbox.jobs.length + outbox.live.length > 0) options.onCommitted(outbox)
  return result
}

async function platformOnce<T>(options: TransactorOptions, work: (tx: PlatformTx) => Promise<T>): Promise<T> {
  const outboxes = new Map<string, Outbox>()
  const opening = { name: 'aftercart_open_platform', text: `select set_config('role', 'aftercart_platform', true), now() as now` }
  const result = await onClient(options, opening, async ({ client, db, now }) => {
    const value = await work({ db, now, outboxes })
    const actor = systemActor('platform')
    const lastWrites = [...outboxes].flatMap(([shopId, outbox]) => writeOutbox(options, client, { shopId, now, actor, outbox }))
    return { value, lastWrites }
  })
  for (const outbox of outboxes.values()) options.onCommitted(outbox)
  return result
}

/** A statement on its way: `sent` when it is on the wire, `done` when it is answered. */
type Write = { sent: Promise<unknown>; done: Promise<unknown> }
/** The statement that takes the role, and the shop, for this transaction only. Prepared: parsing it anew took a tenth of the database's time. */
type Opening = { name: string; text: string; values?: string[]; ahead?: readonly Statement[] }
type Opened = { client: PoolClient; db: Tx['db']; now: Date; answers: Answered[] }
type Body<T> = (opened: Opened) => Promise<{ value: T; lastWrites: Write[] }>

/**
 * Begin, body, commit on one connection. The last writes and the commit share a round trip (pipelining): when one of the writes
 * fails the server answers the commit with a rollback, and the write's own error is the one thrown.
 */
async function onClient<T>({ pool, clock }: TransactorOptions, { ahead = [], ...opening }: Opening, body: Body<T>): Promise<T> {
  const client = await pool.connect()
  const { db, end } = databaseOn(client)
  let isBroken = false
  try {
    sendTogether(client)
    const [, opened, ...answers] = await Promise.all([
      client.query(BEGIN),
      client.query<{ now: Date }>(opening),
      ...ahead.map((statement) => client.query<Record<string, unknown>>(statement)),
    ])
    const [{ now } = noTime()] = opened.rows
    const { value, lastWrites } = await body({ client, db, now: clock ? clock.now() : now, answers: answers.map(({ rows }) => rows) })
    const written = Promise.all(lastWrites.map((write) => write.done))
    written.catch(() => {})
    await Promise.all(lastWrites.map((write) => Promise.race([write.sent, write.done])))
    const [committed] = await Promise.all([client.query(COMMIT), written])
    if (committed.command !== 'COMMIT') throw new Error('the transaction was rolled back by an earlier error that was swallowed')
    return value
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    end()
    client.release(isBroken)
  }
}

/** Prepared like everything else. What follows on the same way cannot run outside the transaction: after a `begin`, a failure only aborts it. */
const BEGIN = { name: 'aftercart_begin', text: 'begin' }
const COMMIT = { name: 'aftercart_commit', text: 'commit' }

function noTime(): never {
  throw new Error('the opening round trip gave no time')
}

/** Whose outbox it is, and when it was filled. */
type Source = Pick<Tx, 'shopId' | 'now' | 'actor' | 'outbox'>

function writeOutbox(options: TransactorOptions, client: PoolClient, source: Source): Write[] {
  sendTogether(client)
  const sent = Promise.resolve()
  const statements = source.outbox.statements.map((statement) => ({ sent, done: client.query(statement) }))
  return [...statements, writeEvents(client, source), ...writeJobs(options, client, source)]
}

function writeEvents(client: PoolClient, tx: Source): Write {
  const { events } = tx.outbox
  const sent = Promise.resolve()
  if (events.length === 0) return { sent, done: sent }
  const done = client.query({
    name: 'aftercart_events',
    // What somebody outside has subscribed to is noted with it: no event is forgotten, and a shop without webhooks pays an index probe.
    text: `with e as (select * from unnest($6::uuid[], $7::text[], $8::jsonb[]) as e(id, type, payload)),
           written as (insert into events (shop_id, id, type, payload, occurred_at, actor_kind, actor_id, actor_name)
                       select $1, e.id, e.type, e.payload, $2, $3, $4, $5 from e)
           insert into webhook_taps (shop_id, event_id) select $1, e.id from e
           where exists (select from webhook_subscriptions s where s.shop_id = $1 and s.source = e.type)`,
    values: [
      tx.shopId,
      tx.now,
      tx.actor.kind,
      tx.actor.id,
      tx.actor.name,
      events.map((event) => event.id),
      events.map((event) => event.type),
      events.map((event) => JSON.stringify(event.payload)),
    ],
  })
  return { sent, done }
}

function writeJobs({ boss, wiring }: TransactorOptions, client: PoolClient, tx: Source): Write[] {
  const byQueue = new Map<string, { data: object; startAfter?: Date; singletonKey?: string }[]>()
  const add = (queue: string, job: { data: object; startAfter?: Date; singletonKey?: string }) => {
    byQueue.set(queue, [...(byQueue.get(queue) ?? []), job])
  }
  for (const event of tx.outbox.events) {
    for (const { handler, queue } of wiring.subscribers.get(event.type) ?? []) {
      add(queue, { data: { handler, shopId: tx.shopId, eventId: event.id, type: event.type, payload: event.payload } })
    }
  }
  for (const { queue, data, startAfter, singletonKey } of tx.outbox.jobs) {
    add(queue, {
      data: { shopId: tx.shopId, payload: data },
      ...(startAfter ? { startAfter } : {}),
      ...(singletonKey ? { singletonKey } : {}),
    })
  }
  return [...byQueue].map(([queue, jobs]) => {
    const { promise: sent, resolve } = Promise.withResolvers<void>()
    return { sent, done: boss.insert(queue, jobs, { db: bossOn(client, resolve), returnId: false }) }
  })
}

async function completeJobs(boss: PgBoss, client: PoolClient, completion: Completion): Promise<void> {
  const attempts = completion.jobs.map(({ jobId, attempt }) => ({ id: jobId, retryCount: attempt }))
  const response = await boss.complete(completion.queue, attempts, null, { db: bossOn(client) })
  // pg-boss answers with the count, its types do not say so.
  if ((response as { affected?: number }).affected !== attempts.length) throw new JobLostError(completion)
}

/** Lets pg-boss write inside our transaction, with prepared statements. */
function bossOn(client: PoolClient, onSent: () => void = () => {}) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const name = values.length > 0 ? statementName(text) : undefined
      const answer = client.query(name ? { text, values, name } : { text, values })
      onSent()
      return answer
    },
  }
}

async function repeated<T>(attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt()
    } catch (error) {
      const code = (error as { code?: string }).code
      if (attempts >= MAX_ATTEMPTS || code === undefined || !REPEATABLE.has(code)) throw error
    }
  }
}
