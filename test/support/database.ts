import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { modules } from '#server/modules.ts'

/** pg-boss takes nothing below ten. */
const TEST_HEARTBEAT_SECONDS = 10
/** Named after what it holds, so that a changed migration makes a new one. */
const TEMPLATE = `aftercart_template_${schemaHash()}`
/** Two test processes may find the template missing at once; one makes it, the other waits. */
const TEMPLATE_LOCK = 7_302_815_331

export type TestDatabase = { url: string; name: string; drop: () => Promise<void> }

/**
 * A database of its own for one test file, cloned from the migrated template in about 50 ms. Dropped after the file's tests.
 * The cluster is that of `TEST_CLUSTER_URL`, which `npm test` starts (fsync off) and `npm run test:pg` takes from Debian.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const clusterUrl = process.env.TEST_CLUSTER_URL
  if (!clusterUrl) throw new Error('TEST_CLUSTER_URL is missing: run tests with `npm test -- <file>`')
  await ensureTemplate(clusterUrl)
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await onCluster(clusterUrl, async (client) => {
    await client.query(`create database ${name} template ${TEMPLATE}`)
  })
  const drop = () => onCluster(clusterUrl, async (client) => void (await client.query(`drop database if exists ${name} with (force)`)))
  after(drop)
  return { url: databaseUrl(clusterUrl, name), name, drop }
}

async function ensureTemplate(clusterUrl: string): Promise<void> {
  await onCluster(clusterUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [TEMPLATE])
    if (rowCount === 1) return
    await client.query(`drop database if exists ${TEMPLATE}`)
    await client.query(`create database ${TEMPLATE}`)
    await migrate(databaseUrl(clusterUrl, TEMPLATE), queuesOf(modules, TEST_HEARTBEAT_SECONDS))
    await client.query(`alter database ${TEMPLATE} is_template true`)
  })
}

function schemaHash(): string {
  const hash = createHash('sha256').update(JSON.stringify(queuesOf(modules, TEST_HEARTBEAT_SECONDS)))
  const folder = path.resolve(import.meta.dirname, '../../server/migrations')
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(path.join(folder, file)))
  return hash.digest('hex').slice(0, 12)
}

async function onCluster<T>(clusterUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same cluster, another database; also for socket addresses, which have no host. */
export function databaseUrl(clusterUrl: string, name: string): string {
  return clusterUrl.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}
