import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { readConfig, SettingError } from '../config.ts'
import type { Flags } from '../main.ts'
import { modules } from '../modules.ts'
import { VERSION } from '../version.ts'

/** `aftercart restore FILE [--replace]`: an installation out of a backup, into an empty database unless told otherwise (SX-19). */
export async function restore(flags: Flags, [name]: readonly string[]): Promise<number> {
  if (!name) throw new SettingError('restore', 'the file of a backup', name)
  const { databaseUrl, dataDir, secretKeyFile: keyFile, jobHeartbeatSeconds } = readConfig()
  // Both roles: no server may run on this data directory meanwhile.
  const embedded = databaseUrl === null ? await openEmbedded({ dataDir, role: 'all', log: () => {} }) : null
  try {
    mkdirSync(dataDir, { recursive: true })
    const queues = queuesOf(modules, jobHeartbeatSeconds)
    const url = embedded?.url ?? databaseUrl ?? ''
    const mayReplace = flags.replace ? askToReplace : async () => false
    const options = { databaseUrl: url, file: path.resolve(name), dataDir, keyFile, version: VERSION, queues, mayReplace }
    const { version, createdAt, tables, rows, files, placedKey } = await restoreBackup(options)
    await migrate(url, queues)
    process.stdout.write(
      `Restored ${tables} tables, ${rows} rows and ${files} files as they were at ${createdAt} (Aftercart ${version}).\n`,
    )
    if (placedKey) process.stdout.write(`The key file is ${keyFile}.\n`)
    process.stdout.write('Check it with `aftercart verify`, then start.\n')
    return 0
  } finally {
    await embedded?.close()
  }
}

/** A word that nobody types by accident. */
async function askToReplace({ shops, orders }: { shops: number; orders: number }): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
    const question = `This database holds ${shops} shops and ${orders} orders. All of it will be gone. Type "replace" to go on: `
    const answer = await Promise.race([terminal.question(question), closed])
    return answer.trim() === 'replace'
  } finally {
    terminal.close()
  }
}
