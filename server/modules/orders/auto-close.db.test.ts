import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOrderCodes } from '#modules/serial-codes/index.ts'
import { changeShop } from '#modules/shops/change-shop.ts'
import { readShop } from '#modules/shops/index.ts'
import { SettingError } from '#server/config.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aReturn } from '#test/support/builders/returns.ts'
import { aCodeGroup, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const DAY_MS = 86_400_000
const system = await testSystem()
const runJob = async (on = system) => {
  await on.boss.send('orders.auto-close', {})
  await on.runner.drain()
}
/** By the operation: a clerk's session does not outlive the days these tests let pass. */
const setDays = (shop: TestShop, autoCloseDays: number | null) =>
  inShop(system, shop, async (tx) => changeShop(tx, { version: (await readShop(tx)).version, autoCloseDays }))
const statusOf = async (order: { id: string }) =>
  (await system.pool.query<{ status: string }>('select status from orders where id = $1', [order.id])).rows[0]?.status

test('S0-2 the automatic closing is off by default, and when on closes as a clerk does: codes follow, once', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: 100 })
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('AUTO', 9) })
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], isPaid: true, isShipped: true })
  system.clock.advance(30 * DAY_MS)
  await runJob()
  assert.equal(await statusOf(order), 'open')
  await setDays(shop, 7)
  await runJob()
  await runJob()
  assert.equal(await statusOf(order), 'closed')
  const codes = await inShop(system, shop, (tx) => readOrderCodes(tx, system.deps.keyring, order.id))
  assert.deepEqual(
    codes.map((code) => code.code),
    ['AUTO-0001', 'AUTO-0002'],
  )
  const { rows } = await system.pool.query("select actor_kind from order_entries where order_id = $1 and type = 'closed'", [order.id])
  assert.deepEqual(rows, [{ actor_kind: 'system' }])
})

test('S0-2 it takes only what is shipped, paid and over its days, and leaves what is unpaid, returned or young', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { stock: 500 })
  const line = { product, quantity: 1 }
  const returning = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
  await aReturn(system, shop, returning)
  const unpaid = await anOrder(system, shop, { lines: [line], isShipped: true })
  const unshipped = await anOrder(system, shop, { lines: [line], isPaid: true })
  const due = await Promise.all(Array.from({ length: 120 }, () => anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })))
  await setDays(shop, 3)
  system.clock.advance(3 * DAY_MS - 1_000)
  const young = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
  system.clock.advance(1_000)
  await runJob()
  assert.deepEqual(new Set(await Promise.all(due.map(statusOf))), new Set(['closed']))
  for (const order of [returning, unpaid, unshipped, young]) assert.equal(await statusOf(order), 'open')
  await setDays(shop, null)
  system.clock.advance(30 * DAY_MS)
  await runJob()
  assert.equal(await statusOf(young), 'open')
})

test('SX-17 the environment shortens the days, so that they can be tested in seconds; nonsense stops the start', async () => {
  const quick = await testSystem({ environment: { ORDER_AUTO_CLOSE_AFTER_SECONDS: '2', ORDER_AUTO_CLOSE_EVERY_SECONDS: '1' } })
  const shop = await aShop(quick)
  const product = await aProduct(quick, shop, { stock: 10 })
  await quick.pool.query(`update shops set settings = settings || '{"autoCloseDays": 30}'`)
  const order = await anOrder(quick, shop, { lines: [{ product }], isPaid: true, isShipped: true })
  quick.clock.advance(2_000)
  await runJob(quick)
  const { rows } = await quick.pool.query('select status from orders where id = $1', [order.id])
  assert.deepEqual(rows, [{ status: 'closed' }])
  await assert.rejects(testSystem({ environment: { ORDER_AUTO_CLOSE_AFTER_SECONDS: 'soon' } }), SettingError)
})
