import { openEmbedded } from '../../server/platform/db/embedded.ts'

// A process of its own for tests that kill one: opens the data directory named by its first argument in the role named by its second, says
// on stdout what it got, and closes on SIGTERM. The third argument holds more options as JSON.
const [dataDir = '', role = 'web', more = '{}'] = process.argv.slice(2)
const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`)

try {
  const options = { fsync: false, log: (line: string) => process.stderr.write(`${line}\n`), ...JSON.parse(more) }
  const database = await openEmbedded({ dataDir, role: role as 'web', ...options })
  const alive = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(alive)
    void database.close().then(() => say({ closed: true }))
  })
  say({ url: database.url, pid: database.pid, isSurvivor: database.isSurvivor })
} catch (error) {
  say({ error: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
}
