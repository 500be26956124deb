import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { ask } from '#platform/policy.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { openCardShop, variantOf } from '#test/support/card-shop.ts'
import { handOver, testCards } from '#test/support/cards.ts'
import { asBrowser, type Browser, sendOrder, testRecipient } from '#test/support/checkout.ts'
import { payOrder } from '#test/support/gateway.ts'
import { autoCloseOrders } from './auto-close.ts'
import { markPaid } from './mark-paid.ts'
import { onPaidOutside } from './policies.ts'

const cards = testCards()
const { system, shop, asStaff, goBuy, aCardKey, read, pay, anOrderOf, counters, assertSound } = await openCardShop(cards)

test('S1-2 what is paid is delivered in the same commit: to be reviewed, no parcel, until the shop closes it', async () => {
  const product = await aCardKey({ stock: 10 })
  const { orderId, browser } = await anOrderOf(product, 3)
  assert.deepEqual(await counters(variantOf(product)), [10, 3])
  assert.deepEqual((await read(orderId)).can.close, { code: 'order_not_shipped', details: { shippingStatus: 'unshipped' } })
  await pay(orderId)
  const order = await read(orderId)
  assert.deepEqual([order.status, order.paymentStatus, order.shippingStatus], ['open', 'paid', 'delivered'])
  assert.deepEqual([order.lines[0].shippedQuantity, order.shipments, order.shippedAt], [3, [], order.paidAt])
  assert.deepEqual(
    order.timeline.map((entry: { type: string }) => entry.type),
    ['delivered', 'paid', 'placed'],
  )
  assert.deepEqual(await counters(variantOf(product)), [7, 0])
  assert.deepEqual((await asBrowser(system, browser, 'GET', `/orders/${orderId}`)).json().goodsKind, 'card_key')
  await assertSound()
  system.clock.advance(60_000)
  await system.pool.query(`update shops set settings = settings || '{"autoCloseDays": 7}' where shop_id = $1`, [shop.id])
  await inShop(system, shop, (tx) => autoCloseOrders(tx, { afterSeconds: 30 }))
  assert.equal((await read(orderId)).status, 'closed')
  assert.deepEqual(await counters(variantOf(product)), [7, 0], 'closing takes no stock')
})

test('S1-2 16 notices of one payment at once are one delivery', async () => {
  const product = await aCardKey({ stock: 5 })
  const { orderId } = await anOrderOf(product)
  const asked = cards.asked.length
  await Promise.allSettled(Array.from({ length: 16 }, () => payOrder(system, shop, orderId)))
  assert.deepEqual(
    cards.asked.slice(asked).map(({ point }) => point),
    ['paid'],
  )
  assert.deepEqual(await counters(variantOf(product)), [4, 0])
  assert.equal((await read(orderId)).timeline.filter((entry: { type: string }) => entry.type === 'delivered').length, 1)
})

test('S1-2 an order that costs nothing is paid at once, after its cards were set aside', async () => {
  const product = await aCardKey({ price: 0 })
  const asked = cards.asked.length
  const { orderId } = await anOrderOf(product)
  assert.deepEqual(
    cards.asked.slice(asked).map(({ point }) => point),
    ['placed', 'paid'],
  )
  const order = await read(orderId)
  assert.deepEqual([order.paymentStatus, order.shippingStatus], ['paid', 'delivered'])
})

test('S1-2 paid without a card it waits as 備貨中, is not closed by itself or by hand, and is delivered when there are some', async () => {
  const product = await aCardKey({ stock: 4 })
  const { orderId } = await anOrderOf(product)
  cards.left = 0
  await pay(orderId)
  cards.left = 100
  const order = await read(orderId)
  assert.deepEqual([order.paymentStatus, order.shippingStatus, order.can.close.code], ['paid', 'preparing', 'order_not_shipped'])
  assert.deepEqual([order.can.prepare.code, order.can.ship.code, order.can.cancel], ['nothing_to_ship', 'nothing_to_ship', true])
  system.clock.advance(60_000)
  await inShop(system, shop, (tx) => autoCloseOrders(tx, { afterSeconds: 30 }))
  assert.equal((await read(orderId)).status, 'open')
  await inShop(system, shop, (tx) => handOver(tx, orderId))
  assert.equal((await read(orderId)).shippingStatus, 'delivered')
  await assert.rejects(
    inShop(system, shop, (tx) => handOver(tx, orderId)),
    { code: 'shipping_status_wrong' },
  )
})

test('S1-2 nothing is handed over before the money, and nothing of an order of goods', async () => {
  const { orderId } = await anOrderOf(await aCardKey())
  await assert.rejects(
    inShop(system, shop, (tx) => handOver(tx, orderId)),
    { code: 'order_not_paid' },
  )
  const browser = await aCustomer(system, shop)
  const { checkout, body } = await goBuy(browser, await aProduct(system, shop))
  const more = { shippingMethodId: checkout.shippingMethods[0].id, email: 'a@mail.test', recipient: testRecipient }
  const goods = (await sendOrder(system, browser, { ...body, ...more })).json()
  await assert.rejects(
    inShop(system, shop, (tx) => handOver(tx, goods.orderId)),
    { code: 'not_card_keys' },
  )
})

test('S1-3 unpaid it may be cancelled by its buyer; from paid on neither cancelled nor given back, in every state', async () => {
  const product = await aCardKey({ stock: 9 })
  const unpaid = await anOrderOf(product)
  const early = await askBack(unpaid.browser, unpaid.orderId)
  assert.equal(early.json().code, 'nothing_to_return')
  const cancelled = await asBrowser(system, unpaid.browser, 'POST', `/orders/${unpaid.orderId}/cancellation`)
  assert.deepEqual([cancelled.statusCode, cancelled.json().status], [200, 'cancelled'])
  assert.deepEqual(await counters(variantOf(product)), [9, 0])

  const { orderId, browser } = await anOrderOf(product)
  await pay(orderId)
  await assertNotRefundable({ orderId, browser })
  await asStaff('POST', `/orders/${orderId}/closure`, { version: (await read(orderId)).version })
  await assertNotRefundable({ orderId, browser })
  await asStaff('POST', `/orders/${orderId}/reopening`, {})
  await assertNotRefundable({ orderId, browser })
})

test('S1-3 staff gives the money back by hand with a reason; what was delivered stays delivered and out of the stock', async () => {
  const product = await aCardKey({ price: 200, stock: 9 })
  const { orderId, browser, totalAmount } = await anOrderOf(product)
  await pay(orderId)
  const order = await read(orderId)
  const refund = {
    lines: [{ orderLineId: order.lines[0].id, quantity: 1 }],
    shippingAmount: 0,
    way: 'by_hand',
    expectedAmount: totalAmount,
  }
  const mute = await asStaff('POST', `/orders/${orderId}/refunds`, { ...refund, reason: ' ' })
  assert.deepEqual([mute.statusCode, mute.json().code], [422, 'refund_reason_missing'])
  const refunded = await asStaff('POST', `/orders/${orderId}/refunds`, { ...refund, reason: '卡號無法使用' })
  assert.equal(refunded.statusCode, 201, refunded.body)
  const after = await read(orderId)
  assert.deepEqual([after.paymentStatus, after.shippingStatus], ['refunded', 'delivered'])
  assert.deepEqual(await counters(variantOf(product)), [8, 0])
  await assertNotRefundable({ orderId, browser })
})

test('S1-3 who waits for codes may cancel and gets everything back, unless the shop says otherwise', async () => {
  const product = await aCardKey({ price: 200, stock: 9 })
  const { orderId, browser } = await anOrderOf(product)
  cards.left = 0
  await pay(orderId)
  cards.left = 100
  cards.mayCancel = { code: 'order_in_preparation' }
  const shown = (await asBrowser(system, browser, 'GET', `/orders/${orderId}`)).json()
  const refused = await asBrowser(system, browser, 'POST', `/orders/${orderId}/cancellation`)
  cards.mayCancel = true
  assert.deepEqual([shown.can.cancel.code, refused.json().code], ['order_in_preparation', 'order_in_preparation'])
  assert.equal((await asBrowser(system, browser, 'GET', `/orders/${orderId}`)).json().can.cancel, true)
  const answer = await asBrowser(system, browser, 'POST', `/orders/${orderId}/cancellation`)
  assert.deepEqual([answer.statusCode, answer.json().status], [200, 'cancelled'], answer.body)
  const { items, leftAmount } = (await asStaff('GET', `/orders/${orderId}/refunds`)).json()
  assert.deepEqual([items.length, items[0].amount, items[0].way, leftAmount], [1, 200, 'gateway', 0])
  assert.deepEqual(await counters(variantOf(product)), [9, 0])
  assert.equal(cards.asked.at(-1)?.isByBuyer, true)
  await assertNotRefundable({ orderId, browser })
})

test('S1-3 where no gateway gives it back, the timeline says what the shop owes to who gave up waiting', async () => {
  const { orderId, browser } = await anOrderOf(await aCardKey({ price: 200 }), 2)
  cards.left = 0
  await inShop(system, shop, async (tx) => {
    assert.equal(await ask(tx, onPaidOutside, { orderId, reference: `outside-${orderId}` }), true)
    await markPaid(tx, { orderId })
  })
  cards.left = 100
  assert.equal((await asBrowser(system, browser, 'POST', `/orders/${orderId}/cancellation`)).json().status, 'cancelled')
  const { timeline, paymentStatus } = await read(orderId)
  assert.deepEqual([timeline[0].type, timeline[0].details, paymentStatus], ['refund_due', { refundAmount: 400 }, 'paid'])
})

/** The pieces of an order as a return names them. */
async function returnOf(orderId: string) {
  const { lines } = await read(orderId)
  return { reason: 'changed_mind', note: '', lines: lines.map((line: { id: string }) => ({ orderLineId: line.id, quantity: 1 })) }
}

/** The buyer asks to give it back. */
async function askBack({ headers }: Browser, orderId: string) {
  const keyed = { headers: { ...headers, 'idempotency-key': randomUUID() } }
  return asBrowser(system, keyed, 'POST', `/orders/${orderId}/returns`, await returnOf(orderId))
}

/** Neither the buyer nor a clerk asks for it back, and no button offers it. */
async function assertNotRefundable({ orderId, browser }: { orderId: string; browser: Browser }) {
  const body = await returnOf(orderId)
  const answers = [
    await askBack(browser, orderId),
    await asBrowser(system, browser, 'POST', `/orders/${orderId}/cancellation`),
    await asStaff('POST', `/orders/${orderId}/returns`, { ...body, version: (await read(orderId)).version }),
  ]
  for (const answer of answers) assert.deepEqual([answer.statusCode, answer.json().code], [409, 'card_key_not_refundable'], answer.body)
  const { can } = (await asBrowser(system, browser, 'GET', `/orders/${orderId}/returns`)).json()
  assert.equal(can.request.code, 'card_key_not_refundable')
  assert.equal((await asBrowser(system, browser, 'GET', `/orders/${orderId}`)).json().can.cancel.code, 'card_key_not_refundable')
  assert.equal((await read(orderId)).can.requestReturn.code, 'card_key_not_refundable')
}
