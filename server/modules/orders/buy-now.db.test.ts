import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { hashToken } from '#kernel/random.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testCards } from '#test/support/cards.ts'
import { asBrowser, type Browser, fillCart, openForOrders, orderBody, sendOrder } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { mergeCarts } from './merge-carts.ts'

const cards = testCards()
const system = await testSystem({ modules: cards.modules })
const shop = await aShop(system)
await openForOrders(system, shop)

const aVariant = async (overrides: Parameters<typeof aProduct>[2] = {}) => (await aProduct(system, shop, overrides)).variants[0]?.id ?? ''
const putNow = (browser: Browser, variantId: string, quantity: unknown = 1) =>
  asBrowser(system, browser, 'PUT', '/buy-now', { variantId, quantity })
const read = async (browser: Browser, cart: 'cart' | 'buy_now') => (await asBrowser(system, browser, 'GET', `/cart?cart=${cart}`)).json()
const linesOf = (cart: { lines: { variantId: string; quantity: number }[] }) =>
  cart.lines.map(({ variantId, quantity }) => [variantId, quantity])

test('S1-10 a card key does not go into the cart, by adding or by changing a line', async () => {
  const browser = aVisitor(system, shop)
  const variantId = await aVariant({ kind: 'card_key' })
  const added = await asBrowser(system, browser, 'POST', '/cart/lines', { variantId, quantity: 1 })
  assert.deepEqual([added.statusCode, added.json().code], [422, 'card_key_buy_now_only'])
  assert.deepEqual((await read(browser, 'cart')).lines, [])
})

test('S1-10 the page of a card key offers to buy it, not to put it into the cart', async () => {
  const canOf = async (kind: 'normal' | 'card_key' | 'gift') => {
    const product = await aProduct(system, shop, { kind })
    const { can } = (await asBrowser(system, aVisitor(system, shop), 'GET', `/products/${product.slug}`)).json()
    return [can.buy.code ?? can.buy, can.addToCart.code ?? can.addToCart]
  }
  assert.deepEqual(await canOf('normal'), [true, true])
  assert.deepEqual(await canOf('card_key'), [true, 'card_key_buy_now_only'])
  assert.deepEqual(await canOf('gift'), ['kind_not_sold_alone', 'kind_not_sold_alone'])
})

test('S1-10 buying now is one line beside the cart, replaced by the next', async () => {
  const browser = aVisitor(system, shop)
  const [inCart, key, other] = [await aVariant(), await aVariant({ kind: 'card_key', price: 300 }), await aVariant({ price: 70 })]
  await fillCart(system, browser, [{ variantId: inCart, quantity: 2 }])
  const first = await putNow(browser, key, 3)
  assert.equal(first.statusCode, 200, first.body)
  assert.deepEqual([linesOf(first.json()), first.json().quote.totalAmount], [[[key, 3]], 900])
  assert.deepEqual(linesOf((await putNow(browser, key, 1)).json()), [[key, 1]], 'the number replaces, it is not added')
  assert.deepEqual(linesOf((await putNow(browser, other, 2)).json()), [[other, 2]])
  assert.deepEqual(linesOf(await read(browser, 'cart')), [[inCart, 2]])
  assert.deepEqual(linesOf(await read(browser, 'buy_now')), [[other, 2]])
})

test('S1-10 what is ordered past the cart leaves the cart alone', async () => {
  const customer = await aCustomer(system, shop)
  const [inCart, other] = [await aVariant(), await aVariant({ price: 70 })]
  const cart = await fillCart(system, customer, [{ variantId: inCart, quantity: 2 }])
  const now = (await putNow(customer, other)).json()
  const body = { ...(await orderBody(system, customer)), cart: 'buy_now', cartVersion: now.version, expectedTotalAmount: 70 }
  const placed = await sendOrder(system, customer, body)
  assert.deepEqual([placed.statusCode, placed.json().totalAmount], [201, 70], placed.body)
  assert.deepEqual([(await read(customer, 'cart')).version, (await read(customer, 'buy_now')).lines], [cart.version, []])
  assert.equal((await sendOrder(system, customer, body)).json().code, 'cart_changed')
})

test('S1-10 what became a card key while it lay in a cart is shown as invalid, left out of the order, and stays', async () => {
  const customer = await aCustomer(system, shop)
  const [goods, turned] = [await aVariant({ price: 100 }), await aProduct(system, shop, { price: 900 })]
  const turnedId = turned.variants[0]?.id ?? ''
  const { lines } = await fillCart(system, customer, [
    { variantId: turnedId, quantity: 1 },
    { variantId: goods, quantity: 1 },
  ])
  const kind = await system.app.inject({
    method: 'PATCH',
    url: `/api/admin/products/${turned.id}`,
    headers: shop.staff.headers,
    payload: { version: 0, kind: 'card_key' },
  })
  assert.equal(kind.statusCode, 200, kind.body)
  const cart = await read(customer, 'cart')
  assert.deepEqual(
    cart.lines.map((line: { problem: { code: string } | null }) => line.problem?.code ?? null),
    ['card_key_buy_now_only', null],
  )
  assert.equal(cart.quote.totalAmount, 100)
  const change = await asBrowser(system, customer, 'PATCH', `/cart/lines/${lines[0]?.id}`, { quantity: 2 })
  assert.equal(change.json().code, 'card_key_buy_now_only')
  const body = await orderBody(system, customer)
  const placed = await sendOrder(system, customer, body)
  assert.deepEqual([placed.statusCode, placed.json().totalAmount], [201, 100], placed.body)
  const after = await read(customer, 'cart')
  assert.deepEqual(linesOf(after), [[turnedId, 1]])
  const alone = await sendOrder(system, customer, { ...body, cartVersion: after.version, expectedTotalAmount: 0 })
  assert.deepEqual([alone.statusCode, alone.json().code], [422, 'card_key_buy_now_only'])
})

test('S1-14 no more is bought at once than there are pieces and cards', async () => {
  const browser = aVisitor(system, shop)
  const variantId = await aVariant({ kind: 'card_key', stock: 20 })
  const scarce = await putNow(browser, variantId, 21)
  assert.deepEqual([scarce.json().code, scarce.json().details.items], ['out_of_stock', [{ variantId, available: 20 }]])
  cards.left = 3
  const short = await putNow(browser, variantId, 4)
  const enough = await putNow(browser, variantId, 3)
  cards.left = 2
  const later = await read(browser, 'buy_now')
  cards.left = 100
  assert.deepEqual([short.statusCode, short.json().details.items], [409, [{ variantId, available: 3 }]])
  assert.deepEqual([enough.statusCode, later.lines[0].stock, later.lines[0].problem.code], [200, 2, 'out_of_stock'])
})

test('S2-17 a number that is none is refused, and what was to be bought stays', async () => {
  const browser = aVisitor(system, shop)
  const variantId = await aVariant()
  await putNow(browser, variantId, 2)
  for (const quantity of [0, -1, 1.5, 10_000, null])
    assert.equal((await putNow(browser, variantId, quantity)).statusCode, 422, String(quantity))
  assert.deepEqual(linesOf(await read(browser, 'buy_now')), [[variantId, 2]])
})

test('SX-20 a variant of another shop cannot be bought here, and nobody sees what somebody else is about to buy', async () => {
  const foreign = (await aProduct(system, await aShop(system))).variants[0]?.id ?? ''
  const browser = aVisitor(system, shop)
  for (const variantId of [foreign, randomUUID()])
    assert.deepEqual(
      [(await putNow(browser, variantId)).statusCode, (await putNow(browser, variantId)).json().code],
      [404, 'variant_not_found'],
    )
  await putNow(browser, await aVariant())
  assert.deepEqual((await read(aVisitor(system, shop), 'buy_now')).lines, [])
})

test('S1-10 who signs in on his way to the checkout goes on with what he was about to buy', async () => {
  const customer = await aCustomer(system, shop)
  const [once, wanted] = [await aVariant(), await aVariant({ kind: 'card_key' })]
  await putNow(customer, once)
  await fillCart(system, customer, [{ variantId: once, quantity: 1 }])
  const visitor = aVisitor(system, shop)
  await putNow(visitor, wanted, 2)
  const merge = () =>
    inShop(system, shop, (tx) => mergeCarts(tx, { customerId: customer.id, visitorHash: hashToken(visitor.visitorToken) }))
  await merge()
  await merge()
  assert.deepEqual(linesOf(await read(customer, 'buy_now')), [[wanted, 2]])
  assert.deepEqual(linesOf(await read(customer, 'cart')), [[once, 1]])
  assert.deepEqual((await read(visitor, 'buy_now')).lines, [])
})
