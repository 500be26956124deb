import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { modules } from '#server/modules.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser, fillCart, openForOrders, orderBody } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'

// What a person sees, and what the log says, when something goes wrong that is nobody's input.

const broken = { name: 'broken', adminRoutes: breakingRoute }
const system = await testSystem({ modules: [...modules, broken] })
const shop = await aShop(system)
await system.runner.drain()
await openForOrders(system, shop)

test('SX-30 a bug answers 500 with the request id and nothing of what happened; the log has the stack', async () => {
  const answer = await system.app.inject({ url: '/api/admin/broken', headers: shop.staff.headers })
  assert.equal(answer.statusCode, 500)
  const body = answer.json()
  assert.deepEqual(body, {
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    code: 'internal',
    details: {},
    requestId: answer.headers['request-id'],
  })
  assert.doesNotMatch(answer.body + JSON.stringify(answer.headers), /planted|faults\.test|select|TypeError/)
  const line = system.logs.find((each) => each.includes(String(body.requestId)) && each.includes('"err"'))
  assert.ok(line)
  const { err, msg } = JSON.parse(line)
  assert.equal(msg, 'unexpected error')
  assert.match(err.message, /planted detail/)
  assert.match(err.stack, /breakDown .*faults\.test\.ts:\d+/)
})

const faults: [what: string, code: string][] = [
  ['a full disk', '53100'],
  ['no memory left', '53200'],
  ['a write that the disk refused', '58030'],
]
for (const [what, code] of faults) {
  test(`SX-18 ${what} while an order is placed: 503 with Retry-After, nothing half done, and it goes on by itself`, async () => {
    const customer = await aCustomer(system, shop)
    const product = await aProduct(system, shop, { stock: 5 })
    await fillCart(system, customer, [{ variantId: product.variants[0]?.id ?? '', quantity: 2 }])
    const payload = await orderBody(system, customer)
    const headers = { ...customer.headers, 'idempotency-key': crypto.randomUUID() }
    const place = () => system.app.inject({ method: 'POST', url: '/api/store/orders', headers, payload })
    const before = await state()
    await onDatabase(`create function disk_full() returns trigger language plpgsql as $$ begin raise exception 'planted' using errcode = '${code}'; end $$;
      create trigger disk_full before insert on events execute function disk_full()`)
    try {
      const refused = await place()
      assert.deepEqual([refused.statusCode, refused.json().code], [503, 'database_unavailable'], refused.body)
      assert.ok(Number(refused.headers['retry-after']) >= 1)
      assert.doesNotMatch(refused.body, /planted/)
      assert.deepEqual(await state(), before)
      assert.equal((await asBrowser(system, customer, 'GET', '/cart')).json().lines.length, 1, 'the cart is still there')
    } finally {
      await onDatabase('drop trigger disk_full on events; drop function disk_full()')
    }
    const placed = await place()
    assert.equal(placed.statusCode, 201, placed.body)
  })
}

test('SX-18 a lost database: 503, readiness says so, and it recovers by itself', async () => {
  const { rows } = await system.pool.query('select current_database() as name')
  const admin = new pg.Client({ connectionString: process.env.TEST_CLUSTER_URL ?? system.databaseUrl })
  await admin.connect()
  after(() => admin.end())
  const list = () => system.app.inject({ url: '/api/admin/orders', headers: shop.staff.headers })
  assert.equal((await list()).statusCode, 200)
  await admin.query(`alter database ${rows[0].name} with allow_connections false`)
  try {
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [rows[0].name])
    const answers = [await list(), await list(), await list()]
    for (const { statusCode, headers, body } of answers) {
      assert.equal(statusCode, 503, body)
      assert.ok(Number(headers['retry-after']) >= 1)
    }
    assert.equal((await system.app.inject({ url: '/health/ready' })).statusCode, 503)
    assert.equal((await system.app.inject({ url: '/health/live' })).statusCode, 200)
  } finally {
    await admin.query(`alter database ${rows[0].name} with allow_connections true`)
  }
  assert.equal((await list()).statusCode, 200)
  assert.equal((await system.app.inject({ url: '/health/ready' })).statusCode, 200)
})

async function breakingRoute(app: { get: (url: string, options: object, handler: () => Promise<never>) => unknown }): Promise<void> {
  const schema = { operationId: 'breakDown', tags: ['test'], summary: 'Throws.' }
  app.get('/broken', { config: { permission: 'shop.see' }, schema }, breakDown)
}

async function breakDown(): Promise<never> {
  throw new TypeError('planted detail: select * from staff')
}

/** What an order changes. */
async function state(): Promise<object> {
  const { rows } = await system.pool.query(
    `select (select count(*)::int from orders) as orders, (select count(*)::int from events) as events, (select count(*)::int from order_lines) as lines,
       (select count(*)::int from stock_movements) as movements, (select sum(reserved)::int from product_variants) as reserved,
       (select count(*)::int from idempotency_keys) as answers`,
  )
  return rows[0]
}

async function onDatabase(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: system.databaseUrl })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
