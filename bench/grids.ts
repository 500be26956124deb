import { parseArgs } from 'node:util'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { modules } from '#server/modules.ts'
import { fillHistory, type GridTime, measureGrids } from './scenarios/grids.ts'
import { openCluster } from './support/cluster.ts'
import { installRaw } from './support/raw.ts'
import { startServer } from './support/server.ts'
import { buildStage } from './support/stage.ts'

// SX-63: the first page of every filter and sort of the grids, at 10,000 and at 1,000,000 orders and codes. `npm run bench -- --million`,
// or `node bench/grids.ts [--large 1000000]`.

const { values: options } = parseArgs({
  options: { small: { type: 'string', default: '10000' }, large: { type: 'string', default: '1000000' } },
})

const small = await measureAt(Number(options.small))
const large = await measureAt(Number(options.large))
process.stdout.write(
  `| look | found | p50 at ${options.small} | p99 | p50 at ${options.large} | p99 | growth |\n|---|---|---|---|---|---|---|\n`,
)
for (const [index, { name, p50, p99, total }] of large.entries()) {
  const before = small[index]
  if (!before) continue
  const columns = [name, total, before.p50.toFixed(1), before.p99.toFixed(1), p50.toFixed(1), p99.toFixed(1), (p50 / before.p50).toFixed(2)]
  process.stdout.write(`| ${columns.join(' | ')} |\n`)
}

/** A cluster of its own each time: what a larger one has in memory would help the smaller one. */
async function measureAt(count: number): Promise<GridTime[]> {
  const cluster = await openCluster()
  try {
    await migrate(cluster.databaseUrl, queuesOf(modules, 10))
    await installRaw(cluster.databaseUrl)
    const stage = await buildStage(cluster, { products: 1, customers: 1 })
    const groupId = await fillHistory(stage, cluster.databaseUrl, count)
    const server = await startServer(cluster)
    const times = await measureGrids(stage, server.url, groupId)
    await server.stop()
    await stage.close()
    return times
  } finally {
    await cluster.close()
  }
}
