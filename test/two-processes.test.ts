import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { pino } from 'pino'
import { loadKeyring } from '#platform/crypto/keyring.ts'
import { readConfig } from '#server/config.ts'
import { openSystem } from '#server/system.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { codesOf } from '#test/support/builders/codes.ts'
import { aCustomer, aMailedLink, aVisitor } from '#test/support/builders/customers.ts'
import type { TestOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, anOrderToClose, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aRole, aShop, aStaff, signedIn, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { databaseUrl } from '#test/support/database.ts'
import { HttpSession } from '#test/support/http-session.ts'
import { runCommand, type ServerProcess, startServer, temporaryDataDir } from '#test/support/server-process.ts'
import type { TestSystem } from '#test/support/system.ts'

// Two web processes and a worker on one external PostgreSQL, as an installation of more than one machine runs.

const ORDERS = 20
const UNITS = 3
const CLOSINGS = 60
/** A session ends everywhere within this (SX-22). */
const END_LIMIT_MS = 1_000
/** The worker is told of work at once; the rest is this machine's. */
const SETTLE_LIMIT_MS = 120_000

const clusterUrl = process.env.TEST_CLUSTER_URL ?? ''
const databaseName = `test_two_${process.pid}_${randomBytes(4).toString('hex')}`
await onCluster(clusterUrl, `create database ${databaseName}`)
const environment = {
  DATABASE_URL: databaseUrl(clusterUrl, databaseName),
  SECRET_KEY_FILE: path.join(temporaryDataDir(), 'key.json'),
  BASE_URL: 'http://shop.test',
}
assert.equal((await runCommand({ environment, command: 'key', args: ['create'] })).code, 0)
// All three at once on an empty database: one migrates, the others wait for it.
const [first, second, worker] = await Promise.all([
  startServer({ environment, args: ['--only=web'] }),
  startServer({ environment, args: ['--only=web'] }),
  startServer({ environment, args: ['--only=worker'] }),
])
const seed = await openSeed()
after(async () => {
  await seed.close()
  await Promise.all([first, second, worker].map((server) => server.stop()))
  await onCluster(clusterUrl, `drop database if exists ${databaseName} with (force)`)
})

test('SX-14 three processes start on an empty database at the same moment; both webs are ready on one schema', async () => {
  for (const server of [first, second]) assert.equal((await fetch(`${server.url}/health/ready`)).status, 200)
  const { rows } = await seed.pool.query('select count(*)::int as count, count(distinct version)::int as versions from schema_migrations')
  assert.equal(rows[0].count, rows[0].versions)
})

test('SX-31 a purchase spread over two webs: the cart on one, the order on the other, its repeat on the first', async () => {
  const shop = await aShop(seed)
  await until(async () => (await seed.pool.query('select from payment_methods where shop_id = $1', [shop.id])).rowCount !== 0)
  const product = await aProduct(seed, shop, { price: 600, stock: 10 })
  const browser = new Browser(shop.handle)
  browser.csrfToken = (await browser.json(first, 'GET', '/api/store/session')).csrfToken
  await browser.json(second, 'POST', '/api/store/customers', { name: '林小美', email: 'lin@mail.test', password: 'oolong tea 2026' }, 201)
  browser.csrfToken = (await browser.json(first, 'GET', '/api/store/session')).csrfToken
  const cart = await browser.json(first, 'POST', '/api/store/cart/lines', { variantId: product.variants[0]?.id, quantity: 2 })
  const checkout = await browser.json(second, 'GET', '/api/store/checkout')
  const body = {
    cartVersion: cart.version,
    recipient: { name: '林小美', phone: '0912345678', postalCode: '106', city: '台北市', district: '大安區', street: '和平東路 1 號' },
    email: 'lin@mail.test',
    shippingMethodId: checkout.shippingMethods[0].id,
    paymentMethodId: checkout.paymentMethods.find((method: { timing: string }) => method.timing === 'before_delivery').id,
    expectedTotalAmount: checkout.cart.quote.totalAmount,
  }
  const key = { 'idempotency-key': randomUUID() }
  const order = await browser.json(second, 'POST', '/api/store/orders', body, 201, key)
  assert.deepEqual(await browser.json(first, 'POST', '/api/store/orders', body, 201, key), order)
  assert.equal((await browser.json(first, 'GET', '/api/store/orders')).items.length, 1)
})

test('S0-2 60 closings of the same 20 orders sent to both webs at once give each order its codes once', async () => {
  const shop = await aShop(seed)
  const product = await aProduct(seed, shop, { stock: 1_000 })
  const codes = numberedCodes('TWO', ORDERS * UNITS)
  const group = await aCodeGroup(seed, shop, { products: [product], codes })
  const orders: TestOrder[] = []
  for (let index = 0; index < ORDERS; index++) orders.push(await anOrderToClose(seed, shop, { lines: [{ product, quantity: UNITS }] }))
  const versions = await Promise.all(
    orders.map(async ({ id }) => (await asStaff(first, shop.staff.headers, 'GET', `/orders/${id}`)).body.version),
  )
  const answers = await Promise.all(
    Array.from({ length: CLOSINGS }, (_, index) => {
      const { id } = orders[index % ORDERS] ?? { id: '' }
      const server = Math.floor(index / ORDERS) % 2 === 0 ? first : second
      return asStaff(server, shop.staff.headers, 'POST', `/orders/${id}/closure`, { version: versions[index % ORDERS] })
    }),
  )
  assert.equal(answers.filter(({ status }) => status === 200).length, ORDERS, JSON.stringify(answers[0]))
  assert.equal(answers.filter(({ status }) => status === 409).length, CLOSINGS - ORDERS)
  const issued = async () =>
    (await seed.pool.query('select order_id, code_id from code_assignments where shop_id = $1', [shop.id])).rows as {
      order_id: string
      code_id: string
    }[]
  await until(async () => (await issued()).length >= ORDERS * UNITS)
  const rows = await issued()
  assert.equal(rows.length, ORDERS * UNITS)
  assert.equal(new Set(rows.map((row) => row.code_id)).size, ORDERS * UNITS)
  for (const { id } of orders) assert.equal(rows.filter((row) => row.order_id === id).length, UNITS)
  assert.deepEqual((await codesOf(seed, shop, group.id)).sort(), codes)
})

test('SX-22 signing out on one web ends the session on the other within a second', async () => {
  const shop = await aShop(seed)
  const { headers } = await aStaff(seed, shop, 'manager')
  const ask = async () => (await asStaff(second, headers, 'GET', '/shop')).status
  await endsWithinASecond(ask, 401, async () => assert.equal((await asStaff(first, headers, 'DELETE', '/session')).status, 204))
  assert.equal((await asStaff(first, headers, 'GET', '/shop')).status, 401, 'at once where it was')
})

test('SX-22 a new password on one web ends the person’s other sessions on the other web within a second, and not his own', async () => {
  const shop = await aShop(seed)
  const here = await aStaff(seed, shop, 'manager')
  const elsewhere = await signedIn(seed, here, shop.handle)
  const ask = async () => (await asStaff(second, elsewhere.headers, 'GET', '/shop')).status
  const body = { currentPassword: TEST_PASSWORD, newPassword: 'oolong tea 2026' }
  await endsWithinASecond(ask, 401, async () => {
    const answer = await asStaff(first, here.headers, 'POST', '/profile/password', body)
    assert.equal(answer.status, 204, JSON.stringify(answer.body))
  })
  for (const server of [first, second]) assert.equal((await asStaff(server, here.headers, 'GET', '/shop')).status, 200)
})

test('SX-22 whoever is barred on one web is out on the other within a second', async () => {
  const shop = await aShop(seed)
  const person = await aStaff(seed, shop, 'manager')
  const ask = async () => (await asStaff(second, person.headers, 'GET', '/shop')).status
  await endsWithinASecond(ask, 401, async () => {
    const answer = await asStaff(first, shop.staff.headers, 'PATCH', `/staff/${person.id}`, { isDisabled: true })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  })
})

test('SX-22 a role taken away on one web counts on the other within a second, and so does one of the shop’s own that lost a permission', async () => {
  const shop = await aShop(seed)
  const roleId = await aRole(seed, shop, ['audit.see', 'shop.see'])
  const [person, other] = [await aStaff(seed, shop, 'manager'), await aStaff(seed, shop, roleId)]
  const askAs = (headers: Record<string, string>) => async () => (await asStaff(second, headers, 'GET', '/audit')).status
  await endsWithinASecond(askAs(person.headers), 403, async () => {
    const answer = await asStaff(first, shop.staff.headers, 'PATCH', `/staff/${person.id}`, { role: 'viewer' })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  })
  await endsWithinASecond(askAs(other.headers), 403, async () => {
    const answer = await asStaff(first, shop.staff.headers, 'PATCH', `/roles/${roleId}`, { version: 0, permissions: ['shop.see'] })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  })
})

test('SX-22 a customer’s password reset on one web ends his sessions on the other within a second', async () => {
  const shop = await aShop(seed)
  const customer = await aCustomer(seed, shop)
  const token = await aMailedLink(seed, shop, { customer, kind: 'reset_password' })
  const ask = async () => (await fetch(`${second.url}/api/store/orders`, { headers: customer.headers })).status
  await endsWithinASecond(ask, 401, async () => {
    const answer = await fetch(`${first.url}/api/store/password-resets/completion`, {
      method: 'POST',
      headers: { ...aVisitor(seed, shop).headers, 'content-type': 'application/json' },
      body: JSON.stringify({ token, newPassword: 'oolong tea 2026' }),
    })
    assert.equal(answer.status, 204, await answer.text())
  })
})

test('SX-50 what is done on one web is told to the screens that are open on the other, and to no other shop', async () => {
  const [shop, other] = [await aShop(seed), await aShop(seed)]
  const product = await aProduct(seed, shop)
  const order = await anOrderToClose(seed, shop, { lines: [{ product }] })
  const screen = await openScreen(second, shop)
  const strange = await openScreen(second, other)
  const { version } = (await asStaff(first, shop.staff.headers, 'GET', `/orders/${order.id}`)).body
  assert.equal((await asStaff(first, shop.staff.headers, 'POST', `/orders/${order.id}/closure`, { version })).status, 200)
  await until(async () => screen.heard().includes(order.id))
  assert.ok(!strange.heard().includes(order.id))
  screen.close()
  strange.close()
})

/**
 * Asks until it is refused, from just before the end on, so that the web remembers the session. No request that begins a second after
 * the end was acknowledged is let in; how long a request takes is this machine's.
 */
async function endsWithinASecond(ask: () => Promise<number>, refusal: number, end: () => Promise<unknown>): Promise<void> {
  assert.equal(await ask(), 200)
  await end()
  const endedAt = performance.now()
  for (;;) {
    const askedAt = performance.now()
    const status = await ask()
    if (status === refusal) return
    assert.equal(status, 200)
    assert.ok(askedAt - endedAt < END_LIMIT_MS, `let in ${askedAt - endedAt} ms after the end`)
  }
}

type Shop = { handle: string; staff: { headers: Record<string, string> } }

/** A person's browser that meets one web or the other, as behind a balancer. */
class Browser {
  readonly #session: HttpSession
  constructor(shop: string) {
    this.#session = new HttpSession('http://unused.test', shop)
  }

  set csrfToken(token: string) {
    this.#session.csrfToken = token
  }

  async json(
    server: ServerProcess,
    method: string,
    address: string,
    body?: unknown,
    wanted = 200,
    headers: Record<string, string> = {},
    // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
  ): Promise<any> {
    const answer = await this.#session.fetch(method, `${server.url}${address}`, body, headers)
    const text = await answer.text()
    assert.equal(answer.status, wanted, text)
    return JSON.parse(text)
  }
}

async function asStaff(server: ServerProcess, headers: Record<string, string>, method: string, address: string, body?: object) {
  const answer = await fetch(`${server.url}/api/admin${address}`, {
    method,
    headers: { ...headers, 'idempotency-key': randomUUID(), ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : null,
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}

async function openScreen(server: ServerProcess, shop: Shop) {
  const abort = new AbortController()
  const answer = await fetch(`${server.url}/api/admin/live`, { headers: shop.staff.headers, signal: abort.signal })
  assert.equal(answer.status, 200)
  let text = ''
  const listen = async () => {
    for await (const chunk of answer.body ?? []) text += Buffer.from(chunk).toString()
  }
  listen().catch(() => {})
  return { heard: () => text, close: () => abort.abort() }
}

/** The parts the builders take, beside the running processes; its jobs are theirs. */
async function openSeed(): Promise<TestSystem> {
  const config = readConfig({ ...environment, DATABASE_POOL_SIZE: '8', DATABASE_WAIT_SECONDS: '60' })
  const deps = { config, log: pino({ level: 'silent' }), clock: null, keyring: await loadKeyring(config.secretKeyFile), mailer: null }
  const system = await openSystem({ databaseUrl: config.databaseUrl ?? '', deps, isWeb: false, isWorker: true })
  const clock = { now: () => new Date(), set: () => {}, advance: () => {} }
  return { ...system, clock, databaseUrl: config.databaseUrl ?? '', logs: [] }
}

async function onCluster(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + SETTLE_LIMIT_MS
  while (!(await isSo())) {
    assert.ok(performance.now() < deadline, 'not settled in time')
    await setTimeout(20)
  }
}
