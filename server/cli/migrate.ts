import { openEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { readConfig } from '../config.ts'
import { modules } from '../modules.ts'

/** Brings the database to the newest schema and says what was applied. */
export async function migrateDatabase(): Promise<number> {
  const config = readConfig()
  const embedded = config.databaseUrl === null ? await openEmbedded({ dataDir: config.dataDir, role: 'tool', log: () => {} }) : null
  try {
    const { version, applied } = await migrate(embedded?.url ?? config.databaseUrl ?? '', queuesOf(modules, config.jobHeartbeatSeconds))
    process.stdout.write(
      applied.length === 0 ? `Schema ${version} is the newest.\n` : `${applied.map((file) => `applied ${file}`).join('\n')}\n`,
    )
    return 0
  } finally {
    await embedded?.close()
  }
}
