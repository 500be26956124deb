import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { modules } from '#server/modules.ts'
import { aStockedCardProduct, measureCardPurchases, measureNoticeToCard, withoutHoarders } from './scenarios/card-purchase.ts'
import { measureClosings, measureRawClosings } from './scenarios/closing.ts'
import { measureImport, measureRawImport } from './scenarios/import-codes.ts'
import { measurePurchases, measureRawPurchases } from './scenarios/purchase.ts'
import { openCluster } from './support/cluster.ts'
import type { Measured } from './support/load.ts'
import { installRaw } from './support/raw.ts'
import { pssMegabytes, startServer } from './support/server.ts'
import { startSink } from './support/smtp-sink.ts'
import { buildStage } from './support/stage.ts'

// `npm run bench`: every figure beside the raw limit of the same database in the same run. `--write` puts the table into RESULTS.md. The
// storefront's reads (SX-64) follow with a table of their own; with `--million` also a pool of a million cards (S1-14) and the lists of a million
// orders and codes (SX-63).
// Client, server, SMTP peer and PostgreSQL share the machine, as they would on a merchant's only server.

const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, million: { type: 'boolean' }, seconds: { type: 'string', default: '20' } },
})
const seconds = Number(options.seconds)
const IMPORTED = 100_000
const CLOSINGS = 3_000
const CARDS = 20_000
const MANY_CARDS = 1_000_000
/** All unpaid at once; more than a thousand no shop may allow one address (S1-18). */
const NOTICES = 900

type Row = { rule: string; what: string; target: string; measured: string; raw: string; share: string }
const rows: Row[] = []

const cluster = await openCluster()
const sink = await startSink()
try {
  await migrate(cluster.databaseUrl, queuesOf(modules, 10))
  await installRaw(cluster.databaseUrl)
  const stage = await buildStage(cluster, { products: 16, customers: 32 })
  try {
    const server = await startServer(cluster, { TRUST_PROXY: '127.0.0.1' })
    const imported = await measureImport(stage, server, IMPORTED)
    const rawImport = await measureRawImport(cluster.databaseUrl, stage, imported.groupId, IMPORTED)
    rows.push({
      rule: 'SX-62',
      what: '100,000 codes imported (xlsx)',
      target: '≤ 5 s, ≤ 100 MB more, others’ p99 ≤ 2×',
      measured: `${imported.seconds.toFixed(1)} s, +${Math.round(imported.extraMegabytes)} MB, p99 ${ms(imported.quiet.p99)} → ${ms(imported.meanwhile.p99)}`,
      raw: `${rawImport.toFixed(1)} s`,
      share: (rawImport / imported.seconds).toFixed(2),
    })
    report()
    // What autovacuum finds out by itself in a shop's first minute: without it every plan is one for empty tables.
    await measurePurchases(stage, server.url, { seconds: 60, warmUp: 0, total: 500 })
    await analyze(cluster.databaseUrl)
    const purchases = await measurePurchases(stage, server.url, { seconds, warmUp: 128 })
    const memory = pssMegabytes([server.pid])
    const rawPurchases = await measureRawPurchases(stage, cluster.databaseUrl, imported.groupId, {
      seconds: Math.min(seconds, 10),
      warmUp: 64,
    })
    rows.push(compare('SX-60', 'complete purchases, code seen', '≥ 300/s, p99 ≤ 150 ms, ≥ 0.5 of raw', purchases, rawPurchases))
    report()
    await withoutHoarders(stage)
    const cards = await aStockedCardProduct(stage, CARDS)
    const cardPurchases = await measureCardPurchases(stage, server.url, { product: cards, seconds, warmUp: 128 })
    rows.push(compare('SX-60', 'complete purchases of a card key, card seen', '≥ 300/s, p99 ≤ 150 ms', cardPurchases, rawPurchases))
    const notices = await measureNoticeToCard(stage, server.url, { product: cards, count: NOTICES })
    rows.push({
      rule: 'S1-2',
      what: `paid notice → card visible, ${NOTICES} at 100/s`,
      target: 'p99 ≤ 250 ms',
      measured: `p50 ${ms(notices.p50)}, p99 ${ms(notices.p99)}${notices.errors > 0 ? `, ${notices.errors} errors: ${notices.firstError}` : ''}`,
      raw: '',
      share: '',
    })
    report()
    if (options.million) {
      const many = await aStockedCardProduct(stage, MANY_CARDS)
      await analyze(cluster.databaseUrl)
      const few = await measureCardPurchases(stage, server.url, { product: cards, seconds, warmUp: 64 })
      const from = await measureCardPurchases(stage, server.url, { product: many, seconds, warmUp: 64 })
      rows.push({
        rule: 'S1-14',
        what: 'the same from a pool of 1,000,000 cards',
        target: 'p99 ≤ 1.5 × of a small pool',
        measured: `p99 ${ms(few.p99)} → ${ms(from.p99)}, ${few.perSecond.toFixed(0)}/s → ${from.perSecond.toFixed(0)}/s`,
        raw: '',
        share: (few.p99 / from.p99).toFixed(2),
      })
      report()
    }
    await server.stop()
    await clearJobs(cluster.databaseUrl)
    const mailing = await startServer(cluster, { SMTP_URL: sink.url })
    const closing = await measureClosings(stage, mailing.url, CLOSINGS)
    const rawClosings = await measureRawClosings(stage, cluster.databaseUrl, imported.groupId, CLOSINGS)
    rows.push(compare('SX-61', 'closings with 3 codes', '≥ 300/s', closing.closings, rawClosings))
    rows.push({
      rule: 'SX-61',
      what: `closed → mail handed over, p99 of ${closing.mails}`,
      target: '≤ 2 s',
      measured: `${(closing.mailP99Ms / 1000).toFixed(2)} s`,
      raw: '',
      share: '',
    })
    const postgres = await postmasterPid(cluster.dataDir)
    rows.push({
      rule: 'SX-65',
      what: 'memory of all processes after the load (PSS)',
      target: '≤ 400 MB',
      measured: `${Math.round(pssMegabytes([mailing.pid, postgres]))} MB (server alone while purchasing: ${Math.round(memory)} MB)`,
      raw: '',
      share: '',
    })
    report()
    await mailing.stop()
  } finally {
    await stage.close()
  }
} finally {
  sink.stop()
  await cluster.close()
}
if (options.write) writeResults()
for (const script of ['store-reads.ts', ...(options.million ? ['grids.ts'] : [])]) withOwnDatabase(script)

/** Measurements that stand on a database of their own, and print their own tables. */
function withOwnDatabase(script: string): void {
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, script)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

function compare(rule: string, what: string, target: string, ours: Measured, raw: Measured): Row {
  const measured = `${ours.perSecond.toFixed(0)}/s, p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}${ours.errors > 0 ? `, ${ours.errors} errors: ${ours.firstError}` : ''}`
  return {
    rule,
    what,
    target,
    measured,
    raw: `${raw.perSecond.toFixed(0)}/s, p99 ${ms(raw.p99)}${raw.errors > 0 ? `, ${raw.errors} errors: ${raw.firstError}` : ''}`,
    share: (ours.perSecond / raw.perSecond).toFixed(2),
  }
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
}

function table(): string {
  const head = '| rule | what | target | measured | raw limit, same run | share |\n|---|---|---|---|---|---|\n'
  return head + rows.map((row) => `| ${row.rule} | ${row.what} | ${row.target} | ${row.measured} | ${row.raw} | ${row.share} |`).join('\n')
}

function report(): void {
  process.stdout.write(`${table()}\n\n`)
}

/** Jobs of the purchases would mix their mails into the closings'. */
async function clearJobs(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('truncate pgboss.job_common')
  await client.end()
}

async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

async function postmasterPid(dataDir: string): Promise<number> {
  return Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
}

function writeResults(): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version}, embedded PostgreSQL 18, fsync on`
  const file = new URL('./RESULTS.md', import.meta.url)
  const text = `# Results\n\n\`npm run bench -- --write\`, ${new Date().toISOString().slice(0, 10)}, at ${commit}. Machine: ${machine}. Client, server, SMTP peer and database share it.\n\n${table()}\n`
  const notes = /\n## Notes[\s\S]*/.exec(safeRead(file))?.[0] ?? ''
  writeFileSync(file, text + notes)
}

function safeRead(file: URL): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
