import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeOrder } from '#modules/orders/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aCodeGroup, anOrderToClose } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'
import { until } from '#test/support/until.ts'

// A process that answers requests and does jobs: neither waits behind the other for a connection, however few there are.

/** The fewest there may be (`DATABASE_POOL_SIZE`), and the third of them that is the jobs'. */
const CONNECTIONS = 6
const FOR_JOBS = 2

const mailbox = await openMailbox()
const environment = { DATABASE_POOL_SIZE: String(CONNECTIONS), DATABASE_WAIT_SECONDS: '30' }
const system = await testSystem({ environment, smtpUrl: mailbox.url })
after(() => mailbox.close())

const readOrder = (shop: TestShop, orderId: string) =>
  system.app.inject({ url: `/api/admin/orders/${orderId}`, headers: shop.staff.headers })

test('SX-61 an order is closed and requests have all of their connections: its codes are given and its mail goes out meanwhile', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: ['MEANWHILE-1'] })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  await inShop(system, shop, (tx) => closeOrder(tx, { orderId: order.id }))
  const requests = await takeConnectionsOfRequests()
  let isAnswered = false
  const request = readOrder(shop, order.id).finally(() => {
    isAnswered = true
  })
  try {
    await until(() => system.pool.waitingCount > 0)
    await system.runner.drain()
    assert.equal(mailbox.mails.filter(({ text }) => text.includes('MEANWHILE-1')).length, 1)
    assert.equal(isAnswered, false, 'a request had to wait all the time')
  } finally {
    requests.end()
  }
  assert.equal((await request).statusCode, 200)
})

/** As many requests as there may be at once, each in the middle of its work; one connection of theirs hears of other processes all the time. */
async function takeConnectionsOfRequests() {
  const { pool } = system
  const taken = await Promise.all(Array.from({ length: Number(pool.options.max) - 1 }, () => pool.connect()))
  return {
    end() {
      for (const client of taken) client.release()
    },
  }
}

test('SX-61 more jobs than there are connections are in the middle of their work: requests are answered meanwhile', async () => {
  const orders = await Promise.all(Array.from({ length: CONNECTIONS }, anOrderNobodyWasToldOf))
  const holder = await system.pool.connect()
  await holder.query('begin')
  await holder.query('lock table mails in access exclusive mode')
  let isDone = false
  const jobs = system.runner.drain().finally(() => {
    isDone = true
  })
  try {
    await until(async () => (await holder.query(STANDING)).rows[0].count >= FOR_JOBS)
    const answers = await Promise.all(orders.map(({ shop, id }) => readOrder(shop, id)))
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      orders.map(() => 200),
    )
    assert.deepEqual([(await holder.query(STANDING)).rows[0].count, isDone], [FOR_JOBS, false], 'the jobs stood all the time')
  } finally {
    await holder.query('rollback')
    holder.release()
    await jobs
  }
  const sent = `select count(*)::int as count from mails where shop_id = any($1) and state = 'sent'`
  assert.equal((await system.pool.query(sent, [orders.map(({ shop }) => shop.id)])).rows[0].count, CONNECTIONS)
})

/** Jobs that have a connection each and wait for the mails. */
const STANDING = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** In a shop of its own: jobs of one shop share a transaction. */
async function anOrderNobodyWasToldOf(): Promise<{ shop: TestShop; id: string }> {
  const shop = await aShop(system)
  return { shop, id: (await aSimpleOrder(system, shop)).id }
}
