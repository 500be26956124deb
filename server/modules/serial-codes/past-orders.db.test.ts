import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anImport, inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes, reopen } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { readOrderCodes } from './read-order-codes.ts'
import { readGroup } from './views.ts'

const system = await testSystem()
const countFor = async (shop: TestShop, order: { id: string }) =>
  (await inShop(system, shop, (tx) => readOrderCodes(tx, system.deps.keyring, order.id))).length
const period = () => {
  const now = system.clock.now().getTime()
  return { closedFrom: new Date(now - 86_400_000).toISOString(), closedTo: new Date(now + 1_000).toISOString() }
}
const call = async (shop: TestShop, path: string, payload: object = period()) => {
  const answer = await system.app.inject({ method: 'POST', url: `/api/admin/code-groups/${path}`, headers: shop.staff.headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}

test('S0-2 orders closed before a group existed get its codes when a person asks for it, after a preview, and no unit twice', async () => {
  const shop = await aShop(system)
  const [product, other] = await Promise.all([aProduct(system, shop), aProduct(system, shop)])
  const first = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }, { product: other }] })
  await close(system, shop, first)
  system.clock.advance(1_000)
  const second = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })
  await close(system, shop, second)
  const left = {
    cash: await anOrderToClose(system, shop, { lines: [{ product }], timing: 'on_delivery' }),
    unpaid: await anOrderToClose(system, shop, { lines: [{ product }], isPaid: false }),
    gift: await anOrderToClose(system, shop, { lines: [{ product }] }),
    returned: await anOrderToClose(system, shop, { lines: [{ product }] }),
    reopened: await anOrderToClose(system, shop, { lines: [{ product }] }),
  }
  for (const order of Object.values(left)) await close(system, shop, order)
  await reopen(system, shop, left.reopened)
  await system.pool.query(`update order_lines set kind = 'gift' where order_id = $1`, [left.gift.id])
  await system.pool.query(`update order_lines set returned_quantity = 1 where order_id = $1`, [left.returned.id])
  system.clock.advance(1_000)
  const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('PAST', 3) })
  await system.runner.drain()
  assert.equal(await countFor(shop, first), 0, 'nothing by itself')

  const preview = await call(shop, `${group.id}/past-order-previews`)
  assert.deepEqual([preview.status, preview.body], [200, { orderCount: 2, unitCount: 4, availableCount: 3 }])
  const issue = await call(shop, `${group.id}/past-order-issues`)
  assert.deepEqual([issue.status, issue.body], [200, { issued: 3, orderCount: 2, left: 1 }])
  assert.deepEqual([await countFor(shop, first), await countFor(shop, second)], [2, 1])
  assert.equal((await inShop(system, shop, (tx) => readGroup(tx, group.id))).shortageCount, 0, 'what is left is not short')
  for (const order of Object.values(left)) assert.equal(await countFor(shop, order), 0)
  await anImport(system, shop, group.id, numberedCodes('MORE', 5))
  assert.deepEqual((await call(shop, `${group.id}/past-order-issues`)).body, { issued: 1, orderCount: 1, left: 0 })
  assert.deepEqual((await call(shop, `${group.id}/past-order-issues`)).body, { issued: 0, orderCount: 0, left: 0 })
  await system.runner.drain()
  const { rows } = await system.pool.query(`select count(*)::int as count from mails where order_id = $1 and template = 'codes_issued'`, [
    second.id,
  ])
  assert.equal(rows[0].count, 2, 'a mail with each of the two hand-outs')
  const audited = await system.pool.query(`select after from audit_entries where subject_id = $1 and action = 'codes.issue_past_orders'`, [
    group.id,
  ])
  assert.equal(audited.rows.length, 3)
})

test('S0-2 only orders closed in the period asked for; a private group, a period turned round and another shop are refused', async () => {
  const [shop, other] = await Promise.all([aShop(system), aShop(system)])
  const product = await aProduct(system, shop)
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, order)
  system.clock.advance(1_000)
  const group = await aCodeGroup(system, shop, { products: [product], isPublic: false })
  const { closedFrom, closedTo } = period()
  const earlier = { closedFrom: new Date(Date.parse(closedFrom) - 86_400_000).toISOString(), closedTo: closedFrom }
  assert.equal((await call(shop, `${group.id}/past-order-previews`, earlier)).body.orderCount, 0)
  const turned = await call(shop, `${group.id}/past-order-previews`, { closedFrom: closedTo, closedTo: closedFrom })
  assert.deepEqual([turned.status, turned.body.details.fields], [422, [{ path: 'closedTo', code: 'not_after_start' }]])
  assert.equal((await call(shop, `${group.id}/past-order-issues`)).body.code, 'code_group_private')
  assert.equal((await call(other, `${group.id}/past-order-previews`)).status, 404)
})

test('S0-2 two people who ask at once give each unit one code', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const orders = await Promise.all([0, 1, 2, 3].map(() => anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })))
  for (const order of orders) await close(system, shop, order)
  system.clock.advance(1_000)
  const group = await aCodeGroup(system, shop, { products: [product] })
  const answers = await Promise.all([0, 1, 2, 3].map(() => call(shop, `${group.id}/past-order-issues`)))
  assert.equal(
    answers.reduce((sum, { body }) => sum + body.issued, 0),
    12,
  )
  for (const order of orders) assert.equal(await countFor(shop, order), 3)
})
