import { existsSync } from 'node:fs'
import path from 'node:path'
import { pino } from 'pino'
import { createKeyFile } from '#platform/crypto/key-file.ts'
import { loadKeyring } from '#platform/crypto/keyring.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { readConfig } from '#server/config.ts'
import { modules } from '#server/modules.ts'
import { openSystem } from '#server/system.ts'
import type { TestSystem } from '#test/support/system.ts'

/**
 * Works on a data directory from outside a server: seeds it before the server starts, or looks at it beside one. The builders take
 * what `work` gets; its clock is the real one.
 */
export async function withDataDir<T>(dataDir: string, work: (system: TestSystem) => Promise<T>): Promise<T> {
  const embedded = await openEmbedded({ dataDir, role: 'tool', log: () => {} })
  try {
    await migrate(embedded.url, queuesOf(modules, 10))
    return await withDatabase({ databaseUrl: embedded.url, dataDir }, work)
  } finally {
    await embedded.close()
  }
}

/** The same for a server that works on a database by URL, migrated, and keeps its key and files in `dataDir`. */
export async function withDatabase<T>(
  { databaseUrl, dataDir }: { databaseUrl: string; dataDir: string },
  work: (system: TestSystem) => Promise<T>,
): Promise<T> {
  const keyFile = path.join(dataDir, 'secret-key.json')
  if (!existsSync(keyFile)) await createKeyFile(keyFile, new Date())
  const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DATABASE_POOL_SIZE: '36', DATABASE_WAIT_SECONDS: '60' })
  const deps = { config, log: pino({ level: 'silent' }), clock: null, keyring: await loadKeyring(keyFile), mailer: null }
  const system = await openSystem({ databaseUrl, deps, isWeb: false, isWorker: true })
  try {
    const clock = { now: () => new Date(), set: () => {}, advance: () => {} }
    return await work({ ...system, clock, databaseUrl, logs: [] })
  } finally {
    await system.close()
  }
}
