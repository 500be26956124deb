import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createCoupon } from '#modules/pricing/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardBuyer as buyer, openCardShop, variantOf } from '#test/support/card-shop.ts'
import { testCards } from '#test/support/cards.ts'
import { asBrowser, openForOrders, orderBody, sendOrder, testRecipient } from '#test/support/checkout.ts'

const cards = testCards()
const { system, shop, asStaff, goBuy, aCardKey, read, assertSound } = await openCardShop(cards)

test('S1-4 a name and a mobile number are enough: no address, no shipping method, no freight, no e-mail', async () => {
  const product = await aCardKey({ price: 300 })
  const browser = aVisitor(system, shop)
  const { checkout, body } = await goBuy(browser, product, 2)
  assert.deepEqual([checkout.cart.goodsKind, checkout.shippingMethods, checkout.cart.quote.shippingFeeAmount], ['card_key', [], 0])
  assert.equal(checkout.cart.lines[0].productKind, 'card_key')
  const placed = await sendOrder(system, browser, body)
  assert.equal(placed.statusCode, 201, placed.body)
  const order = await read(placed.json().orderId)
  assert.deepEqual(
    [order.goodsKind, order.email, order.street, order.shippingKind, order.shippingMethodName, order.shippingFeeAmount, order.totalAmount],
    ['card_key', null, '', 'none', '', 0, 600],
  )
  assert.deepEqual([order.recipientName, order.recipientPhone], ['王小明', '+886912345678'])
  await system.runner.drain()
  const { rows } = await system.pool.query('select state, skip_reason from mails where order_id = $1', [order.id])
  for (const mail of rows) assert.deepEqual(mail, { state: 'skipped', skip_reason: 'no_recipient' })
})

test('S1-4 name and number are both required and looked at; an e-mail address that is given must be one', async () => {
  const product = await aCardKey()
  const browser = aVisitor(system, shop)
  const { body } = await goBuy(browser, product)
  const codeOf = async (changes: object) => {
    const answer = await sendOrder(system, browser, { ...body, ...changes })
    return `${answer.statusCode} ${answer.json().code}`
  }
  for (const recipient of [{ ...buyer, name: '' }, { ...buyer, name: ' ' }, { ...buyer, name: '王'.repeat(51) }, { name: '王小明' }])
    assert.equal(await codeOf({ recipient }), '422 validation_failed')
  assert.equal(await codeOf({ recipient: { ...buyer, phone: '12345678' } }), '422 phone_wrong')
  assert.equal(await codeOf({ recipient: { ...buyer, phone: '02-2345-6789' } }), '422 phone_not_mobile')
  assert.equal(await codeOf({ email: 'no address' }), '422 email_wrong')
  const order = await sendOrder(system, browser, {
    ...body,
    email: 'Buyer@Mail.test',
    recipient: { ...testRecipient, name: '王'.repeat(50) },
  })
  assert.equal(order.statusCode, 201, order.body)
  const { email, city } = await read(order.json().orderId)
  assert.deepEqual([email, city], ['buyer@mail.test', ''])
})

test('S1-4 goods still need an e-mail address and a way to travel, also when they are bought past the cart', async () => {
  const product = await aProduct(system, shop, { price: 500 })
  const browser = aVisitor(system, shop)
  const { checkout, body } = await goBuy(browser, product)
  assert.deepEqual([checkout.cart.goodsKind, checkout.cart.quote.totalAmount], ['goods', 580])
  const shippingMethodId = checkout.shippingMethods[0].id
  const codeOf = async (changes: object) => (await sendOrder(system, browser, { ...body, ...changes })).json().code
  assert.equal(await codeOf({ email: 'a@mail.test', recipient: testRecipient }), 'shipping_method_not_available')
  assert.equal(await codeOf({ shippingMethodId, recipient: testRecipient }), 'email_wrong')
  assert.equal(await codeOf({ shippingMethodId, email: 'a@mail.test' }), 'address_incomplete')
  const placed = await sendOrder(system, browser, { ...body, shippingMethodId, email: 'a@mail.test', recipient: testRecipient })
  assert.equal(placed.statusCode, 201, placed.body)
  assert.equal((await read(placed.json().orderId)).goodsKind, 'goods')
})

test('S1-4 who must be signed in for goods must be for card keys', async () => {
  const strict = await aShop(system)
  await openForOrders(system, strict)
  const product = await aProduct(system, strict, { kind: 'card_key' })
  const visitor = aVisitor(system, strict)
  const { body } = await goBuy(visitor, product)
  assert.equal((await sendOrder(system, visitor, body)).json().code, 'sign_in_required')
})

test('S1-6 a coupon takes effect on what is bought past the cart, and stays with its product', async () => {
  const rule = { name: '折 50', offAmount: 50, minimumAmount: 0, productIds: null, startsAt: '2026-01-01T00:00:00Z', endsAt: null }
  await inShop(system, shop, (tx) => createCoupon(tx, { ...rule, code: 'KEY50', isActive: true, maxUses: 9, maxUsesPerCustomer: null }))
  const product = await aCardKey({ price: 300 })
  const browser = aVisitor(system, shop)
  await goBuy(browser, product)
  const priced = await asBrowser(system, browser, 'PUT', '/cart/coupon?cart=buy_now', { code: 'KEY50' })
  assert.deepEqual([priced.json().couponCode, priced.json().quote.totalAmount], ['KEY50', 250])
  const { checkout, body } = await goBuy(browser, product, 2)
  assert.equal(checkout.cart.quote.totalAmount, 550, 'the same product keeps it')
  const placed = await sendOrder(system, browser, body)
  assert.deepEqual([placed.statusCode, placed.json().totalAmount], [201, 550], placed.body)
  await goBuy(browser, product)
  await asBrowser(system, browser, 'PUT', '/cart/coupon?cart=buy_now', { code: 'KEY50' })
  assert.equal((await goBuy(browser, await aCardKey({ price: 100 }))).checkout.cart.couponCode, null)
})

test('S1-16 cash on delivery is no way to pay for card keys, and whoever has them is asked about every other', async () => {
  const product = await aCardKey()
  const browser = aVisitor(system, shop)
  const { items } = (await asStaff('GET', '/payment-methods')).json()
  const cash = items.find((method: { provider: string }) => method.provider === 'cash_on_delivery')
  const isDeferred = Object.fromEntries(
    items.map((method: { provider: string; isDeferred: boolean }) => [method.provider, method.isDeferred]),
  )
  assert.deepEqual(isDeferred, {
    sandbox: false,
    ecpay_credit: false,
    ecpay_atm: true,
    ecpay_cvs: true,
    ecpay_barcode: true,
    bank_transfer: true,
    cash_on_delivery: false,
  })
  const { checkout, body } = await goBuy(browser, product)
  assert.deepEqual(
    checkout.paymentMethods.map((method: { provider: string }) => method.provider),
    ['sandbox'],
  )
  const refused = await sendOrder(system, browser, { ...body, paymentMethodId: cash.id })
  assert.deepEqual([refused.statusCode, refused.json().code], [409, 'cash_on_delivery_not_possible'])
  await system.pool.query("update payment_methods set is_deferred = true where shop_id = $1 and provider = 'sandbox'", [shop.id])
  const told: object[] = []
  cards.mayPay = (method) => (told.push(method), method.isDeferred ? { code: 'payment_method_not_available' } : true)
  const { paymentMethods } = (await asBrowser(system, browser, 'GET', '/checkout?cart=buy_now')).json()
  const deferred = await sendOrder(system, browser, body)
  cards.mayPay = () => true
  await system.pool.query("update payment_methods set is_deferred = false where shop_id = $1 and provider = 'sandbox'", [shop.id])
  assert.deepEqual([paymentMethods, deferred.json().code], [[], 'payment_method_not_available'])
  assert.deepEqual(told.at(-1), { provider: 'sandbox', timing: 'before_delivery', isDeferred: true, productKinds: ['card_key'] })
})

test('S1-18 who places it is told to whoever counts: customer, telephone number as stored, address; of staff no address', async () => {
  const product = await aCardKey()
  const customer = await aCustomer(system, shop)
  const { body } = await goBuy(customer, product, 2)
  await sendOrder(system, customer, body)
  const told = cards.placed.at(-1)
  assert.deepEqual([told?.customerId, told?.phone, told?.clientIp, told?.provider], [customer.id, '+886912345678', '127.0.0.1', 'sandbox'])
  assert.deepEqual(
    told?.lines.map(({ id, ...line }) => ({ ...line, isNamed: id.length === 36 })),
    [{ variantId: variantOf(product), productKind: 'card_key', quantity: 2, isNamed: true }],
  )
  const taken = await asStaff('POST', '/orders', {
    lines: [{ variantId: variantOf(product), quantity: 1 }],
    recipient: buyer,
    paymentMethodId: body.paymentMethodId,
  })
  assert.equal(taken.statusCode, 201, taken.body)
  assert.deepEqual([taken.json().goodsKind, cards.placed.at(-1)?.clientIp], ['card_key', null])
})

test('S1-10 an order by API has a card key alone or not at all', async () => {
  const [key, goods] = [await aCardKey(), await aProduct(system, shop)]
  const { items: methods } = (await asStaff('GET', '/payment-methods')).json()
  const { items: ways } = (await asStaff('GET', '/shipping-methods')).json()
  const order = {
    recipient: testRecipient,
    email: 'a@mail.test',
    shippingMethodId: ways[0].id,
    paymentMethodId: methods.find((method: { provider: string }) => method.provider === 'sandbox').id,
  }
  for (const pair of [
    [key, goods],
    [goods, key],
    [key, key],
  ]) {
    const answer = await asStaff('POST', '/orders', { ...order, lines: pair.map((each) => ({ variantId: variantOf(each), quantity: 1 })) })
    assert.deepEqual([answer.statusCode, answer.json().code], [422, 'card_key_buy_now_only'])
  }
  const paid = await asStaff('POST', '/orders', {
    ...order,
    lines: [{ variantId: variantOf(key), quantity: 2 }],
    paid: { reference: `outside-${randomUUID()}` },
  })
  assert.deepEqual([paid.statusCode, paid.json().shippingStatus, paid.json().shippingMethodName], [201, 'delivered', ''], paid.body)
  await assertSound()
})

test('S1-4 the checkout of goods asks nothing about cards', async () => {
  const browser = await aCustomer(system, shop)
  const asked = cards.asked.length
  await asBrowser(system, browser, 'POST', '/cart/lines', { variantId: variantOf(await aProduct(system, shop)), quantity: 1 })
  const placed = await sendOrder(system, browser, await orderBody(system, browser))
  assert.equal(placed.statusCode, 201, placed.body)
  assert.equal(cards.asked.length, asked)
})
