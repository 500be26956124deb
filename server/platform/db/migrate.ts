import { readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import Postgrator from 'postgrator'

const migrationsDir = path.resolve(import.meta.dirname, '../../migrations')
/** One migration at a time per database, whichever process starts first. */
const MIGRATION_LOCK = 7_302_815_330
export const BOSS_SCHEMA = 'pgboss'

export type Migrated = { version: number; applied: string[] }

/**
 * Brings the database to the newest schema: our SQL files in one transaction, then pg-boss's own schema and the
 * queues. Runs as the owner. Throws when an applied file was changed afterwards (checksums).
 */
export async function migrate(databaseUrl: string, queues: readonly QueueSettings[]): Promise<Migrated> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'aftercart migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await applyFiles(client)
    await prepareQueues(databaseUrl, queues)
    await client.query(bossGrants)
    await client.query(bossIndexes)
    return applied
  } finally {
    await client.end()
  }
}

/** A pg-boss queue as we want it: created, or updated when it exists. */
export type QueueSettings = Readonly<{
  name: string
  policy?: 'standard' | 'stately'
  retryLimit: number
  retryDelaySeconds: number
  retryDelayMaxSeconds: number
  heartbeatSeconds: number
  expireInSeconds: number
}>

async function applyFiles(client: pg.Client): Promise<Migrated> {
  // One transaction around all files and their version rows: a kill in the middle leaves the schema as it was (SX-14).
  await client.query('begin')
  try {
    const applied = await applyMigrations(client)
    await client.query('commit')
    return applied
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Applies the files up to a version, by default all, in the transaction of the caller: a restore fills the schema of its backup (SX-19). */
export async function applyMigrations(client: pg.Client, upTo?: number): Promise<Migrated> {
  const postgrator = new Postgrator({
    driver: 'pg',
    migrationPattern: path.join(migrationsDir, '*.sql'),
    schemaTable: 'public.schema_migrations',
    validateChecksums: true,
    execQuery: (sql: string) => client.query(sql),
    execSqlScript: async (sql: string) => {
      await client.query(sql)
    },
  })
  const done = await postgrator.migrate(upTo === undefined ? '' : String(upTo))
  return { version: await postgrator.getDatabaseVersion(), applied: done.map((migration) => path.basename(migration.filename)) }
}

/** The version of the newest migration of this release. */
export function newestMigration(): number {
  return Math.max(...readdirSync(migrationsDir).map((file) => Number.parseInt(file, 10)))
}

/** pg-boss's own tables and our queues, without the schema that uses them. */
export async function prepareQueues(databaseUrl: string, queues: readonly QueueSettings[]): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: BOSS_SCHEMA, max: 2, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
    for (const queue of queues) {
      const options = {
        retryLimit: queue.retryLimit,
        retryDelay: queue.retryDelaySeconds,
        retryBackoff: true,
        retryDelayMax: queue.retryDelayMaxSeconds,
        heartbeatSeconds: queue.heartbeatSeconds,
        expireInSeconds: queue.expireInSeconds,
        deleteAfterSeconds: COMPLETED_KEEP_SECONDS,
      }
      if (existing.has(queue.name)) await boss.updateQueue(queue.name, options)
      else await boss.createQueue(queue.name, { ...options, policy: queue.policy ?? 'standard' })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Finished jobs stay readable for a day; the business rows tell the rest. */
export const COMPLETED_KEEP_SECONDS = 86_400

// Jobs are written inside business transactions, so the app role writes pg-boss's tables. They carry no shop column:
// payloads hold ids only, and only the job runner reads them.
const bossGrants = `
  grant usage on schema ${BOSS_SCHEMA} to aftercart_app, aftercart_platform;
  grant select, insert, update, delete on all tables in schema ${BOSS_SCHEMA} to aftercart_app;
  grant select, insert on all tables in schema ${BOSS_SCHEMA} to aftercart_platform;
  grant update (deletion_seconds), delete on ${BOSS_SCHEMA}.job to aftercart_platform;
  grant execute on all functions in schema ${BOSS_SCHEMA} to aftercart_app, aftercart_platform;
  alter default privileges in schema ${BOSS_SCHEMA} grant select, insert, update, delete on tables to aftercart_app;
`

// The list of a shop's failed jobs, and their number on the dashboard: without it every finished job of the day would be read.
const bossIndexes = `
  create index if not exists aftercart_failed_jobs_idx on ${BOSS_SCHEMA}.job ((data ->> 'shopId'), completed_on) where state = 'failed'
`
