import pg from 'pg'
import { PLANNED_BY_VALUES } from './planned-by-values.ts'

/** A pool whose numbers, dates and statements follow the house rules (see `parsers` and `prepared`). */
export type Pool = pg.Pool
export type PoolClient = pg.PoolClient

export type PoolOptions = {
  url: string
  size: number
  /** How long a request waits for a connection, in seconds, and for a row twice as long; then it gets 503 (SX-18). */
  waitSeconds: number
  applicationName: string
  onError: (error: Error) => void
}

/**
 * Opens a pool. Pipelining lets statements of one transaction that do not wait for each other share a round trip;
 * idle connections are kept, because a new one costs about 5 ms and its prepared statements.
 */
export function openPool({ url, size, waitSeconds, applicationName, onError }: PoolOptions): Pool {
  const config = {
    connectionString: url,
    max: size,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: waitSeconds * 1_000,
    application_name: applicationName,
    options: `-c timezone=UTC -c lock_timeout=${waitSeconds * 2}s -c idle_in_transaction_session_timeout=60s`,
    types: { getTypeParser: parserFor },
    pipeline: true,
  }
  const pool = new pg.Pool(config as pg.PoolConfig)
  pool.on('error', onError)
  // The pool listens to idle connections only. One that is lost in the middle of a transaction fails its query, which is answered
  // with 503 (SX-18), and emits this as well: unheard it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const INT8 = 20
const DATE = 1082

/** `bigint` is a safe integer or an error, never a rounded number; a `date` has no zone and stays text. */
function parserFor(oid: number, format?: string): (text: string) => unknown {
  if (oid === INT8) return safeInteger
  if (oid === DATE) return (text: string) => text
  return pg.types.getTypeParser(oid, format as 'text')
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the safe range: ${text}`)
  return value
}

/** More distinct texts than this are sent unnamed: each named one costs memory in every connection. */
const MAX_PREPARED = 1_000
const namesByText = new Map<string, string | null>()
let namesGiven = 0

/**
 * The prepared-statement name of a query text: null at its first use, so that one-off texts are never prepared.
 * Named statements take 25–35 % less time here, because the server plans them once per connection.
 */
export function statementName(text: string): string | undefined {
  if (text.includes(PLANNED_BY_VALUES)) return undefined
  const known = namesByText.get(text)
  if (known) return known
  if (namesByText.size >= MAX_PREPARED && known === undefined) return undefined
  const name = known === null ? `aftercart_${++namesGiven}` : null
  namesByText.set(text, name)
  return name ?? undefined
}

/** The socket below a client, as far as it is needed here; pg does not type it. */
type Corkable = { connection?: { stream?: { cork: () => void; uncork: () => void } } }

/**
 * Statements that are sent in one turn of the event loop leave in one packet: pg alone makes a system call of every statement, and
 * those were 40 % of the processor time of an order.
 */
export function sendTogether(client: PoolClient): void {
  const stream = (client as Corkable).connection?.stream
  if (!stream) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}
