import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { EmbeddedError, openEmbedded } from '../server/platform/db/embedded.ts'
import { onStopSignal } from '../server/platform/stop-signals.ts'

// Runs the test files against one database cluster for all of them: TEST_DATABASE_URL (a superuser's) when given, else a throwaway
// embedded one. The tests find it in TEST_CLUSTER_URL, the URL of the maintenance database, and make their own databases in it.

const project = fileURLToPath(new URL('..', import.meta.url))
const testFiles = ['server/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts']
/** A test that hangs is a failure, not a wait; the slowest honest one takes half a minute, and on a busy machine many times that. */
const testTimeoutMs = 600_000
/** Files at a time: each has its own database and some pools, and the smallest machine we promise has 2 cores. */
const concurrency = 2
/** What a developer has set for his own server must not reach the tests. */
const foreignSettings = [
  'DATABASE_URL',
  'DATA_DIR',
  'PORT',
  'HOST',
  'BASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'TRUST_PROXY',
  'SECRET_KEY_FILE',
  'LOG_LEVEL',
]

let running: ChildProcess | undefined
let isInterrupted = false
onStopSignal(() => {
  isInterrupted = true
  running?.kill('SIGTERM')
})

try {
  process.exitCode = await runTests(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof EmbeddedError ? error.message : error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
}

async function runTests(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('--'))
  const named = args.filter((arg) => !arg.startsWith('--'))
  const files = globSync(named.length > 0 ? named : testFiles, { cwd: project }).sort()
  if (files.length === 0) throw new EmbeddedError('start_failed', `No test file matches ${named.join(' ')}`)

  const cluster = await openCluster()
  try {
    return isInterrupted ? 130 : await runNodeTest([...options, ...files], cluster.url)
  } finally {
    await cluster.remove()
  }
}

async function openCluster(): Promise<{ url: string; remove(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, remove: async () => undefined }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'aftercart-test-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  try {
    const log = (line: string) => process.stderr.write(`${line}\n`)
    const database = await openEmbedded({ dataDir, role: 'tool', fsync: false, settings: { max_connections: '200' }, log })
    return { url: database.urlOf('postgres'), remove: () => database.close().then(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

async function runNodeTest(args: readonly string[], clusterUrl: string): Promise<number> {
  const env: NodeJS.ProcessEnv = { ...process.env, TEST_CLUSTER_URL: clusterUrl, TZ: 'UTC' }
  for (const name of foreignSettings) delete env[name]
  const limits = ['--test-reporter=spec', `--test-timeout=${testTimeoutMs}`, `--test-concurrency=${concurrency}`]
  const quiet = '--disable-warning=ExperimentalWarning'
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, [quiet, '--test', ...limits, ...args], { cwd: project, env, stdio: 'inherit' })
    running.on('error', reject)
    running.on('exit', (code) => resolve(code ?? 1))
  })
}
