import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer, aVisitor, type TestVisitor } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, anOrderToClose, close } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser, fillCart, openForOrders, orderBody, sendOrder } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { GUEST_PROOF_SECONDS } from './guest-proof.ts'
import { lookupCodeOf } from './lookup-code.ts'

const system = await testSystem()
const shop = await aShop(system, { sandboxPayments: true })
const other = await aShop(system)
await openForOrders(system, shop)
await openForOrders(system, other)
const phone = '0912-345-678'
const codeOf = (orderId: string) => lookupCodeOf(system.deps.keyring, { shopId: shop.id, orderId })

test('S0-33 a guest pays online, sees his order, and finds it again elsewhere by number, telephone and look-up code', async () => {
  await takeGuests()
  const product = await aProduct(system, shop, { price: 400 })
  const browser = aVisitor(system, shop)
  await fillCart(system, browser, [{ variantId: product.variants[0]?.id ?? '', quantity: 1 }])
  const body = await orderBody(system, browser)
  const placed = await sendOrder(system, browser, body, 'guest-key')
  assert.equal(placed.statusCode, 201, placed.body)
  const { orderId, number, lookupCode } = placed.json()
  assert.match(lookupCode, /^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/)
  assert.deepEqual((await sendOrder(system, browser, body, 'guest-key')).json(), placed.json(), 'the same answer again (SX-31)')

  const proved = keeping(browser, placed)
  const order = await asBrowser(system, proved, 'GET', `/orders/${orderId}`)
  assert.deepEqual([order.statusCode, order.json().lookupCode, order.json().can.pay], [200, lookupCode, true])
  assert.deepEqual([order.headers['cache-control'], order.headers['referrer-policy']], ['no-store', 'no-referrer'])
  const session = await pay(proved, orderId)
  assert.equal(session.statusCode, 201, session.body)
  assert.match(session.json().paymentUrl, /\/sandbox-gateway\//)

  const elsewhere = aVisitor(system, shop)
  assert.deepEqual(refusal(await asBrowser(system, elsewhere, 'GET', `/orders/${orderId}`)), [401, 'order_proof_needed'])
  assert.deepEqual(refusal(await pay(elsewhere, orderId)), [401, 'order_proof_needed'])
  const typed = { number: `#${number}`, phone: '+886 912345678', code: lookupCode.toLowerCase().replaceAll('-', ' ') }
  const found = await asBrowser(system, elsewhere, 'POST', '/order-lookups', typed)
  assert.deepEqual([found.statusCode, found.json()], [200, { orderId }])
  assert.match(String(found.headers['set-cookie']), /aftercart_guest_.*Max-Age=3600.*HttpOnly.*SameSite=Lax/)
  assert.equal((await asBrowser(system, keeping(elsewhere, found), 'GET', `/orders/${orderId}`)).json().number, number)
})

test('S0-33 codes of a guest order need the proof, for an hour and in this shop; no other guest or member gets them', async () => {
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: ['GUEST-1'] })
  const order = await anOrderToClose(system, shop, { customer: null, lines: [{ product }] })
  await close(system, shop, order)
  const elsewhere = aVisitor(system, shop)
  const found = await asBrowser(system, elsewhere, 'POST', '/order-lookups', {
    number: String(order.number),
    phone,
    code: codeOf(order.id),
  })
  const proved = keeping(elsewhere, found)
  const read = (browser: TestVisitor) => asBrowser(system, browser, 'GET', `/orders/${order.id}`)
  assert.deepEqual(
    (await read(proved)).json().codes.map((code: { code: string }) => code.code),
    ['GUEST-1'],
  )

  const ofAnother = await anOrder(system, shop, { customer: null, lines: [{ product: await aProduct(system, shop) }] })
  assert.deepEqual(refusal(await asBrowser(system, proved, 'GET', `/orders/${ofAnother.id}`)), [401, 'order_proof_needed'])
  assert.deepEqual(refusal(await read(await aCustomer(system, shop))), [404, 'order_not_found'])
  const changed = proved.headers.cookie?.replace(/(aftercart_guest_[^=]+=)./, '$1X') ?? ''
  assert.deepEqual(refusal(await read({ ...proved, headers: { ...proved.headers, cookie: changed } })), [401, 'order_proof_needed'])
  const moved = proved.headers.cookie?.replace(`aftercart_guest_${shop.handle}`, `aftercart_guest_${other.handle}`) ?? ''
  const abroad = { ...proved.headers, cookie: moved, 'aftercart-shop': other.handle }
  assert.deepEqual(refusal(await system.app.inject({ url: `/api/store/orders/${order.id}`, headers: abroad })), [401, 'order_proof_needed'])
  system.clock.advance(GUEST_PROOF_SECONDS * 1000)
  assert.deepEqual(refusal(await read(proved)), [401, 'order_proof_needed'])
})

test('SX-4 unknown order, wrong telephone, wrong code and a customer’s order get the same status and body', async () => {
  const product = await aProduct(system, shop)
  const order = await anOrder(system, shop, { customer: null, lines: [{ product }] })
  const owned = await anOrder(system, shop, { lines: [{ product }] })
  const right = { number: String(order.number), phone, code: codeOf(order.id) }
  const wrong = [
    { ...right, number: '999999' },
    { ...right, number: 'not a number' },
    { ...right, phone: '0987654321' },
    { ...right, phone: 'x' },
    { ...right, code: codeOf(owned.id) },
    { ...right, code: '' },
    { number: String(owned.number), phone, code: codeOf(owned.id) },
  ]
  const answers = new Set<string>()
  for (const [index, lookup] of wrong.entries()) {
    const answer = await find({ ...lookup, code: lookup.code || 'K' }, `203.0.113.${index}`)
    const { requestId: _requestId, ...problem } = answer.json()
    answers.add(JSON.stringify([answer.statusCode, problem]))
    assert.equal(answer.headers['set-cookie'], undefined)
  }
  assert.equal(answers.size, 1, [...answers].join('\n'))
  assert.match([...answers].join(), /404.*order_lookup_failed/)
  assert.equal((await find(right, '203.0.113.99')).statusCode, 200)
})

test('SX-4 more than ten look-ups a minute from an address, or five at an order, are 429, also right ones and unknown orders', async () => {
  const product = await aProduct(system, shop)
  const order = await anOrder(system, shop, { customer: null, lines: [{ product }] })
  const right = { number: String(order.number), phone, code: codeOf(order.id) }
  const guess = (address: string, number = right.number) => find({ ...right, number, code: 'AAAA' }, address)

  for (let nth = 1; nth <= 10; nth += 1) assert.equal((await guess('198.51.100.1', String(700_000 + nth))).statusCode, 404)
  const tooMany = await guess('198.51.100.1', '700099')
  assert.deepEqual([...refusal(tooMany), Number(tooMany.headers['retry-after']) <= 60], [429, 'too_many_attempts', true])

  for (let nth = 1; nth <= 5; nth += 1) assert.equal((await guess(`198.51.100.${10 + nth}`)).statusCode, 404)
  assert.equal((await find(right, '198.51.100.30')).statusCode, 429, 'the right code too')
  for (let nth = 1; nth <= 5; nth += 1) assert.equal((await guess(`198.51.100.${40 + nth}`, '888888')).statusCode, 404)
  assert.equal((await guess('198.51.100.50', '888 888')).statusCode, 429, 'an order nobody has')

  system.clock.advance(60_000)
  assert.equal((await find(right, '198.51.100.30')).statusCode, 200)
})

test('S0-33 a guest order goes into an account with its proof only; then the look-up and the proof are worth nothing', async () => {
  const product = await aProduct(system, shop)
  const order = await anOrder(system, shop, { customer: null, lines: [{ product }] })
  const customer = await aCustomer(system, shop)
  const claim = (browser: TestVisitor) => asBrowser(system, browser, 'POST', `/orders/${order.id}/claim`)
  assert.deepEqual(refusal(await claim(customer)), [404, 'order_not_found'])
  const right = { number: String(order.number), phone, code: codeOf(order.id) }
  const guest = aVisitor(system, shop)
  const found = await asBrowser(system, guest, 'POST', '/order-lookups', right)
  assert.equal((await claim(keeping(guest, found))).statusCode, 401, 'a visitor has no account')
  const proved = keeping(customer, found)
  assert.equal((await claim(proved)).statusCode, 200)
  assert.equal((await claim(proved)).statusCode, 200, 'again')

  const own = await asBrowser(system, customer, 'GET', `/orders/${order.id}`)
  assert.deepEqual([own.statusCode, own.json().lookupCode], [200, null])
  assert.ok(own.json().timeline.some((entry: { type: string }) => entry.type === 'order.claimed'))
  assert.equal((await asBrowser(system, customer, 'GET', '/orders')).json().items[0].id, order.id)
  assert.equal((await asBrowser(system, keeping(guest, found), 'GET', `/orders/${order.id}`)).statusCode, 404)
  assert.equal((await find(right, '192.0.2.9')).statusCode, 404)
  const thief = keeping(await aCustomer(system, shop), found)
  assert.deepEqual(refusal(await claim(thief)), [404, 'order_not_found'])
})

test('S0-33 a guest cancels his own unpaid order with the proof, and no other', async () => {
  const order = await anOrder(system, shop, { customer: null, lines: [{ product: await aProduct(system, shop) }] })
  const browser = aVisitor(system, shop)
  const cancel = (each: TestVisitor) => asBrowser(system, each, 'POST', `/orders/${order.id}/cancellation`)
  assert.deepEqual(refusal(await cancel(browser)), [401, 'order_proof_needed'])
  const found = await asBrowser(system, browser, 'POST', '/order-lookups', { number: String(order.number), phone, code: codeOf(order.id) })
  assert.equal((await cancel(keeping(browser, found))).json().status, 'cancelled')
})

type Answer = Awaited<ReturnType<typeof asBrowser>>

function refusal(answer: Answer): [number, string] {
  return [answer.statusCode, answer.json().code]
}

/** The browser with the cookies of an answer. */
function keeping<B extends TestVisitor>(browser: B, answer: Answer): B {
  const set = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0])
  return { ...browser, headers: { ...browser.headers, cookie: [browser.headers.cookie, ...set].join('; ') } }
}

async function find(lookup: { number: string; phone: string; code: string }, remoteAddress: string) {
  const { headers } = aVisitor(system, shop)
  return system.app.inject({ method: 'POST', url: '/api/store/order-lookups', headers, payload: lookup, remoteAddress })
}

async function pay({ headers }: TestVisitor, orderId: string) {
  const url = `/api/store/orders/${orderId}/payment-sessions`
  return system.app.inject({ method: 'POST', url, headers: { ...headers, 'idempotency-key': crypto.randomUUID() }, payload: {} })
}

async function takeGuests() {
  const { version } = (await system.app.inject({ url: '/api/admin/shop', headers: shop.staff.headers })).json()
  const change = {
    method: 'PATCH',
    url: '/api/admin/shop',
    headers: shop.staff.headers,
    payload: { version, guestCheckout: true },
  } as const
  assert.equal((await system.app.inject(change)).json().guestCheckout, true)
}
