import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { pino } from 'pino'
import { queuesOf } from '#platform/jobs/runner.ts'
import { findProblems } from '#server/cli/verify.ts'
import { readConfig } from '#server/config.ts'
import { modules } from '#server/modules.ts'
import { openSystem } from '#server/system.ts'
import { VERSION } from '#server/version.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { codesOf } from '#test/support/builders/codes.ts'
import { aMail, mailRow } from '#test/support/builders/notifications.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { databaseUrl, testDatabase } from '#test/support/database.ts'
import { aPng, fileForm } from '#test/support/pictures.ts'
import { testSystem } from '#test/support/system.ts'
import { migrate } from '../db/migrate.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'aftercart-backup-'))
const source = path.join(folder, 'source')
const queues = queuesOf(modules, 10)
const system = await testSystem({ environment: { DATA_DIR: source } })
const key = JSON.stringify({
  keys: [{ id: 'test-key', key: Buffer.alloc(32, 7).toString('base64'), createdAt: '2026-01-01T00:00:00.000Z' }],
})
const codes = numberedCodes('BACK', 40)

const shop = await aShop(system)
const other = await aShop(system)
await system.runner.drain()
await system.pool.query('update shipping_methods set fee_amount = 0')
const product = await aProduct(system, shop, { price: 0, stock: null }) // paid with the placement: nothing is owed
const form = fileForm(aPng({ red: 77 }))
const uploaded = await system.app.inject({
  method: 'POST',
  url: `/api/admin/products/${product.id}/pictures`,
  headers: { ...shop.staff.headers, ...form.headers },
  payload: form.payload,
})
assert.equal(uploaded.statusCode < 300, true, uploaded.body)
const group = await aCodeGroup(system, shop, { products: [product], codes })
await anOrder(system, shop, { lines: [{ product, quantity: 3 }], isShipped: true, status: 'closed' })
await anOrder(system, other, { lines: [{ product: await aProduct(system, other) }] })
await system.runner.drain()
const waiting = await aMail(system, shop) // its job has not run when the backup is made

const whole = await backup('whole.tar.gz')

test('SX-19 what is restored has the same rows, files and codes, verify finds nothing, and what was to be done is done once', async () => {
  const target = await emptyDatabase()
  const dataDir = path.join(folder, 'restored')
  const result = await restore(whole, target.url, dataDir)
  assert.equal(result.placedKey, true)
  assert.deepEqual(await digests(target.url), await digests(system.databaseUrl))
  assert.deepEqual(
    readdirSync(path.join(dataDir, 'files'), { recursive: true }).sort(),
    readdirSync(path.join(source, 'files'), { recursive: true }).sort(),
  )
  assert.equal(statSync(path.join(dataDir, 'secret-key.json')).mode & 0o777, 0o600)
  await withSystem(target.url, async (restored) => {
    assert.deepEqual(await findProblems(restored.transactor), [])
    assert.deepEqual(await codesOf(restored, shop, group.id), codes)
    await restored.runner.drain()
    assert.equal((await mailRow(restored as never, waiting.id)).attempts, 1)
    const before = await restored.pool.query('select count(*)::int as n from mails')
    await restored.runner.drain()
    assert.deepEqual((await restored.pool.query('select count(*)::int as n from mails')).rows, before.rows)
    // Numbers and identities go on behind what was there.
    const again = await anOrder(restored, shop, { lines: [{ product }] })
    const { rows } = await restored.pool.query(
      'select max(number)::int as last, count(*)::int as same from orders where shop_id = $1 and number = $2',
      [shop.id, again.number],
    )
    assert.deepEqual(rows[0], { last: again.number, same: 1 })
    assert.deepEqual(await findProblems(restored.transactor), [])
  })
})

test('SX-19 an owner of the database who is no superuser, bound by row-level security himself, backs up and restores everything', async () => {
  const role = `aftercart_owner_${process.pid}`
  const clusterUrl = process.env.TEST_CLUSTER_URL ?? ''
  await onDatabase(
    clusterUrl,
    `create role ${role} login password 'x' createrole nosuperuser; grant aftercart_app, aftercart_platform to ${role} with admin option`,
  )
  after(() => onDatabase(clusterUrl, `drop role if exists ${role}`))
  const [first, second] = [await emptyDatabase(role), await emptyDatabase(role)]
  const [firstUrl, secondUrl] = [first.url, second.url].map((url) => asUser(url, role))
  await restore(whole, firstUrl ?? '', path.join(folder, 'owner-1'))
  const file = await backup('owner.tar.gz', { databaseUrl: firstUrl ?? '', dataDir: path.join(folder, 'owner-1') })
  await restore(file, secondUrl ?? '', path.join(folder, 'owner-2'))
  assert.deepEqual(await digests(second.url), await digests(system.databaseUrl))
  await first.drop()
  await second.drop()
})

test('SX-19 a file that was cut or changed is refused, whatever was changed, and nothing is left behind', async () => {
  const target = await emptyDatabase()
  const bytes = readFileSync(whole)
  const plain = gunzipSync(bytes)
  const swap = (from: string, to: string) => {
    const at = plain.indexOf(from)
    assert.ok(at > 0, from)
    const changed = Buffer.from(plain)
    changed.write(to, at)
    return gzipSync(changed)
  }
  const broken: [what: string, content: Buffer, says: RegExp][] = [
    ['cut', bytes.subarray(0, bytes.length - 5_000), /cut/],
    ['cut between two blocks', gzipSync(plain.subarray(0, Math.floor(plain.length / 1024) * 512)), /cut/],
    ['a bit of the compression', flipped(bytes, Math.floor(bytes.length / 2)), /damaged|changed|cut/],
    ['a row', swap(`\t${shop.handle}\t`, `\t${shop.handle.slice(0, -1)}9\t`), /changed after it was written: table public.shops/],
    ['a value that no column takes', swap(`${shop.id}\t`, `${shop.id.slice(0, -1)}x\t`), /damaged: what stands in table/],
    ['the header', swap('"createdAt": "20', '"createdAt": "19'), /header/],
    ['nothing of ours', gzipSync(Buffer.from('hello')), /cut/],
    ['no archive', Buffer.from('hello'), /no backup/],
  ]
  for (const [what, content, says] of broken) {
    const file = path.join(folder, `broken-${randomBytes(4).toString('hex')}`)
    writeFileSync(file, content)
    const dataDir = path.join(folder, `broken-${randomBytes(4).toString('hex')}-data`)
    await assert.rejects(
      restore(file, target.url, dataDir),
      (error: Error) => error.name === 'BackupError' && says.test(error.message),
      what,
    )
    const { rows } = await onDatabase(
      target.url,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    assert.deepEqual(rows, [], what)
    assert.ok(!existsSync(path.join(dataDir, 'secret-key.json')), what)
    assert.ok(!existsSync(path.join(dataDir, 'files')), what)
  }
})

test('SX-19 a backup of a newer release is refused', async () => {
  const file = await backup('newer.tar.gz', { version: '99.0.0' })
  await assert.rejects(restore(file, (await emptyDatabase()).url, path.join(folder, 'newer')), /written by Aftercart 99.0.0, this is/)
})

test('SX-3, SX-19 another key is refused, a missing one too, and neither is replaced', async () => {
  const target = await emptyDatabase()
  const dataDir = path.join(folder, 'keys')
  const keyFile = path.join(dataDir, 'secret-key.json')
  const without = await backup('without.tar.gz', { key: null })
  assert.equal(gunzipSync(readFileSync(without)).includes(Buffer.alloc(32, 7).toString('base64')), false)
  await assert.rejects(restore(without, target.url, dataDir), /without its key/)
  const another = key.replace(Buffer.alloc(32, 7).toString('base64'), Buffer.alloc(32, 8).toString('base64'))
  writeFileSync(keyFile, another, { mode: 0o600 })
  for (const file of [without, whole]) await assert.rejects(restore(file, target.url, dataDir), /is not the key this backup was made with/)
  assert.equal(readFileSync(keyFile, 'utf8'), another)
  writeFileSync(keyFile, key, { mode: 0o600 })
  assert.equal((await restore(without, target.url, dataDir)).placedKey, false)
})

test('SX-19 a database that holds something is replaced only when somebody says so, and only while nobody uses it', async () => {
  const target = await emptyDatabase()
  const dataDir = path.join(folder, 'replace')
  await restore(whole, target.url, dataDir)
  const before = await digests(target.url)
  await assert.rejects(restore(whole, target.url, dataDir), /holds 2 shops and 2 orders/)
  assert.deepEqual(await digests(target.url), before)
  await withSystem(target.url, async (running) => {
    await assert.rejects(
      restore(whole, target.url, dataDir, { mayReplace: async () => true }),
      /Another process \(aftercart.*stop it first/,
    )
    await anOrder(running, shop, { lines: [{ product }] })
  })
  await restore(whole, target.url, dataDir, { mayReplace: async ({ shops, orders }) => shops === 2 && orders === 3 })
  assert.deepEqual(await digests(target.url), before)
  const failing = path.join(folder, 'cut-replace')
  writeFileSync(failing, readFileSync(whole).subarray(0, -3_000))
  await assert.rejects(restore(failing, target.url, dataDir, { mayReplace: async () => true }), /cut/)
  assert.deepEqual(await digests(target.url), before, 'a replacement that fails leaves what was there')
  assert.ok(existsSync(path.join(dataDir, 'files')))
})

test('SX-19 a backup is one moment: what commits while it is written is in it whole or not at all', async () => {
  const target = await emptyDatabase()
  let isDone = false
  const buying = (async () => {
    while (!isDone) await anOrder(system, shop, { lines: [{ product }], isShipped: true, status: 'closed' })
  })()
  const file = await backup('busy.tar.gz')
  isDone = true
  await buying
  await restore(file, target.url, path.join(folder, 'busy'))
  await withSystem(target.url, async (restored) => {
    assert.deepEqual(await findProblems(restored.transactor), [])
    await restored.runner.drain()
    assert.deepEqual(await findProblems(restored.transactor), [])
  })
})

const copied = 'shop_id, pool_id, import_id, state, is_live, scope_id, ciphertext, key_id, tail, created_at'

test('SX-19 200,000 codes leave and come back in bounded memory', { timeout: 1_200_000 }, async () => {
  await system.pool.query(
    `insert into codes (${copied}, id, position, lookup_hash)
     select ${copied}, gen_random_uuid(), 1000000 + n, sha256(n::text::bytea)
     from (select * from codes where pool_id = $1 and state = 'free' order by position desc limit 1) as c, generate_series(1, 200000) as n`,
    [group.id],
  )
  await system.pool.query('update code_pools set next_position = 2000000 where id = $1', [group.id])
  const target = await emptyDatabase()
  const peak = await peakMemory(async () => {
    const file = await backup('large.tar.gz')
    await restore(file, target.url, path.join(folder, 'large'))
  })
  const { rows } = await onDatabase(target.url, 'select count(*)::int as n from codes')
  assert.ok(rows[0].n >= 200_000)
  assert.ok(peak < 150, `${peak} MB more at the peak`)
})

type Overrides = Partial<Parameters<typeof writeBackup>[0]>

async function backup(name: string, overrides: Overrides = {}): Promise<string> {
  const file = path.join(folder, name)
  await writeBackup({
    databaseUrl: system.databaseUrl,
    dataDir: source,
    version: VERSION,
    key,
    keyFingerprint: system.deps.keyring.fingerprint,
    keyIds: ['test-key'],
    ...overrides,
    file,
  })
  assert.equal(statSync(file).mode & 0o777, 0o600)
  return file
}

async function restore(file: string, url: string, dataDir: string, overrides: Partial<Parameters<typeof restoreBackup>[0]> = {}) {
  mkdirSync(dataDir, { recursive: true })
  const keyFile = path.join(dataDir, 'secret-key.json')
  const result = await restoreBackup({
    databaseUrl: url,
    file,
    dataDir,
    keyFile,
    version: VERSION,
    queues,
    mayReplace: async () => false,
    ...overrides,
  })
  await migrate(url, queues)
  return result
}

/** Every table by a digest of its rows; jobs are what pg-boss keeps house with. */
async function digests(url: string): Promise<Record<string, string>> {
  const { rows } = await onDatabase(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations' order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of rows) {
    const answer = await onDatabase(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t`,
    )
    found[name] = answer.rows[0].digest
  }
  return found
}

async function emptyDatabase(owner?: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const { url: own } = await testDatabase()
  const clusterUrl = process.env.TEST_CLUSTER_URL ?? own
  const name = `restored_${process.pid}_${randomBytes(4).toString('hex')}`
  await onDatabase(clusterUrl, `create database ${name}${owner ? ` owner ${owner}` : ''}`)
  const drop = async () => void (await onDatabase(clusterUrl, `drop database if exists ${name} with (force)`))
  after(drop)
  return { url: databaseUrl(clusterUrl, name), drop }
}

// oxlint-disable-next-line typescript/no-explicit-any -- rows of many queries
async function onDatabase(url: string, text: string): Promise<{ rows: any[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

function asUser(url: string, role: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/)([^@/]*@)?/, `$1${role}:x@`)
}

async function withSystem(url: string, work: (restored: Awaited<ReturnType<typeof openSystem>>) => Promise<void>): Promise<void> {
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: path.join(folder, 'any'), DATABASE_POOL_SIZE: '8' })
  const deps = { ...system.deps, config, log: pino({ level: 'silent' }) }
  const restored = await openSystem({ databaseUrl: url, deps, isWeb: false, isWorker: true })
  try {
    await work(restored)
  } finally {
    await restored.close()
  }
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at)
  return changed
}

/** Megabytes above the beginning, looked at every 20 ms. */
async function peakMemory(work: () => Promise<void>): Promise<number> {
  const start = process.memoryUsage().rss
  let peak = start
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return Math.round((peak - start) / 1024 / 1024)
}
