import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { readOrderCodes } from '#modules/serial-codes/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aPaidOrder } from '#test/support/builders/payments.ts'
import { aReturn } from '#test/support/builders/returns.ts'
import { aCodeGroup, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { testClock } from '#test/support/clock.ts'
import { openGatewayDoor, runAgain } from '#test/support/gateway-door.ts'
import { freePort } from '#test/support/http-session.ts'
import { testSystem } from '#test/support/system.ts'
import { paymentChecks } from '../checks.ts'

const system = await testSystem({ environment: { BASE_URL: `http://127.0.0.1:${await freePort()}` }, clock: testClock(new Date()) })
const door = await openGatewayDoor(system)
const shop = await aShop(system)
const product = await aProduct(system, shop, { price: 333, stock: 1_000 })
const QUEUE = 'payments.send-refund'

const asStaff = (method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = shop.staff.headers) =>
  system.app.inject({
    method,
    url: `/api/admin${url}`,
    headers: { ...headers, 'idempotency-key': randomUUID() },
    ...(payload ? { payload } : {}),
  })
const read = async (url: string) => (await asStaff('GET', url)).json()
const aPaid = (quantity: number) => aPaidOrder(system, shop, { lines: [{ product, quantity }] })

async function refund(order: { id: string }, wish: { quantity?: number; shippingAmount?: number }, more: object = {}) {
  const { lines } = await read(`/orders/${order.id}`)
  const { quantity = 0, shippingAmount = 0 } = wish
  const body = { lines: quantity > 0 ? [{ orderLineId: lines[0].id, quantity }] : [], shippingAmount }
  const preview = await asStaff('POST', `/orders/${order.id}/refund-previews`, body)
  const expectedAmount = preview.json().amount ?? 1
  return asStaff('POST', `/orders/${order.id}/refunds`, { ...body, expectedAmount, way: 'gateway', reason: '', ...more })
}
const noProblems = async () =>
  assert.deepEqual((await inShop(system, shop, async (tx) => Promise.all(paymentChecks.map((check) => check.find(tx))))).flat(), [])

test('SX-14 a refund through the gateway is asked for, given back once, and then booked: parts, then the rest', async () => {
  const order = await aPaid(3)
  const first = await refund(order, { quantity: 1 })
  assert.deepEqual([first.statusCode, first.json().status, first.json().amount], [201, 'pending', 333], first.body)
  assert.equal((await read(`/orders/${order.id}`)).paymentStatus, 'paid')
  await system.runner.drain()
  const settled = (await read(`/orders/${order.id}/refunds`)).items[0]
  assert.deepEqual([settled.status, settled.providerReference], ['done', `refund_${settled.id}`])
  assert.equal((await read(`/orders/${order.id}`)).paymentStatus, 'partially_refunded')
  const { leftShippingAmount } = await read(`/orders/${order.id}/refunds`)
  await refund(order, { quantity: 2, shippingAmount: leftShippingAmount })
  await system.runner.drain()
  const after = await read(`/orders/${order.id}`)
  assert.deepEqual([after.paymentStatus, (await read(`/orders/${order.id}/refunds`)).leftAmount], ['refunded', 0])
  assert.equal((await refund(order, { shippingAmount: 0, quantity: 1 })).json().code, 'nothing_to_refund')
  assert.deepEqual(
    after.timeline.slice(0, 4).map((entry: { type: string }) => entry.type),
    ['refunded', 'refund_requested', 'refunded', 'refund_requested'],
  )
  const { rows } = await system.pool.query(
    "select after from audit_entries where action = 'payments.refund' and subject_id = $1 order by (after ->> 'amount')::int",
    [order.id],
  )
  assert.deepEqual(
    rows.map((row) => row.after.amount),
    [333, 666 + leftShippingAmount],
  )
  await noProblems()
})

test('SX-14 an answer lost on the way is asked for again with the same key: the gateway gives back once, the order is refunded once', async () => {
  const order = await aPaid(2)
  door.state = 'answers_lost'
  await refund(order, { quantity: 1 })
  await system.runner.drain()
  assert.equal((await read(`/orders/${order.id}/refunds`)).items[0].status, 'pending')
  door.state = 'open'
  await runAgain(system, QUEUE)
  const [settled] = (await read(`/orders/${order.id}/refunds`)).items
  const { rows } = await system.pool.query('select amount::int from sandbox_refunds where refund_key = $1', [settled.id])
  assert.deepEqual([settled.status, rows], ['done', [{ amount: 333 }]])
  const { rows: orders } = await system.pool.query('select refunded_amount::int as amount from orders where id = $1', [order.id])
  assert.deepEqual(orders, [{ amount: 333 }])
  await noProblems()
})

test('a refund nobody knows the end of waits for a person, and its money counts as gone until then', async () => {
  const order = await aPaid(2)
  door.state = 'cut'
  await refund(order, { quantity: 2 })
  await system.runner.drain()
  for (let attempt = 0; attempt < 6; attempt++) await runAgain(system, QUEUE)
  const [unclear] = (await read(`/orders/${order.id}/refunds`)).items
  assert.equal(unclear.status, 'unclear')
  assert.equal((await refund(order, { quantity: 1 })).json().code, 'refund_quantity_wrong')
  assert.equal((await read('/refunds?status=unclear')).items[0].id, unclear.id)
  door.state = 'open'
  const again = await asStaff('POST', `/refunds/${unclear.id}/resolution`, { finding: 'again', note: '金流後台查無退款' })
  assert.equal(again.json().status, 'pending', again.body)
  await system.runner.drain()
  assert.equal((await read(`/orders/${order.id}/refunds`)).items[0].status, 'done')
  assert.equal(
    (await asStaff('POST', `/refunds/${unclear.id}/resolution`, { finding: 'failed', note: 'x' })).json().code,
    'refund_not_unclear',
  )
  await noProblems()
})

test('a gateway that refuses leaves the order as it was, and its pieces to another refund', async () => {
  const order = await aPaid(2)
  await system.pool.query("update payments set currency = 'USD' where order_id = $1", [order.id])
  await refund(order, { quantity: 1 })
  await system.runner.drain()
  const [failed] = (await read(`/orders/${order.id}/refunds`)).items
  assert.deepEqual([failed.status, failed.failure], ['failed', 'payment_not_paid'])
  assert.equal((await read(`/orders/${order.id}`)).paymentStatus, 'paid')
  await system.pool.query("update payments set currency = 'TWD' where order_id = $1", [order.id])
  assert.equal((await refund(order, { quantity: 2 })).statusCode, 201)
  await system.runner.drain()
  await noProblems()
})

test('cash and money paid outside go back by hand, booked at once', async () => {
  const cash = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], timing: 'on_delivery' })
  assert.equal((await refund(cash, { quantity: 1 }, { way: 'by_hand' })).json().code, 'nothing_to_refund')
  await asStaff('POST', `/orders/${cash.id}/cash-collections`, {})
  const online = await refund(cash, { quantity: 1 })
  assert.deepEqual([online.statusCode, online.json().code], [409, 'refund_not_online'])
  const byHand = await refund(cash, { quantity: 1 }, { way: 'by_hand', reason: '匯款退回' })
  assert.deepEqual([byHand.json().status, byHand.json().reason], ['done', '匯款退回'], byHand.body)
  assert.equal((await read(`/orders/${cash.id}`)).paymentStatus, 'partially_refunded')
  await noProblems()
})

test('SX-32 a sum other than the clerk saw is refused with the sum of now', async () => {
  const order = await aPaid(1)
  const refused = await refund(order, { quantity: 1 }, { expectedAmount: 332 })
  assert.deepEqual([refused.statusCode, refused.json().code, refused.json().details], [409, 'refund_changed', { amount: 333 }])
})

test('a refund of a return ends that return', async () => {
  const order = await aPaidOrder(system, shop, { lines: [{ product, quantity: 2 }], isShipped: true })
  const { id } = await aReturn(system, shop, order, { status: 'received' })
  const answer = await refund(order, { quantity: 1 }, { returnId: id, way: 'by_hand' })
  assert.equal(answer.statusCode, 201, answer.body)
  assert.equal((await read(`/orders/${order.id}/returns`)).items[0].status, 'completed')
})

test('S0-3 a refund after the closing leaves the codes of the order as they were', async () => {
  const gift = await aProduct(system, shop, { price: 100 })
  await aCodeGroup(system, shop, { products: [gift], codes: numberedCodes('MONEY', 3) })
  const order = await aPaidOrder(system, shop, { lines: [{ product: gift, quantity: 2 }], isShipped: true })
  await close(system, shop, order)
  const codes = async () => (await inShop(system, shop, (tx) => readOrderCodes(tx, system.deps.keyring, order.id))).map((code) => code.code)
  const before = await codes()
  assert.equal(before.length, 2)
  await refund(order, { quantity: 2, shippingAmount: (await read(`/orders/${order.id}/refunds`)).leftShippingAmount })
  await system.runner.drain()
  assert.equal((await read(`/orders/${order.id}`)).paymentStatus, 'refunded')
  assert.deepEqual(await codes(), before)
})

test('SX-21 a viewer sees refunds and makes none', async () => {
  const order = await aPaid(1)
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await asStaff('GET', `/orders/${order.id}/refunds`, undefined, viewer.headers)).statusCode, 200)
  const body = { lines: [], shippingAmount: 1, way: 'by_hand', reason: '', expectedAmount: 1 }
  const refused = await asStaff('POST', `/orders/${order.id}/refunds`, body, viewer.headers)
  assert.deepEqual([refused.statusCode, refused.json().details], [403, { permission: 'payments.refund' }])
})
