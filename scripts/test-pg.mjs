// `npm run test:pg`: the same tests on the oldest PostgreSQL we support (SX-12): TEST_DATABASE_URL when given, otherwise a throwaway cluster
// of Debian's PostgreSQL 15.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { aptInstall, ensureInstalled, fail, project } from './setup.mjs'

const binDir = '/usr/lib/postgresql/15/bin'
const isRoot = process.getuid?.() === 0
const startTimeoutMs = 30_000

try {
  ensureInstalled()
  process.exitCode = process.env.TEST_DATABASE_URL ? await runTests(process.env.TEST_DATABASE_URL) : await runOnPostgres15()
} catch (error) {
  fail(error)
}

async function runOnPostgres15() {
  ensurePostgres15()
  const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  const directory = mkdtempSync(path.join(tmpdir(), 'aftercart-pg15-'))
  let server
  try {
    if (isRoot) chownSync(directory, user.uid, user.gid)
    chmodSync(directory, 0o700)
    server = await startCluster(directory, user)
    return await runTests(`postgres://postgres@localhost/postgres?host=${encodeURIComponent(directory)}`)
  } finally {
    await stop(server)
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}

function ensurePostgres15() {
  if (existsSync(path.join(binDir, 'postgres'))) return
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    // Debian's package would create and start a cluster of its own, which nobody needs here.
    const config = '/etc/postgresql-common/createcluster.conf'
    if (!existsSync(config)) {
      mkdirSync(path.dirname(config), { recursive: true })
      writeFileSync(config, 'create_main_cluster = false\n')
    }
    if (aptInstall(['postgresql-15'])) return
  }
  throw new Error(`There is no PostgreSQL 15 in ${binDir}: install Debian's postgresql-15, or set TEST_DATABASE_URL to a superuser's URL.`)
}

async function startCluster(directory, user) {
  const data = path.join(directory, 'data')
  const place = { cwd: directory, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' }, ...user }
  const initdb = ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync', '--no-instructions']
  const made = spawnSync(path.join(binDir, 'initdb'), initdb, { ...place, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${directory}`,
    'max_connections=200',
    'fsync=off',
    'full_page_writes=off',
    'jit=off',
  ]
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  // A group of its own: Ctrl-C must reach the tests first. Its messages are of failed statements, which tests cause on purpose.
  const server = spawn(path.join(binDir, 'postgres'), args, { ...place, detached: true, stdio: 'ignore' })
  const pidFile = path.join(data, 'postmaster.pid')
  const deadline = performance.now() + startTimeoutMs
  while (!existsSync(pidFile) || !/^ready\s*$/m.test(readFileSync(pidFile, 'utf8'))) {
    if (server.exitCode !== null || performance.now() > deadline) throw new Error('PostgreSQL 15 did not start')
    await sleep(20)
  }
  return server
}

async function stop(server) {
  if (!server || server.exitCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await ended
}

async function runTests(url) {
  const env = { ...process.env, TEST_DATABASE_URL: url }
  const child = spawn(process.execPath, [path.join(project, 'scripts/test.mjs'), ...process.argv.slice(2)], { stdio: 'inherit', env })
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

function idOf(flag) {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
}
