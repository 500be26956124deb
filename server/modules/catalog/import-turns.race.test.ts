import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { fileForm } from '#test/support/pictures.ts'
import { testSystem } from '#test/support/system.ts'
import { until } from '#test/support/until.ts'

const IMPORTS = 16
/** The fewest connections there may be (`DATABASE_POOL_SIZE`): two of them are the jobs'. */
const environment = {
  DATA_DIR: mkdtempSync(path.join(tmpdir(), 'aftercart-turns-')),
  DATABASE_POOL_SIZE: '6',
  DATABASE_WAIT_SECONDS: '20',
  JOB_HEARTBEAT_SECONDS: '600',
}
const system = await testSystem({ environment })
const get = async (shop: TestShop, url: string) =>
  (await system.app.inject({ url: `/api/admin${url}`, headers: shop.staff.headers })).json()

/** Files of the same two products in as many states as there are files. */
async function sendFiles(shop: TestShop): Promise<void> {
  const heading = ['商品網址', '商品名稱', '貨號', '售價']
  for (let index = 0; index < IMPORTS; index++) {
    const content = writeCsv([
      heading,
      ['one', `一 ${index}`, 'ONE', String(100 + index)],
      ['two', `二 ${index}`, 'TWO', String(100 + index)],
    ])
    const form = fileForm(await buffer(content), { filename: 'p.csv' })
    const headers = { ...shop.staff.headers, ...form.headers }
    const answer = await system.app.inject({ method: 'POST', url: '/api/admin/product-imports', headers, payload: form.payload })
    assert.equal(answer.statusCode, 202, answer.body)
  }
}

async function demandOneCatalogue(shop: TestShop): Promise<void> {
  const imports: { status: string }[] = (await get(shop, '/product-imports')).items
  assert.deepEqual(
    imports.map(({ status }) => status),
    Array.from({ length: IMPORTS }, () => 'imported'),
  )
  const products: { name: string }[] = (await get(shop, '/products?sort=name')).items
  const [one, two, ...more] = products.map(({ name }) => name.split(' ')[1])
  assert.deepEqual([one, more], [two, []], 'both are of the same file')
}

test('SX-29 imports of one shop at once take turns and leave one catalogue', async () => {
  const shop = await aShop(system)
  await sendFiles(shop)
  await system.runner.drain()
  await demandOneCatalogue(shop)
})

test('SX-29 an import that waits for its turn keeps no connection from the one whose turn it is, nor from other jobs', async () => {
  const shop = await aShop(system)
  await sendFiles(shop)
  const turn = await system.pool.connect()
  await turn.query('begin')
  await turn.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`catalog.import-products ${shop.id}`])
  const done = system.runner.drain()
  await until(async () => (await importing(shop)) === IMPORTS)
  // Longer than progress is kept back: whoever comes next has some to write, beside what he loads.
  await setTimeout(700)
  await until(async () => (await inTransaction()) === 1)
  await turn.query('commit')
  turn.release()
  await done
  await demandOneCatalogue(shop)
})

const importing = async (shop: TestShop) =>
  (await system.pool.query(`select count(*)::int as count from product_imports where shop_id = $1 and status = 'importing'`, [shop.id]))
    .rows[0].count

/** Connections of this server that stand in a transaction, beside the one that asks. */
const inTransaction = async () =>
  (
    await system.pool.query(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and xact_start is not null and pid <> pg_backend_pid() and application_name like 'aftercart%'`,
    )
  ).rows[0].count
