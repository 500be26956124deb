import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { paymentChecks } from '#modules/payments/checks.ts'
import { readOrderCodes } from '#modules/serial-codes/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aCodeGroup, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { openForOrders, testRecipient } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { orderChecks } from './checks.ts'

const system = await testSystem()
const shop = await aShop(system)
await openForOrders(system, shop)
const product = await aProduct(system, shop, { price: 500, stock: 10 })
const variantId = product.variants[0]?.id ?? ''

const send = (method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}) =>
  system.app.inject({
    method,
    url: `/api/admin${url}`,
    headers: { ...shop.staff.headers, 'idempotency-key': randomUUID(), ...headers },
    ...(payload ? { payload } : {}),
  })
const methods = async () => {
  const { items: shipping } = (await send('GET', '/shipping-methods')).json()
  const { items: payment } = (await send('GET', '/payment-methods')).json()
  const prepaid = payment.find((method: { isEnabled: boolean; timing: string }) => method.isEnabled && method.timing === 'before_delivery')
  return { shippingMethodId: shipping[0].id, paymentMethodId: prepaid.id }
}
const body = async (more: object = {}) => ({
  ...(await methods()),
  recipient: testRecipient,
  email: 'Outside@Mail.test',
  lines: [{ variantId, quantity: 2 }],
  ...more,
})

test('S0-2 an order by API is placed, paid, shipped and closed by the operations of everybody else: its codes follow', async () => {
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('API', 5) })
  const taken = await send('POST', '/orders', await body({ paid: { reference: 'shopline-778' }, note: '請用紙袋' }))
  assert.equal(taken.statusCode, 201, taken.body)
  const order = taken.json()
  assert.deepEqual(
    [order.status, order.paymentStatus, order.totalAmount, order.email, order.note, order.customerId],
    ['open', 'paid', 1_000, 'outside@mail.test', '請用紙袋', null],
  )
  const { payments } = (await send('GET', `/orders/${order.id}/payments`)).json()
  assert.deepEqual([payments[0].provider, payments[0].providerReference, payments[0].status], ['outside', 'shopline-778', 'paid'])
  const shipped = await send('POST', `/orders/${order.id}/shipments`, { version: order.version, carrier: 'x', trackingNumber: '' })
  await send('POST', `/orders/${order.id}/closure`, { version: shipped.json().version })
  await system.runner.drain()
  const codes = await inShop(system, shop, (tx) => readOrderCodes(tx, system.deps.keyring, order.id))
  assert.deepEqual(
    codes.map((code) => code.code),
    ['API-0001', 'API-0002'],
  )
  const problems = await inShop(system, shop, async (tx) => Promise.all([...orderChecks, ...paymentChecks].map((check) => check.find(tx))))
  assert.deepEqual(problems.flat(), [])
  const { rows } = await system.pool.query('select count(*)::int as count from carts where shop_id = $1', [shop.id])
  assert.deepEqual(rows, [{ count: 0 }])
})

test('SX-31 the key is required, and the same key is the same order', async () => {
  const payload = await body()
  const { 'idempotency-key': _none, ...keyless } = { ...shop.staff.headers, 'idempotency-key': '' }
  const refused = await system.app.inject({ method: 'POST', url: '/api/admin/orders', headers: keyless, payload })
  assert.equal(refused.statusCode, 400)
  const key = randomUUID()
  const answers = [
    await send('POST', '/orders', payload, { 'idempotency-key': key }),
    await send('POST', '/orders', payload, { 'idempotency-key': key }),
  ]
  assert.deepEqual(new Set(answers.map((answer) => answer.json().id)).size, 1)
  assert.equal(answers[0]?.json().paymentStatus, 'unpaid')
})

test('what cannot be sold or costs something else is refused, and nothing is left behind', async () => {
  const stock = async () => (await system.pool.query('select reserved from product_variants where id = $1', [variantId])).rows[0]?.reserved
  const before = await stock()
  const tooMany = await send('POST', '/orders', await body({ lines: [{ variantId, quantity: 9_000 }] }))
  assert.equal(tooMany.json().code, 'out_of_stock')
  const cheaper = await send('POST', '/orders', await body({ expectedTotalAmount: 999 }))
  assert.deepEqual([cheaper.json().code, cheaper.json().details], ['total_changed', { totalAmount: 1_000 }])
  assert.equal(
    (await send('POST', '/orders', await body({ lines: [{ variantId: randomUUID(), quantity: 1 }] }))).json().code,
    'variant_not_found',
  )
  assert.equal(await stock(), before)
})

test('an order for a customer is his; a viewer takes none', async () => {
  const customer = await aCustomer(system, shop)
  const taken = await send('POST', '/orders', await body({ customerId: customer.id, lines: [{ variantId, quantity: 1 }] }))
  assert.equal(taken.json().customerId, customer.id, taken.body)
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await send('POST', '/orders', await body(), viewer.headers)).statusCode, 403)
})
