import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { modules } from '#server/modules.ts'
import { aCodeGroup, numberedCodes } from '#test/support/builders/serial-codes.ts'
import type { TestSystem } from '#test/support/system.ts'
import { aStockedCardProduct, measureCardPurchases, prepareNotices, withoutHoarders } from './scenarios/card-purchase.ts'
import { fillHistory } from './scenarios/grids.ts'
import { measurePurchases, type PurchaseOptions } from './scenarios/purchase.ts'
import { openCluster } from './support/cluster.ts'
import type { Measured } from './support/load.ts'
import { installRaw } from './support/raw.ts'
import { pssMegabytes, startServer } from './support/server.ts'
import { buildStage, type Stage } from './support/stage.ts'

// `node bench/cost.ts`: what one purchase costs, counted instead of timed: statements by text, and processor time of the server, of
// PostgreSQL and of the client. Nearly the same on a busy machine as on a quiet one, so that a change can be judged while others work.
// `--codes N` has N serial codes more in stock; `--cards N` buys card keys from a pool of N instead, and `--notices` counts no purchase but
// its paid notice with the look at the card, a hundred a second (S1-2).
// `--history N` lets the shop have N orders and codes before, and `--generic` has every statement planned for all values, as those end that are
// often used: what then reads many rows has no index of its own.
// `--env NAME=VALUE` sets what the server reads from its environment. `--profile` leaves a .cpuprofile of the server in the current folder; `--statements N` prints the N most frequent statements.

const { values: options } = parseArgs({
  options: {
    purchases: { type: 'string', default: '600' },
    statements: { type: 'string', default: '200' },
    profile: { type: 'boolean' },
    env: { type: 'string', multiple: true, default: [] },
    cards: { type: 'string' },
    notices: { type: 'boolean' },
    codes: { type: 'string', default: '0' },
    history: { type: 'string', default: '0' },
    generic: { type: 'boolean' },
  },
})
const PURCHASES = Number(options.purchases)
const settings = Object.fromEntries(options.env.map((each) => /^(.*?)=(.*)$/.exec(each)?.slice(1) ?? []))
const ROWS_WORTH_A_LINE = 20
/** Seconds of a tick in /proc/PID/stat. */
const TICK_MS = 10

const cluster = await openCluster({ shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_planning': 'on' })
try {
  await migrate(cluster.databaseUrl, queuesOf(modules, 10))
  const client = new pg.Client({ connectionString: cluster.databaseUrl })
  await client.connect()
  await client.query('create extension pg_stat_statements')
  if (options.generic) await client.query('alter role current_user set plan_cache_mode = force_generic_plan')
  const stage = await buildStage(cluster, { products: 16, customers: 32 })
  if (Number(options.history) > 0) {
    await installRaw(cluster.databaseUrl)
    await fillHistory(stage, cluster.databaseUrl, Number(options.history))
  }
  const profile: Record<string, string> = options.profile ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir="${process.cwd()}"` } : {}
  const server = await startServer(cluster, { TRUST_PROXY: '127.0.0.1', ...profile, ...settings })
  const measure = await buying(stage, server.url)
  await (await measure({ seconds: 120, warmUp: 64, total: PURCHASES }))()
  await client.query('analyze')
  const measureOnce = await measure({ seconds: 120, warmUp: 0, total: PURCHASES })
  await client.query('select pg_stat_statements_reset()')
  const readBefore = await rowsRead(client)
  const before = {
    server: processorMs(server.pid),
    writes: writeCalls(server.pid),
    postgres: postgresMs(cluster.dataDir),
    client: process.cpuUsage(),
  }
  const measured = await measureOnce()
  const used = process.cpuUsage(before.client)
  const per = (ms: number) => (ms / measured.count).toFixed(2)
  process.stdout.write(`system calls to write a purchase: server ${per(writeCalls(server.pid) - before.writes)}\n`)
  const { rows } = await client.query<{ calls: number; ms: number; planMs: number; plans: number; query: string }>(
    `select calls::float8, total_exec_time as ms, total_plan_time as "planMs", plans::float8, regexp_replace(query, '\\s+', ' ', 'g') as query from pg_stat_statements
     where query not ilike '%pg_stat_statements%' order by calls desc`,
  )
  const statements = rows.reduce((sum, row) => sum + row.calls, 0)
  process.stdout.write(
    `${measured.count} purchases, ${measured.errors} errors ${measured.firstError ?? ''}, ${measured.perSecond.toFixed(0)}/s, p50 ${measured.p50.toFixed(0)} ms, p99 ${measured.p99.toFixed(0)} ms\n`,
  )
  process.stdout.write(
    `processor ms a purchase: server ${per(processorMs(server.pid) - before.server)}, PostgreSQL ${per(postgresMs(cluster.dataDir) - before.postgres)}, client ${per((used.user + used.system) / 1000)}\n`,
  )
  const postmaster = postmasterOf(cluster.dataDir)
  process.stdout.write(
    `memory (PSS): server ${pssMegabytes([server.pid]).toFixed(0)} MB, PostgreSQL ${pssMegabytes([postmaster]).toFixed(0)} MB\n`,
  )
  process.stdout.write(
    `statements a purchase: ${(statements / measured.count).toFixed(1)}; ms executing ${per(sumOf(rows, 'ms'))}, planning ${per(sumOf(rows, 'planMs'))}\n`,
  )
  for (const { table, byScan, byIndex } of await rowsRead(client)) {
    const before = readBefore.find((each) => each.table === table)
    const [scanned, looked] = [byScan - (before?.byScan ?? 0), byIndex - (before?.byIndex ?? 0)].map((rows) => rows / measured.count)
    if (scanned !== undefined && looked !== undefined && scanned + looked >= ROWS_WORTH_A_LINE)
      process.stdout.write(`rows read a purchase: ${table} ${scanned.toFixed(0)} by scans, ${looked.toFixed(0)} by indexes\n`)
  }
  for (const { calls, ms, planMs, plans, query } of rows.slice(0, Number(options.statements)))
    process.stdout.write(
      `${(calls / measured.count).toFixed(2).padStart(6)} ${(ms / calls).toFixed(3).padStart(7)} ms + planned ${(plans / calls).toFixed(2)} × ${(planMs / (plans || 1)).toFixed(3)} ms  ${query.slice(0, 170)}\n`,
    )
  await client.end()
  await server.stop()
  await stage.close()
} finally {
  await cluster.close()
}

/** Makes ready what the options name; what that answers is counted. */
type Prepare = (how: PurchaseOptions) => Promise<() => Promise<Measured>>

/** Fills what is bought; answers how to buy it. */
async function buying(stage: Stage, url: string): Promise<Prepare> {
  if (options.cards) {
    await withoutHoarders(stage)
    const product = await aStockedCardProduct(stage, Number(options.cards))
    if (options.notices) return () => prepareNotices(stage, url, { product, count: PURCHASES })
    return async (how) => () => measureCardPurchases(stage, url, { product, ...how })
  }
  const codes = numberedCodes('COST', Number(options.codes) + PURCHASES * 4)
  await aCodeGroup(stage.system as unknown as TestSystem, stage.shop, { products: stage.products, codes })
  return async (how) => () => measurePurchases(stage, url, how)
}

/** A plan that goes through a table shows here before it shows in the time (S1-14). */
async function rowsRead(client: pg.Client): Promise<{ table: string; byScan: number; byIndex: number }[]> {
  await new Promise((resolve) => setTimeout(resolve, 1_500)) // connections hand in their counts once a second
  const { rows } = await client.query(
    `select relname as table, seq_tup_read::float8 as "byScan", coalesce(idx_tup_fetch, 0)::float8 as "byIndex" from pg_stat_user_tables order by 2 desc`,
  )
  return rows
}

function sumOf<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0)
}

function postgresMs(dataDir: string): number {
  const postmaster = postmasterOf(dataDir)
  let sum = processorMs(postmaster)
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const fields = fieldsOf(Number(entry))
      if (Number(fields[1]) === postmaster) sum += processorMs(Number(entry))
    } catch {
      // it ended while it was being read
    }
  }
  return sum
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
}

function processorMs(pid: number): number {
  const fields = fieldsOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Packets to the database, answers to clients, lines of the log. */
function writeCalls(pid: number): number {
  return Number(/syscw: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1])
}

/** Fields of /proc/PID/stat from the state on. */
function fieldsOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
}
