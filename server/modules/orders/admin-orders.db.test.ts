import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createCoupon } from '#modules/pricing/index.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { asBrowser, openForOrders } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { cancelOrder } from './cancel-order.ts'
import { orderChecks } from './checks.ts'
import { closeOrder } from './close-order.ts'
import { readCustomerOrder, readCustomerOrders } from './customer-orders-view.ts'
import { markPaid } from './mark-paid.ts'
import { readOrder } from './order-view.ts'
import { mayCancel, onPaid } from './policies.ts'
import { reopenOrder } from './reopen-order.ts'
import { shipOrder } from './ship-order.ts'

const system = await testSystem()
const shop = await aShop(system)
const product = await aProduct(system, shop, { price: 500, stock: 1_000 })
const line = { product, quantity: 2 }

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
const asStaff = (method: Method, url: string, payload?: object, headers: Record<string, string> = shop.staff.headers) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers, ...(payload ? { payload } : {}) })
const inShop = <T>(work: (tx: Tx) => Promise<T>) => system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)

test('the life of an order in the back office: each act is in the timeline with who and when', async () => {
  const order = await anOrder(system, shop, { lines: [line], isPaid: true })
  const url = `/orders/${order.id}`
  const placed = (await asStaff('GET', url)).json()
  assert.equal(placed.can.close.code, 'order_not_shipped')
  assert.equal(placed.can.cancel, true)
  await asStaff('POST', `${url}/preparation`, {})
  const { version } = (await asStaff('GET', url)).json()
  const part = await asStaff('POST', `${url}/shipments`, {
    version,
    carrier: '黑貓',
    trackingNumber: 'A1',
    lines: [{ orderLineId: placed.lines[0].id, quantity: 1 }],
  })
  assert.deepEqual([part.statusCode, part.json().shippingStatus], [201, 'partially_shipped'], part.body)
  const again = await asStaff('POST', `${url}/shipments`, { version, carrier: '黑貓', trackingNumber: 'A2' })
  assert.deepEqual([again.statusCode, again.json().code], [409, 'order_changed'])
  const rest = await asStaff('POST', `${url}/shipments`, { version: part.json().version, carrier: '黑貓', trackingNumber: 'A2' })
  assert.equal(rest.json().shippingStatus, 'shipped')
  await asStaff('POST', `${url}/delivery`, {})
  const delivered = (await asStaff('GET', url)).json()
  assert.equal(delivered.can.close, true)
  const closed = await asStaff('POST', `${url}/closure`, { version: delivered.version })
  assert.deepEqual([closed.statusCode, closed.json().status, closed.json().can.reopen], [200, 'closed', true])
  await asStaff('POST', `${url}/reopening`, {})
  await asStaff('PUT', `${url}/staff-note`, { staffNote: '客人來電' })
  const final = (await asStaff('GET', url)).json()
  assert.deepEqual(
    final.timeline.map((entry: { type: string }) => entry.type),
    ['noted', 'reopened', 'closed', 'delivered', 'shipped', 'shipped', 'preparing', 'paid', 'placed'],
  )
  assert.ok(final.timeline[0].actorName.startsWith('Staff'))
  assert.deepEqual(
    final.shipments.map((shipment: { trackingNumber: string; lines: { quantity: number }[] }) => [
      shipment.trackingNumber,
      shipment.lines[0]?.quantity,
    ]),
    [
      ['A1', 1],
      ['A2', 1],
    ],
  )
  assert.deepEqual((await inShop(async (tx) => Promise.all(orderChecks.map((check) => check.find(tx))))).flat(), [])
})

test('SX-32 a closure from a stale version is refused with the version of now', async () => {
  const order = await anOrder(system, shop, { lines: [line], isPaid: true, isShipped: true })
  const { version } = (await asStaff('GET', `/orders/${order.id}`)).json()
  await asStaff('PUT', `/orders/${order.id}/staff-note`, { version, staffNote: 'x' })
  const stale = await asStaff('POST', `/orders/${order.id}/closure`, { version })
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'order_changed', { version: version + 1 }])
  assert.equal((await asStaff('GET', `/orders/${order.id}`)).json().status, 'open')
})

test('a bulk closure closes what can be closed and says of the rest why not', async () => {
  const shipped = await anOrder(system, shop, { lines: [line], isShipped: true })
  const fresh = await anOrder(system, shop, { lines: [line] })
  const unknown = randomUUID()
  const answer = await asStaff('POST', '/order-closures', { orderIds: [fresh.id, unknown, shipped.id] })
  assert.deepEqual(answer.json().results, [
    { orderId: fresh.id, result: { code: 'order_not_shipped', details: { shippingStatus: 'unshipped' } } },
    { orderId: unknown, result: { code: 'order_not_found' } },
    { orderId: shipped.id, result: true },
  ])
})

test('S2-57 cash on delivery is collected once over all parcels, prepaid never', async () => {
  const cod = await anOrder(system, shop, { lines: [line], timing: 'on_delivery' })
  const read = async () => (await asStaff('GET', `/orders/${cod.id}`)).json()
  const first = await read()
  const partial = {
    version: first.version,
    carrier: 'x',
    trackingNumber: '',
    collectAmount: 300,
    lines: [{ orderLineId: first.lines[0].id, quantity: 1 }],
  }
  await asStaff('POST', `/orders/${cod.id}/shipments`, partial)
  const shipped = (
    await asStaff('POST', `/orders/${cod.id}/shipments`, { version: (await read()).version, carrier: 'x', trackingNumber: '' })
  ).json()
  assert.deepEqual(
    shipped.shipments.map((shipment: { collectAmount: number }) => shipment.collectAmount),
    [300, cod.totalAmount - 300],
  )
  const prepaid = await anOrder(system, shop, { lines: [line] })
  const refused = await asStaff('POST', `/orders/${prepaid.id}/shipments`, {
    version: 1,
    carrier: 'x',
    trackingNumber: '',
    collectAmount: 1,
  })
  assert.equal(refused.json().code, 'nothing_to_collect')
})

test('a cancellation gives stock and coupon back, and only before anything left', async () => {
  const always = { productIds: null, startsAt: '2026-01-01T00:00:00Z', endsAt: null, isActive: true }
  const { couponId } = await inShop((tx) =>
    createCoupon(tx, { ...always, code: 'ONCE', name: '折 10', offAmount: 10, minimumAmount: 0, maxUses: 1, maxUsesPerCustomer: null }),
  )
  const counters = () =>
    inShop(async ({ db, shopId }) => {
      const variant = db.selectFrom('productVariants').where('shopId', '=', shopId).select('reserved').executeTakeFirstOrThrow()
      const coupon = db
        .selectFrom('coupons')
        .where('shopId', '=', shopId)
        .where('id', '=', couponId)
        .select('uses')
        .executeTakeFirstOrThrow()
      return [(await variant).reserved, (await coupon).uses]
    })
  const [reserved = 0] = await counters()
  const order = await anOrder(system, shop, { lines: [line], couponCode: 'ONCE' })
  assert.deepEqual(await counters(), [reserved + 2, 1])
  const cancelled = await asStaff('POST', `/orders/${order.id}/cancellation`, { reason: '客人取消' })
  assert.deepEqual([cancelled.json().status, cancelled.json().timeline[0].details], ['cancelled', { reason: '客人取消' }])
  assert.deepEqual(await counters(), [reserved, 0])
  const shipped = await anOrder(system, shop, { lines: [line], isShipped: true })
  assert.equal((await asStaff('POST', `/orders/${shipped.id}/cancellation`, { reason: '' })).json().code, 'order_already_shipped')
})

test('an order of which nothing travels is closed without a parcel, and its pieces leave the stock then, once', async () => {
  const digital = await aShop(system)
  const goods = await aProduct(system, digital, { stock: 10 })
  await openForOrders(system, digital)
  const inDigital = <T>(work: (tx: Tx) => Promise<T>) =>
    system.transactor.transact({ shopId: digital.id, actor: systemActor('test') }, work)
  await inDigital(({ db, shopId }) => db.updateTable('shippingMethods').where('shopId', '=', shopId).set({ kind: 'none' }).execute())
  const order = await anOrder(system, digital, { lines: [{ product: goods, quantity: 3 }], isPaid: true })
  await assert.rejects(
    inDigital((tx) => shipOrder(tx, { orderId: order.id, carrier: 'x', trackingNumber: '' })),
    { code: 'nothing_to_ship' },
  )
  await inDigital((tx) => closeOrder(tx, { orderId: order.id }))
  await inDigital((tx) => reopenOrder(tx, { orderId: order.id }))
  await inDigital((tx) => closeOrder(tx, { orderId: order.id }))
  const variant = await inDigital(({ db, shopId }) =>
    db.selectFrom('productVariants').where('shopId', '=', shopId).select(['onHand', 'reserved']).executeTakeFirstOrThrow(),
  )
  assert.deepEqual(variant, { onHand: 7, reserved: 0 })
})

test('a refusal of what must come with the payment refuses the payment; a reason against cancelling is shown and thrown', async () => {
  const order = await anOrder(system, shop, { lines: [line] })
  const refusing = (tx: Tx): Tx => {
    const answer = async () => ({ code: 'refused_by_test' })
    const policies = new Map([onPaid, mayCancel].map(({ name }) => [name, [{ point: name, answer }]]))
    return { ...tx, wiring: { ...tx.wiring, policies } }
  }
  const refusal = { code: 'refused_by_test' }
  await assert.rejects(
    inShop((tx) => markPaid(refusing(tx), { orderId: order.id })),
    refusal,
  )
  await assert.rejects(
    inShop((tx) => cancelOrder(refusing(tx), { orderId: order.id, reason: '' })),
    refusal,
  )
  const view = await inShop((tx) => readOrder(refusing(tx), { orderId: order.id, shopHandle: shop.handle }))
  assert.deepEqual([view.paymentStatus, view.status, view.can.cancel], ['unpaid', 'open', refusal])
})

test('SX-20 a customer cancels his own unpaid order; others and other shops do not find it', async () => {
  const [customer, stranger] = [await aCustomer(system, shop), await aCustomer(system, shop)]
  const foreigner = await aCustomer(system, await aShop(system))
  const order = await anOrder(system, shop, { lines: [line], customer })
  const url = `/orders/${order.id}/cancellation`
  for (const other of [stranger, foreigner]) {
    const answer = await asBrowser(system, other, 'POST', url)
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'order_not_found'])
  }
  const paid = await anOrder(system, shop, { lines: [line], customer, isPaid: true })
  assert.equal((await asBrowser(system, customer, 'POST', `/orders/${paid.id}/cancellation`)).json().code, 'order_already_paid')
  const answer = await asBrowser(system, customer, 'POST', url)
  assert.deepEqual([answer.statusCode, answer.json().status], [200, 'cancelled'])

  const own = await inShop((tx) => readCustomerOrders(tx, customer.id, { shopHandle: shop.handle }))
  assert.deepEqual([own.total, own.items.map((item) => item.id).sort()], [2, [order.id, paid.id].sort()])
  assert.equal(
    (
      await inShop((tx) =>
        readCustomerOrder(tx, { buyer: { customerId: customer.id, provedOrderIds: [] }, orderId: paid.id, shopHandle: shop.handle }),
      )
    ).lines.length,
    1,
  )
  await assert.rejects(
    inShop((tx) =>
      readCustomerOrder(tx, { buyer: { customerId: stranger.id, provedOrderIds: [] }, orderId: paid.id, shopHandle: shop.handle }),
    ),
    { code: 'order_not_found' },
  )
})

test('SX-20 staff of another shop find nothing, after the owner got 200 for the very same requests', async () => {
  const order = await anOrder(system, shop, { lines: [line], isShipped: true })
  const other = await aShop(system)
  const methodId = (await asStaff('GET', '/shipping-methods')).json().items[0].id
  const paymentId = (await asStaff('GET', '/payment-methods')).json().items[0].id
  const requests: [Method, string, object?][] = [
    ['GET', `/orders/${order.id}`],
    ['PUT', `/orders/${order.id}/staff-note`, { staffNote: 'x' }],
    ['POST', `/orders/${order.id}/closure`, { version: 4 }],
    ['POST', `/orders/${order.id}/reopening`, {}],
    ['PATCH', `/shipping-methods/${methodId}`, { version: 0, feeAmount: 90 }],
    ['PATCH', `/payment-methods/${paymentId}`, { version: 0, name: '線上付款' }],
  ]
  for (const [method, url, payload] of requests) {
    const foreign = await asStaff(method, url, payload, other.staff.headers)
    const crossed = await asStaff(method, url, payload, { ...other.staff.headers, 'aftercart-shop': shop.handle })
    assert.deepEqual([foreign.statusCode, crossed.statusCode], [404, 404], `${method} ${url}`)
    const own = await asStaff(method, url, payload)
    assert.equal(own.statusCode, 200, `${method} ${url} ${own.body}`)
  }
  const found = await asStaff('GET', `/orders?q=${order.number}`, undefined, other.staff.headers)
  assert.deepEqual([found.json().total, found.json().items], [0, []])
  const bulk = await asStaff('POST', '/order-closures', { orderIds: [order.id] }, other.staff.headers)
  assert.equal(bulk.json().results[0].result.code, 'order_not_found')
})

test('SX-21 closing and settings need their permissions', async () => {
  const order = await anOrder(system, shop, { lines: [line], isShipped: true })
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await asStaff('GET', `/orders/${order.id}`, undefined, viewer.headers)).statusCode, 200)
  const refused = await asStaff('POST', `/orders/${order.id}/closure`, { version: 1 }, viewer.headers)
  assert.deepEqual([refused.statusCode, refused.json().details], [403, { permission: 'orders.close' }])
  const support = await aStaff(system, shop, 'support')
  assert.equal((await asStaff('PATCH', `/shipping-methods/${randomUUID()}`, { version: 0 }, support.headers)).statusCode, 403)
})

test('orders are found by number, by the beginning of e-mail and phone, by state and time', async () => {
  const seeking = await aShop(system)
  const goods = await aProduct(system, seeking, { stock: null })
  const open = await anOrder(system, seeking, { lines: [{ product: goods }], email: 'Ann.Lee@Mail.test' })
  system.clock.advance(60_000)
  const closed = await anOrder(system, seeking, { lines: [{ product: goods }], email: 'bob@mail.test', status: 'closed', isPaid: true })
  const found = async (query: string) => {
    const answer = await asStaff('GET', `/orders?${query}`, undefined, seeking.staff.headers)
    assert.equal(answer.statusCode, 200, answer.body)
    assert.equal(answer.json().total, answer.json().items.length)
    return answer.json().items.map((item: { number: number }) => item.number)
  }
  assert.deepEqual(await found(''), [closed.number, open.number])
  assert.deepEqual(await found('sort=placedAt'), [open.number, closed.number])
  assert.deepEqual(await found(`q=${open.number}`), [open.number])
  assert.deepEqual(await found('q=ANN.'), [open.number])
  assert.deepEqual(await found('q=0912-345'), [closed.number, open.number])
  assert.deepEqual(await found('q=0913'), [])
  assert.deepEqual(await found('q=%25'), [])
  assert.deepEqual(await found('status=closed&paymentStatus=paid'), [closed.number])
  assert.deepEqual(await found('shippingStatus=unshipped'), [open.number])
  const minute = system.clock.now().toISOString()
  assert.deepEqual(await found(`placedFrom=${minute}`), [closed.number])
  assert.deepEqual(await found(`placedTo=${minute}`), [open.number])
  assert.equal((await asStaff('GET', '/orders?size=1000000000', undefined, seeking.staff.headers)).statusCode, 422)
})
