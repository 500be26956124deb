import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { readOrderCodes } from '#modules/serial-codes/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()

const send = (shop: TestShop, method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}) =>
  system.app.inject({
    method,
    url: `/api/admin${url}`,
    headers: { ...shop.staff.headers, 'idempotency-key': randomUUID(), ...headers },
    ...(payload ? { payload } : {}),
  })
async function run(shop: TestShop, body: object) {
  const started = await send(shop, 'POST', '/order-bulk-acts', body)
  assert.equal(started.statusCode, 201, started.body)
  const { id } = started.json()
  await system.runner.drain()
  const act = (await send(shop, 'GET', `/order-bulk-acts/${id}`)).json()
  const { items } = (await send(shop, 'GET', `/order-bulk-acts/${id}/refusals`)).json()
  return { act, refusals: items.map((item: { number: number | null; code: string }) => [item.number, item.code]) }
}
async function ground() {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: 2_000 })
  return { shop, product, line: { product, quantity: 1 } }
}

test('S0-2 a bulk closing closes as a clerk does, in his name; who cannot be closed is listed with number and reason', async () => {
  const { shop, product, line } = await ground()
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('BULK', 9) })
  const shipped = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
  const fresh = await anOrder(system, shop, { lines: [line] })
  const unknown = randomUUID()
  const { act, refusals } = await run(shop, { act: 'close', choice: { orderIds: [fresh.id, unknown, shipped.id] } })
  assert.deepEqual([act.status, act.totalCount, act.doneCount, act.refusedCount], ['finished', 3, 1, 2])
  assert.deepEqual(refusals, [
    [fresh.number, 'order_not_shipped'],
    [null, 'order_not_found'],
  ])
  const codes = await inShop(system, shop, (tx) => readOrderCodes(tx, system.deps.keyring, shipped.id))
  assert.equal(codes.length, 1)
  const [entry] = (await send(shop, 'GET', `/orders/${shipped.id}`))
    .json()
    .timeline.filter((each: { type: string }) => each.type === 'closed')
  assert.ok(entry.actorName.startsWith('Staff'))
})

test('all that match the filter are worked on, over several runs, and what comes in meanwhile is not', async () => {
  const { shop, line } = await ground()
  for (let round = 0; round < 41; round++)
    await Promise.all(Array.from({ length: 10 }, () => anOrder(system, shop, { lines: [line], isPaid: true })))
  const started = await send(shop, 'POST', '/order-bulk-acts', { act: 'prepare', choice: { filter: { shippingStatus: 'unshipped' } } })
  const late = await anOrder(system, shop, { lines: [line], isPaid: true })
  await system.runner.drain()
  const act = (await send(shop, 'GET', `/order-bulk-acts/${started.json().id}`)).json()
  assert.deepEqual([act.status, act.totalCount, act.doneCount], ['finished', 410, 410])
  assert.equal((await send(shop, 'GET', `/orders/${late.id}`)).json().shippingStatus, 'unshipped')
})

test('shipping and printing in bulk: each order by itself, refusals do not stop the others', async () => {
  const { shop, line } = await ground()
  const orders = await Promise.all(Array.from({ length: 3 }, () => anOrder(system, shop, { lines: [line], isPaid: true })))
  const done = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
  const orderIds = [...orders, done].map((order) => order.id)
  assert.equal((await send(shop, 'POST', '/order-bulk-acts', { act: 'ship', choice: { orderIds } })).json().code, 'carrier_missing')
  const shipping = await run(shop, { act: 'ship', carrier: '黑貓', choice: { orderIds } })
  assert.deepEqual([shipping.act.doneCount, shipping.refusals], [3, [[done.number, 'shipping_status_wrong']]])
  await run(shop, { act: 'print', choice: { orderIds: orderIds.slice(0, 2) } })
  const again = await run(shop, { act: 'print', choice: { orderIds } })
  assert.deepEqual(
    [again.act.doneCount, again.refusals.map((refusal: string[]) => refusal[1])],
    [2, ['order_printed_already', 'order_printed_already']],
  )
  const { items } = (await send(shop, 'GET', '/order-bulk-acts')).json()
  assert.deepEqual(
    items.map((item: { act: string }) => item.act),
    ['print', 'print', 'ship'],
  )
})

test('SX-14 a bulk act that a killed worker left goes on where it stood: nothing twice, nothing lost', async () => {
  const { shop, line } = await ground()
  const orders = await Promise.all(Array.from({ length: 4 }, () => anOrder(system, shop, { lines: [line], isPaid: true })))
  const started = await send(shop, 'POST', '/order-bulk-acts', { act: 'prepare', choice: { orderIds: orders.map((order) => order.id) } })
  const bulkActId = started.json().id
  // Two of four are done; then the job runs twice at once, as after a heartbeat that came too late.
  await system.pool.query(`update order_bulk_act_orders set outcome = 'done' where bulk_act_id = $1 and position <= 2`, [bulkActId])
  await system.boss.send('orders.run-bulk-act', { shopId: shop.id, payload: { bulkActId } })
  await system.runner.drain()
  const act = (await send(shop, 'GET', `/order-bulk-acts/${bulkActId}`)).json()
  assert.deepEqual([act.status, act.doneCount, act.refusedCount], ['finished', 4, 0])
  const { rows } = await system.pool.query(
    `select count(*)::int as count from order_entries where type = 'preparing' and order_id = any($1::uuid[])`,
    [orders.map((order) => order.id)],
  )
  assert.deepEqual(rows, [{ count: 2 }])
})

test('SX-20 SX-21 a filter finds nobody else’s orders; a viewer starts nothing', async () => {
  const [{ shop, line }, other] = [await ground(), await ground()]
  await anOrder(system, shop, { lines: [line], isPaid: true })
  const nothing = await send(other.shop, 'POST', '/order-bulk-acts', { act: 'prepare', choice: { filter: {} } })
  assert.deepEqual([nothing.statusCode, nothing.json().code], [422, 'bulk_act_empty'])
  const viewer = await aStaff(system, shop, 'viewer')
  const refused = await send(shop, 'POST', '/order-bulk-acts', { act: 'prepare', choice: { filter: {} } }, viewer.headers)
  assert.deepEqual([refused.statusCode, refused.json().details], [403, { permission: 'orders.manage' }])
})
