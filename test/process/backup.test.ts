import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aProduct } from '#test/support/builders/catalog.ts'
import { codesOf, inShop } from '#test/support/builders/codes.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { withDataDir } from '#test/support/data-dir-system.ts'
import { runCommand, startServer, temporaryDataDir } from '#test/support/server-process.ts'
import type { TestSystem } from '#test/support/system.ts'

const ORDERS = 120
const codes = numberedCodes('SAVE', ORDERS)
const DATA_DIR = temporaryDataDir()
const folder = mkdtempSync(path.join(tmpdir(), 'aftercart-backups-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('SX-19 a backup made while orders are closed, everything lost, restored: verify is green and codes open', {
  timeout: 1_200_000,
}, async () => {
  const { shop, groupId, orderIds } = await withDataDir(DATA_DIR, seed)
  const server = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
  const file = path.join(folder, 'live.tar.gz')
  let isWritten = false
  const [backup, closed] = await Promise.all([
    run('backup', file).finally(() => {
      isWritten = true
    }),
    closeAll(server.url, shop, orderIds, () => isWritten),
  ])
  assert.equal(backup.code, 0, backup.stderr)
  assert.match(backup.stdout, /holds the secret key/)
  assert.ok(closed.during > 0, 'orders were closed while the backup was written')

  const busy = await run('restore', file)
  assert.match(busy.stderr, /already runs as process/)
  assert.equal(await server.stop(), 0)
  const full = await run('restore', file)
  assert.equal(full.code, 1)
  assert.match(full.stderr, /holds 1 shops and 120 orders/)

  rmSync(DATA_DIR, { recursive: true })
  const restored = await run('restore', file)
  assert.equal(restored.code, 0, restored.stderr)
  assert.ok(existsSync(path.join(DATA_DIR, 'secret-key.json')))
  const verify = await run('verify')
  assert.equal(verify.code, 0, verify.stdout)
  await withDataDir(DATA_DIR, async (system) => {
    await system.runner.drain() // what was under way in that moment is finished, once
    assert.deepEqual(await codesOf(system, shop, groupId), codes)
    const { rows } = await system.pool.query(
      `select (select count(*)::int from orders where status = 'closed') as closed, (select count(*)::int from code_assignments) as given,
         (select count(distinct order_id)::int from mails where template = 'codes_issued') as mailed`,
    )
    assert.ok(rows[0].closed < ORDERS || closed.during === ORDERS)
    assert.deepEqual([rows[0].given, rows[0].mailed], [rows[0].closed, rows[0].closed])
  })
  const again = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
  assert.equal((await fetch(`${again.url}/health/ready`)).status, 200)
  assert.equal(await again.stop(), 0)
  assert.equal((await run('verify')).code, 0)
})

test('SX-19 without the key the backup says so loudly, and its restore asks for the file', async () => {
  const file = path.join(folder, 'without.tar.gz')
  const backup = await run('backup', file, '--without-key')
  assert.equal(backup.code, 0, backup.stderr)
  assert.match(backup.stdout, /WITHOUT THE KEY/)
  const elsewhere = temporaryDataDir()
  const restored = await runCommand({ environment: { DATA_DIR: elsewhere }, command: 'restore', args: [file] })
  assert.equal(restored.code, 1)
  assert.match(restored.stderr, /written without its key: put the key file/)
  assert.equal(restored.stderr.trim().split('\n').length, 1)
  const second = await run('backup', file)
  assert.match(second.stderr, /exists already/)
})

test('SX-19 replacing asks for a typed word, and silence is a no', async () => {
  const file = path.join(folder, 'without.tar.gz')
  const refused = await run('restore', file, '--replace')
  assert.equal(refused.code, 1)
  assert.match(refused.stdout, /holds 1 shops and 120 orders. All of it will be gone. Type "replace"/)
})

test('SX-19 a data directory of another major version names the way over', async () => {
  const dataDir = temporaryDataDir()
  await withDataDir(dataDir, async () => undefined)
  writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '99\n')
  const { code, stderr } = await runCommand({ environment: { DATA_DIR: dataDir } })
  assert.equal(code, 1)
  assert.match(stderr, /made by PostgreSQL 99.*aftercart backup FILE.*old release.*aftercart restore FILE/)
})

function run(command: string, ...args: string[]) {
  return runCommand({ environment: { DATA_DIR }, command, args })
}

async function seed(system: TestSystem): Promise<{ shop: TestShop; groupId: string; orderIds: string[] }> {
  const shop = await aShop(system)
  await system.runner.drain()
  await inShop(system, shop, (tx) => sql`update shipping_methods set fee_amount = 0 where shop_id = ${tx.shopId}`.execute(tx.db))
  const product = await aProduct(system, shop, { price: 0, stock: null })
  const group = await aCodeGroup(system, shop, { products: [product], codes })
  const orderIds: string[] = []
  while (orderIds.length < ORDERS) {
    const made = await Promise.all(Array.from({ length: 20 }, () => anOrder(system, shop, { lines: [{ product }], isShipped: true })))
    orderIds.push(...made.map((order) => order.id))
  }
  return { shop, groupId: group.id, orderIds }
}

/** Closes order after order; how many of them before the backup was written. */
async function closeAll(url: string, shop: TestShop, orderIds: readonly string[], isWritten: () => boolean): Promise<{ during: number }> {
  let during = 0
  for (const orderId of orderIds) {
    const answer = await fetch(`${url}/api/admin/order-closures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...shop.staff.headers },
      body: JSON.stringify({ orderIds: [orderId] }),
    })
    assert.equal(answer.status, 200, await answer.clone().text())
    if (!isWritten()) during += 1
  }
  return { during }
}
