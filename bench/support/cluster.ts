import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createKeyFile } from '#platform/crypto/key-file.ts'
import { openEmbedded } from '#platform/db/embedded.ts'

/** One PostgreSQL for a whole run, durable as in production: fsync and synchronous_commit on, on the machine's disk. */
export type BenchCluster = { databaseUrl: string; keyFile: string; dataDir: string; close: () => Promise<void> }

/** Opens it in a directory of its own, removed at the end. `settings` go before the product's own. */
export async function openCluster(settings: Record<string, string> = {}): Promise<BenchCluster> {
  const dataDir = path.resolve('/var/tmp', `aftercart-bench-${process.pid}`)
  mkdirSync(dataDir, { recursive: true })
  const embedded = await openEmbedded({ dataDir, role: 'tool', log: () => {}, settings })
  const keyFile = path.join(dataDir, 'secret-key.json')
  await createKeyFile(keyFile, new Date())
  return {
    databaseUrl: embedded.url,
    keyFile,
    dataDir,
    async close() {
      await embedded.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
