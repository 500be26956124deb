import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createCoupon, createPromotion } from '#modules/pricing/index.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { asBrowser, buy, fillCart, openForOrders, orderBody, sendOrder } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { orderChecks } from './checks.ts'

const system = await testSystem()

const inShop = <T>(shop: { id: string }, work: (tx: Tx) => Promise<T>) =>
  system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)

async function openShop(options?: { isShippingFree: boolean }): Promise<TestShop> {
  const shop = await aShop(system)
  await openForOrders(system, shop, options)
  return shop
}

/** X5: A 1200×1, B 450×2, C 150×1; campaign 225 from 2000, coupon 100. */
async function worldOfX5() {
  const shop = await openShop()
  const products = [
    await aProduct(system, shop, { price: 1200 }),
    await aProduct(system, shop, { price: 450 }),
    await aProduct(system, shop, { price: 150 }),
  ]
  const always = { productIds: null, startsAt: '2026-01-01T00:00:00Z', endsAt: null, isActive: true }
  await inShop(shop, async (tx) => {
    await createPromotion(tx, { ...always, name: '滿 2000 折 225', thresholdAmount: 2000, offAmount: 225, offBps: null })
    await createCoupon(tx, {
      ...always,
      code: 'minus100',
      name: '折 100',
      offAmount: 100,
      minimumAmount: 0,
      maxUses: null,
      maxUsesPerCustomer: null,
    })
  })
  const lines = products.map(({ variants }, index) => ({ variantId: variants[0]?.id ?? '', quantity: index === 1 ? 2 : 1 }))
  return { shop, customer: await aCustomer(system, shop), products, lines }
}

async function readAdminOrder(shop: TestShop, orderId: string) {
  const answer = await system.app.inject({ url: `/api/admin/orders/${orderId}`, headers: shop.staff.headers })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

test('S2-33 S2-35 X5 through HTTP: 225 → 120/90/15, then 100 → 53/40/7, total 1925', async () => {
  const { shop, customer, lines } = await worldOfX5()
  await fillCart(system, customer, lines)
  const cart = (await asBrowser(system, customer, 'PUT', '/cart/coupon', { code: ' minus100 ' })).json()
  assert.equal(cart.quote.totalAmount, 1925)
  assert.deepEqual(
    cart.quote.discounts.map((discount: { amount: number }) => discount.amount),
    [225, 100],
  )

  const placed = await sendOrder(system, customer, await orderBody(system, customer))
  assert.equal(placed.statusCode, 201, placed.body)
  assert.deepEqual([placed.json().totalAmount, placed.json().mustPay], [1925, true])
  const order = await readAdminOrder(shop, placed.json().orderId)
  assert.deepEqual(
    order.discounts.map(({ kind, amount }: { kind: string; amount: number }) => [kind, amount]),
    [
      ['campaign', 225],
      ['money_coupon', 100],
    ],
  )
  assert.deepEqual(
    order.lines.map((line: { allocations: { amount: number }[]; discountAmount: number }) => [
      ...line.allocations.map(({ amount }) => amount),
      line.discountAmount,
    ]),
    [
      [120, 53, 173],
      [90, 40, 130],
      [15, 7, 22],
    ],
  )
  assert.deepEqual([order.goodsAmount, order.discountAmount, order.totalAmount], [2250, 325, 1925])
  assert.equal(order.email, 'buyer@mail.test')
  assert.equal(order.recipientPhone, '+886912345678')
  const empty = (await asBrowser(system, customer, 'GET', '/cart')).json()
  assert.deepEqual([empty.lines, empty.couponCode], [[], null])
})

test('S2-34 S2-26 what was stored stays when prices, campaigns and names change', async () => {
  const { shop, customer, lines } = await worldOfX5()
  const { orderId } = await buy(system, customer, lines)
  const before = await readAdminOrder(shop, orderId)
  await inShop(shop, async ({ db, shopId }) => {
    await db.updateTable('productVariants').where('shopId', '=', shopId).set({ priceAmount: 7 }).execute()
    await db.updateTable('products').where('shopId', '=', shopId).set({ name: 'other', status: 'delisted' }).execute()
    await db.updateTable('promotions').where('shopId', '=', shopId).set({ offAmount: 1, isActive: false }).execute()
  })
  const after = await readAdminOrder(shop, orderId)
  assert.deepEqual(after.lines, before.lines)
  assert.deepEqual(after.discounts, before.discounts)
  assert.equal(after.totalAmount, 2025)
})

test('SX-31 an order sent twice with one key is one order with one answer', async () => {
  const { shop, customer, lines } = await worldOfX5()
  await fillCart(system, customer, lines)
  const body = await orderBody(system, customer)
  const key = randomUUID()
  const [first, second] = [await sendOrder(system, customer, body, key), await sendOrder(system, customer, body, key)]
  assert.deepEqual([first.statusCode, second.statusCode], [201, 201])
  assert.deepEqual(second.json(), first.json())
  const other = await sendOrder(system, customer, { ...body, email: 'other@mail.test' }, key)
  assert.deepEqual([other.statusCode, other.json().code], [422, 'idempotency_key_reused'])
  assert.equal(await countOrders(shop), 1)
  const without = await system.app.inject({ method: 'POST', url: '/api/store/orders', headers: customer.headers, payload: body })
  assert.deepEqual([without.statusCode, without.json().code], [400, 'idempotency_key_required'])
})

async function countOrders(shop: { id: string }): Promise<number> {
  const rows = await inShop(shop, ({ db, shopId }) => db.selectFrom('orders').where('shopId', '=', shopId).select('id').execute())
  return rows.length
}

test('SX-32 an order of a cart that has changed is refused and nothing is written', async () => {
  const { shop, customer, lines, products } = await worldOfX5()
  await fillCart(system, customer, lines)
  const body = await orderBody(system, customer)
  const cart = await fillCart(system, customer, lines.slice(0, 1))
  const stale = await sendOrder(system, customer, body)
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'cart_changed', { version: cart.version }])

  await inShop(shop, ({ db, shopId }) =>
    db
      .updateTable('productVariants')
      .where('shopId', '=', shopId)
      .where('id', '=', products[2]?.variants[0]?.id ?? '')
      .set({ priceAmount: 151 })
      .execute(),
  )
  const seen = (await asBrowser(system, customer, 'GET', '/cart')).json()
  assert.equal(seen.lines[2].problem.code, 'price_changed')
  const dearer = await sendOrder(system, customer, { ...body, cartVersion: cart.version, expectedTotalAmount: seen.quote.totalAmount - 1 })
  assert.deepEqual([dearer.json().code, dearer.json().details], ['total_changed', { totalAmount: seen.quote.totalAmount }])
  assert.equal(await countOrders(shop), 0)
})

test('placement refuses what cannot be sold, sent or paid, each with its code', async () => {
  const shop = await openShop()
  const product = await aProduct(system, shop, { price: 100, stock: 2 })
  const customer = await aCustomer(system, shop)
  await fillCart(system, customer, [{ variantId: product.variants[0]?.id ?? '', quantity: 2 }])
  const body = await orderBody(system, customer)
  const codeOf = async (change: object) => {
    const answer = await sendOrder(system, customer, { ...body, ...change })
    return `${answer.statusCode} ${answer.json().code}`
  }
  assert.equal(await codeOf({ shippingMethodId: randomUUID() }), '409 shipping_method_not_available')
  assert.equal(await codeOf({ paymentMethodId: randomUUID() }), '409 payment_method_not_available')
  assert.equal(await codeOf({ email: 'a@b' }), '422 email_wrong')
  assert.equal(await codeOf({ email: 'a\nbcc: x@y.zz' }), '422 validation_failed')
  for (const name of [' ', '\u3000', '\u200b\u200b'])
    assert.equal(await codeOf({ recipient: { ...body.recipient, name } }), '422 validation_failed', 'nobody has this name')
  assert.equal(await codeOf({ recipient: { ...body.recipient, phone: 'call me' } }), '422 phone_wrong')
  assert.equal(await codeOf({ recipient: { ...body.recipient, street: ' ' } }), '422 address_incomplete')
  assert.equal(await codeOf({ expectedTotalAmount: 199 }), '409 total_changed')

  const cod = await orderBody(system, customer, { timing: 'on_delivery' })
  await inShop(shop, ({ db, shopId }) =>
    db.updateTable('shippingMethods').where('shopId', '=', shopId).set({ allowsCashOnDelivery: false }).execute(),
  )
  assert.equal(await codeOf({ paymentMethodId: cod.paymentMethodId }), '409 cash_on_delivery_not_possible')

  await inShop(shop, ({ db, shopId }) => db.updateTable('productVariants').where('shopId', '=', shopId).set({ onHand: 1 }).execute())
  const short = await sendOrder(system, customer, body)
  assert.deepEqual([short.json().code, short.json().details.items[0].available], ['out_of_stock', 1])
  await inShop(shop, ({ db, shopId }) => db.updateTable('products').where('shopId', '=', shopId).set({ status: 'delisted' }).execute())
  assert.equal(await codeOf({}), '409 product_not_available')
  assert.equal(await countOrders(shop), 0)
})

test('SX-70 the sandbox gateway is offered only where the shop turned it on', async () => {
  const shop = await aShop(system, { sandboxPayments: false })
  await openForOrders(system, shop)
  const product = await aProduct(system, shop)
  const customer = await aCustomer(system, shop)
  await fillCart(system, customer, [{ variantId: product.variants[0]?.id ?? '', quantity: 1 }])
  const { paymentMethods } = (await asBrowser(system, customer, 'GET', '/checkout')).json()
  assert.deepEqual(
    paymentMethods.map((method: { provider: string }) => method.provider),
    ['cash_on_delivery'],
  )
  await inShop(shop, ({ db, shopId }) => db.updateTable('paymentMethods').where('shopId', '=', shopId).set({ isEnabled: true }).execute())
  const sandbox = await inShop(shop, ({ db, shopId }) =>
    db.selectFrom('paymentMethods').where('shopId', '=', shopId).where('provider', '=', 'sandbox').select('id').executeTakeFirstOrThrow(),
  )
  const body = await orderBody(system, customer, { timing: 'on_delivery' })
  const answer = await sendOrder(system, customer, { ...body, paymentMethodId: sandbox.id })
  assert.equal(answer.json().code, 'payment_method_not_available')
})

test('a guest orders only where the shop takes guests', async () => {
  const shop = await openShop()
  const product = await aProduct(system, shop)
  const guest = aVisitor(system, shop)
  await fillCart(system, guest, [{ variantId: product.variants[0]?.id ?? '', quantity: 1 }])
  const body = await orderBody(system, guest)
  const refused = await sendOrder(system, guest, body)
  assert.deepEqual([refused.statusCode, refused.json().code], [401, 'sign_in_required'])
  await inShop(shop, ({ db, shopId }) =>
    db.updateTable('shops').where('shopId', '=', shopId).set({ settings: '{"guestCheckout":true}' }).execute(),
  )
  assert.equal((await sendOrder(system, guest, body)).statusCode, 201)
})

test('S0-5 an order that costs nothing is paid at once and needs no payment', async () => {
  const shop = await openShop()
  const product = await aProduct(system, shop, { price: 0 })
  const customer = await aCustomer(system, shop)
  const placed = await buy(system, customer, [{ variantId: product.variants[0]?.id ?? '', quantity: 1 }])
  assert.deepEqual([placed.totalAmount, placed.mustPay], [0, false])
  assert.equal((await readAdminOrder(shop, placed.orderId)).paymentStatus, 'paid')
})

test('SX-16 the books of orders balance, and every check finds what was broken by hand', async () => {
  const { shop, customer, lines } = await worldOfX5()
  await buy(system, customer, lines)
  await fillCart(system, customer, lines)
  await asBrowser(system, customer, 'PUT', '/cart/coupon', { code: 'MINUS100' })
  await sendOrder(system, customer, await orderBody(system, customer))
  const violations = () =>
    inShop(shop, async (tx) => (await Promise.all(orderChecks.map((check) => check.find(tx)))).map((found) => found.length))
  assert.deepEqual(await violations(), [0, 0, 0, 0, 0])
  await inShop(shop, async ({ db, shopId }) => {
    await db
      .updateTable('orderLines')
      .where('shopId', '=', shopId)
      .where('position', '=', 1)
      .set((eb) => ({ discountAmount: eb('discountAmount', '+', 1) }))
      .execute()
    await db
      .updateTable('productVariants')
      .where('shopId', '=', shopId)
      .set((eb) => ({ reserved: eb('reserved', '+', 1) }))
      .execute()
  })
  assert.deepEqual(await violations(), [0, 2, 2, 0, 3])
})

test('SX-20 order numbers are of their shop, and begin at 100001 in each', async () => {
  const numbers = []
  for (const shop of [await openShop(), await openShop()]) {
    const product = await aProduct(system, shop)
    const customer = await aCustomer(system, shop)
    for (let count = 0; count < 2; count++)
      numbers.push((await buy(system, customer, [{ variantId: product.variants[0]?.id ?? '', quantity: 1 }])).number)
  }
  assert.deepEqual(numbers, [100_001, 100_002, 100_001, 100_002])
})
