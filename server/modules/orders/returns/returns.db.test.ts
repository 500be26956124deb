import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aReturn } from '#test/support/builders/returns.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { asBrowser, type Browser } from '#test/support/checkout.ts'
import { withProof } from '#test/support/guest.ts'
import { testSystem } from '#test/support/system.ts'
import { orderChecks } from '../checks.ts'
import { closeOrder } from '../close-order.ts'

const system = await testSystem()
const shop = await aShop(system)
const product = await aProduct(system, shop, { price: 500, stock: 100 })

type Method = 'GET' | 'POST'
const asStaff = (method: Method, url: string, payload?: object, headers: Record<string, string> = shop.staff.headers) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers, ...(payload ? { payload } : {}) })
const readOrder = async (id: string) => (await asStaff('GET', `/orders/${id}`)).json()
const onHand = () =>
  inShop(
    system,
    shop,
    async ({ db, shopId }) =>
      (await db.selectFrom('productVariants').where('shopId', '=', shopId).select('onHand').executeTakeFirstOrThrow()).onHand,
  )

test('a return goes from the request to its end: pieces, shelf, timeline and the state of the order follow each act', async () => {
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 4 }], isPaid: true, isShipped: true })
  const before = await onHand()
  const { version, lines } = await readOrder(order.id)
  const orderLineId = lines[0].id
  const asked = await asStaff('POST', `/orders/${order.id}/returns`, {
    version,
    reason: 'damaged',
    note: '外盒破損',
    lines: [{ orderLineId, quantity: 3 }],
  })
  assert.deepEqual([asked.statusCode, asked.json().status, asked.json().can.approve], [201, 'requested', true], asked.body)
  const { id } = asked.json()
  assert.deepEqual(
    [(await readOrder(order.id)).returnStatus, (await readOrder(order.id)).can.close.code],
    ['requested', 'return_in_progress'],
  )
  const approved = await asStaff('POST', `/order-returns/${id}/approval`, { version: 0, lines: [{ orderLineId, quantity: 2 }] })
  assert.deepEqual([approved.json().status, approved.json().lines[0].approvedQuantity], ['approved', 2], approved.body)
  const tooMany = await asStaff('POST', `/order-returns/${id}/receipt`, {
    version: 1,
    lines: [{ orderLineId, quantity: 3, isRestocked: true }],
  })
  assert.deepEqual([tooMany.json().code, tooMany.json().details.quantity], ['return_quantity_wrong', 2])
  const received = await asStaff('POST', `/order-returns/${id}/receipt`, { version: 1 })
  assert.deepEqual([received.json().status, received.json().lines[0].restockedQuantity], ['received', 2], received.body)
  assert.equal(await onHand(), before + 2)
  assert.equal((await readOrder(order.id)).lines[0].returnedQuantity, 2)
  const done = await asStaff('POST', `/order-returns/${id}/completion`, { version: 2 })
  assert.equal(done.json().status, 'completed', done.body)
  const after = await readOrder(order.id)
  assert.deepEqual([after.returnStatus, after.can.close], ['completed', true])
  assert.deepEqual(
    after.timeline.slice(0, 4).map((entry: { type: string; actorName: string }) => [entry.type, entry.actorName.startsWith('Staff')]),
    ['return_completed', 'return_received', 'return_approved', 'return_requested'].map((type) => [type, true]),
  )
  assert.deepEqual((await inShop(system, shop, async (tx) => Promise.all(orderChecks.map((check) => check.find(tx))))).flat(), [])
})

test('only pieces that have left and not come back may be returned, each line once, one return at a time', async () => {
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], isPaid: true })
  const { lines, version } = await readOrder(order.id)
  const ask = async (pieces: { orderLineId: string; quantity: number }[]) =>
    (
      await asStaff('POST', `/orders/${order.id}/returns`, {
        version: (await readOrder(order.id)).version,
        reason: 'other',
        note: '',
        lines: pieces,
      })
    ).json()
  const one = { orderLineId: lines[0].id, quantity: 1 }
  assert.equal((await ask([one])).code, 'nothing_to_return')
  await asStaff('POST', `/orders/${order.id}/shipments`, { version, carrier: 'x', trackingNumber: '', lines: [one] })
  assert.deepEqual((await ask([{ ...one, quantity: 2 }])).details, { orderLineId: one.orderLineId, quantity: 1 })
  assert.equal((await ask([one, one])).code, 'return_line_repeated')
  assert.equal((await ask([one])).status, 'requested')
  assert.equal((await ask([one])).code, 'return_in_progress')
})

test('a refused return may be followed by another; what was approved and never came is refused too; pieces off the shelf stay off', async () => {
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], isPaid: true, isShipped: true })
  const first = await aReturn(system, shop, order, { status: 'approved' })
  const refused = await asStaff('POST', `/order-returns/${first.id}/refusal`, { version: 1, reason: '未寄回' })
  assert.deepEqual([refused.json().status, refused.json().refusal], ['refused', '未寄回'], refused.body)
  const before = await onHand()
  await aReturn(system, shop, order, { status: 'received', isRestocked: false })
  assert.equal(await onHand(), before)
  const listed = (await asStaff('GET', '/order-returns?status=refused')).json()
  assert.ok(listed.items.some((item: { id: string }) => item.id === first.id))
  const own = (await asStaff('GET', `/orders/${order.id}/returns`)).json()
  assert.deepEqual(
    [own.items.map((item: { status: string }) => item.status), own.can.request.code],
    [['received', 'refused'], 'return_in_progress'],
  )
})

test('SX-32 an act on a return that has changed is refused with the version of now', async () => {
  const order = await anOrder(system, shop, { lines: [{ product }], isPaid: true, isShipped: true })
  const { id } = await aReturn(system, shop, order, { status: 'approved' })
  const stale = await asStaff('POST', `/order-returns/${id}/refusal`, { version: 0, reason: 'x' })
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'return_changed', { version: 1 }])
  const again = await asStaff('POST', `/order-returns/${id}/approval`, { version: 1 })
  assert.deepEqual([again.json().code, again.json().details], ['return_status_wrong', { status: 'approved' }])
})

test('SX-21 a viewer sees returns and decides none', async () => {
  const order = await anOrder(system, shop, { lines: [{ product }], isPaid: true, isShipped: true })
  const { id } = await aReturn(system, shop, order)
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await asStaff('GET', '/order-returns', undefined, viewer.headers)).statusCode, 200)
  const refused = await asStaff('POST', `/order-returns/${id}/approval`, { version: 0 }, viewer.headers)
  assert.deepEqual([refused.statusCode, refused.json().details], [403, { permission: 'orders.return' }])
})

test('SX-20 a customer asks for a return of his own order, and of nobody else’s', async () => {
  const [customer, stranger] = [await aCustomer(system, shop), await aCustomer(system, shop)]
  const order = await anOrder(system, shop, { lines: [{ product }], customer, isPaid: true, isShipped: true })
  const { lines } = await readOrder(order.id)
  const url = `/orders/${order.id}/returns`
  const body = { reason: 'changed_mind', note: '尺寸不合', lines: [{ orderLineId: lines[0].id, quantity: 1 }] }
  const send = (who: typeof customer, key: string) =>
    asBrowser(system, { headers: { ...who.headers, 'idempotency-key': key } }, 'POST', url, body)
  assert.equal((await send(stranger, 'key-of-a-stranger')).json().code, 'order_not_found')
  assert.equal((await asBrowser(system, stranger, 'GET', url)).statusCode, 404)
  const asked = await send(customer, 'key-of-the-customer')
  assert.deepEqual(
    [asked.statusCode, asked.json().items[0].status, asked.json().can.request.code],
    [201, 'requested', 'return_in_progress'],
    asked.body,
  )
  const [entry] = (await readOrder(order.id)).timeline
  assert.deepEqual([entry.type, entry.actorKind, entry.details.note], ['return_requested', 'customer', '尺寸不合'])
})

test('S0-33 a guest asks for a return with the proof of his order, once per key; without it, or with another’s, he hears of none', async () => {
  const [own, theirs] = await Promise.all([aGuestOrder(), aGuestOrder()])
  const url = `/orders/${own.id}/returns`
  const body = { reason: 'defective', note: '把手鬆脫', lines: [{ orderLineId: own.lineId, quantity: 1 }] }
  const visitor = aVisitor(system, shop)
  const send = (who: Browser, path = url, key = 'a-guest-asks-once') =>
    asBrowser(system, { headers: { ...who.headers, 'idempotency-key': key } }, 'POST', path, body)
  const refused = async (who: Browser, path = url) =>
    [await send(who, path, 'a-stranger-asks'), await asBrowser(system, who, 'GET', path)].map((answer) => [
      answer.statusCode,
      answer.json().code,
    ])
  const proofNeeded = [401, 'order_proof_needed']
  const guest = withProof(system, shop, visitor, own.id)
  const otherGuest = withProof(system, shop, aVisitor(system, shop), theirs.id)
  assert.deepEqual(await refused(visitor), [proofNeeded, proofNeeded])
  assert.deepEqual(await refused(otherGuest), [proofNeeded, proofNeeded])
  assert.deepEqual(await refused(guest, `/orders/${theirs.id}/returns`), [proofNeeded, proofNeeded])
  const notFound = [404, 'order_not_found']
  assert.deepEqual(await refused(await aCustomer(system, shop)), [notFound, notFound])

  const shown = (await asBrowser(system, guest, 'GET', url)).json()
  assert.deepEqual([shown.can.request, shown.returnable[0].quantity], [true, 2])
  const asked = await send(guest)
  assert.deepEqual([asked.statusCode, asked.json().items[0].status], [201, 'requested'], asked.body)
  assert.deepEqual((await send(guest)).json(), asked.json(), 'twice, once done (SX-31)')
  assert.deepEqual((await asBrowser(system, guest, 'GET', url)).json().items.length, 1)
  const lineOfAnother = { ...body, lines: [{ orderLineId: theirs.lineId, quantity: 1 }] }
  const at = withProof(system, shop, aVisitor(system, shop), own.id)
  const crossed = await asBrowser(system, { headers: { ...at.headers, 'idempotency-key': 'crossed-lines' } }, 'POST', url, lineOfAnother)
  assert.equal(crossed.json().code, 'return_in_progress')
  const [entry] = (await readOrder(own.id)).timeline
  assert.deepEqual([entry.type, entry.actorKind], ['return_requested', 'guest'])

  const claimed = await aCustomer(system, shop)
  await inShop(system, shop, ({ db, shopId }) =>
    db.updateTable('orders').where('shopId', '=', shopId).where('id', '=', own.id).set({ customerId: claimed.id }).execute(),
  )
  assert.equal((await asBrowser(system, guest, 'GET', url)).statusCode, 404, 'in somebody’s account it is his alone')
})

test('S0-3 an order whose return is under way does not close, and closes when it is over', async () => {
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], isPaid: true, isShipped: true })
  const { id } = await aReturn(system, shop, order, { status: 'received' })
  await assert.rejects(
    inShop(system, shop, (tx) => closeOrder(tx, { orderId: order.id })),
    { code: 'return_in_progress' },
  )
  await asStaff('POST', `/order-returns/${id}/completion`, { version: 2 })
  await inShop(system, shop, (tx) => closeOrder(tx, { orderId: order.id }))
  assert.equal((await readOrder(order.id)).status, 'closed')
})

/** A guest order of two pieces that have arrived. */
async function aGuestOrder(): Promise<{ id: string; lineId: string }> {
  const { id } = await anOrder(system, shop, { customer: null, lines: [{ product, quantity: 2 }], isShipped: true })
  return { id, lineId: (await readOrder(id)).lines[0].id }
}
