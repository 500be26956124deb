import { parseArgs } from 'node:util'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { modules } from '#server/modules.ts'
import { measureImport } from './scenarios/import-codes.ts'
import { openCluster } from './support/cluster.ts'
import { startServer } from './support/server.ts'
import { buildStage } from './support/stage.ts'

// `node bench/imports.ts --rows 100000,1000000 --format xlsx,csv`: SX-62 alone, each file into a server of its own. `--readers 0`
// leaves out what others do meanwhile: on a machine that is busy with other things memory then still says what the import takes.

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    format: { type: 'string', default: 'xlsx,csv' },
    readers: { type: 'string', default: '4' },
  },
})

const cluster = await openCluster()
try {
  await migrate(cluster.databaseUrl, queuesOf(modules, 10))
  const stage = await buildStage(cluster, { products: 4, customers: 8 })
  for (const count of options.rows.split(',').map(Number)) {
    for (const format of ['xlsx', 'csv'] as const) {
      if (!options.format.split(',').includes(format)) continue
      const server = await startServer(cluster)
      const { seconds, serverSeconds, extraMegabytes, quiet, meanwhile } = await measureImport(stage, server, count, {
        format,
        readers: Number(options.readers),
      })
      console.log(
        `${count} ${format}: ${seconds.toFixed(1)} s (${serverSeconds.toFixed(1)} s of the server's processor time), +${Math.round(extraMegabytes)} MB, p50 ${quiet.p50.toFixed(1)} → ${meanwhile.p50.toFixed(1)} ms, ` +
          `p99 ${quiet.p99.toFixed(1)} → ${meanwhile.p99.toFixed(1)} ms, slowest ${quiet.max.toFixed(0)} → ${meanwhile.max.toFixed(0)} ms`,
      )
      await server.stop()
    }
  }
  await stage.close()
} finally {
  await cluster.close()
}
