import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { hashToken } from '#kernel/random.ts'
import { sendAsStaff } from '#test/support/as-staff.ts'
import { aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser, type Browser, fillCart, openForOrders, orderBody, sendOrder, testRecipient } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { mergeCarts } from './merge-carts.ts'

const system = await testSystem()
const shop = await aShop(system)
await openForOrders(system, shop)

const staff = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => sendAsStaff(system, shop, { method, url, payload })
const limit = async (product: TestProduct, maxPerOrder: number | null) => {
  const { version } = (await staff('GET', `/products/${product.id}`)).json()
  const changed = await staff('PATCH', `/products/${product.id}`, { version, maxPerOrder })
  assert.deepEqual([changed.statusCode, changed.json().maxPerOrder], [200, maxPerOrder], changed.body)
}
const nth = ({ variants }: TestProduct, index = 0) => variants[index]?.id ?? ''
const add = (browser: Browser, variantId: string, quantity: number) =>
  asBrowser(system, browser, 'POST', '/cart/lines', { variantId, quantity })
const buyNow = (browser: Browser, variantId: string, quantity: number) =>
  asBrowser(system, browser, 'PUT', '/buy-now', { variantId, quantity })
const refusalOf = (answer: { statusCode: number; json: () => { code: string; details: { maximum: number } } }) => {
  const { code, details } = answer.json()
  return [answer.statusCode, code, details?.maximum]
}
const tooMany = (maximum: number) => [429, 'too_many_per_order', maximum]
type Line = { quantity: number; maxQuantity: number | null; problem: { code: string; details: object } | null }

test('S1-18 a product may limit the pieces of an order: of 1 to 9,999, none by default, and it says so on its page', async () => {
  const body = { name: '限量盤', variants: [{ sku: randomUUID(), optionValues: [], priceAmount: 100, compareAtAmount: null }] }
  const made = await staff('POST', '/products', { ...body, maxPerOrder: 3 })
  assert.deepEqual([made.statusCode, made.json().maxPerOrder], [201, 3], made.body)
  const page = (await asBrowser(system, aVisitor(system, shop), 'GET', `/products/${made.json().slug}`)).json()
  assert.equal(page.maxPerOrder, 3)
  const free = await aProduct(system, shop)
  assert.equal((await staff('GET', `/products/${free.id}`)).json().maxPerOrder, null)
  for (const maxPerOrder of [0, -1, 1.5, 10_000, '3'])
    assert.equal((await staff('PATCH', `/products/${free.id}`, { version: 0, maxPerOrder })).statusCode, 422, String(maxPerOrder))
  await limit(free, 9_999)
  await limit(free, null)
})

test('S1-18 the cart holds no more of it, over all its variants, by adding and by changing a line', async () => {
  const product = await aProduct(system, shop, { variants: 2, maxPerOrder: 5 })
  const browser = aVisitor(system, shop)
  assert.deepEqual(refusalOf(await add(browser, nth(product), 6)), tooMany(5))
  await fillCart(system, browser, [{ variantId: nth(product), quantity: 3 }])
  assert.deepEqual(refusalOf(await add(browser, nth(product), 3)), tooMany(5))
  assert.deepEqual(refusalOf(await add(browser, nth(product, 1), 3)), tooMany(5))
  const full = await fillCart(system, browser, [
    { variantId: nth(product, 1), quantity: 2 },
    { variantId: nth(await aProduct(system, shop)), quantity: 50 },
  ])
  const shown = (lines: unknown) => (lines as Line[]).map((line) => [line.quantity, line.maxQuantity, line.problem])
  assert.deepEqual(shown(full.lines), [
    [3, 3, null],
    [2, 2, null],
    [50, null, null],
  ])
  const [first] = full.lines
  const change = (quantity: number) => asBrowser(system, browser, 'PATCH', `/cart/lines/${first?.id}`, { quantity })
  assert.deepEqual(refusalOf(await change(4)), tooMany(5))
  assert.deepEqual(shown((await change(1)).json().lines).slice(0, 2), [
    [1, 3, null],
    [2, 4, null],
  ])
})

test('S1-18 what was put in before the limit, or came together at the sign-in, is shown as too many and not ordered', async () => {
  const product = await aProduct(system, shop, { name: '限量茶', variants: 2, price: 100 })
  const customer = await aCustomer(system, shop)
  await fillCart(system, customer, [
    { variantId: nth(product), quantity: 2 },
    { variantId: nth(product, 1), quantity: 2 },
  ])
  const body = await orderBody(system, customer)
  await limit(product, 3)
  const { cart } = (await asBrowser(system, customer, 'GET', '/checkout')).json()
  for (const line of cart.lines) assert.deepEqual(line.problem, { code: 'too_many_per_order', details: { maximum: 3 } })
  const refused = await sendOrder(system, customer, body)
  assert.deepEqual(refusalOf(refused), tooMany(3))
  assert.equal(refused.json().details.productName, '限量茶')
  const changed = await asBrowser(system, customer, 'PATCH', `/cart/lines/${cart.lines[0].id}`, { quantity: 1 })
  assert.deepEqual(
    changed.json().lines.map((line: Line) => line.problem),
    [null, null],
  )
  const placed = await sendOrder(system, customer, { ...body, cartVersion: changed.json().version, expectedTotalAmount: 300 })
  assert.equal(placed.statusCode, 201, placed.body)

  const [member, visitor] = [await aCustomer(system, shop), aVisitor(system, shop)]
  for (const browser of [member, visitor]) await fillCart(system, browser, [{ variantId: nth(product), quantity: 2 }])
  const visitorHash = hashToken(visitor.visitorToken)
  await inShop(system, shop, (tx) => mergeCarts(tx, { customerId: member.id, visitorHash }))
  const merged = (await asBrowser(system, member, 'GET', '/cart')).json()
  assert.deepEqual([merged.lines[0].quantity, merged.lines[0].problem.code], [4, 'too_many_per_order'])
})

test('S1-18 buying at once and its placement keep to it, card keys as other kinds', async () => {
  const poolId = await aPoolOfCards(system, shop, { cards: 9 })
  const cards = await aCardProduct(system, shop, { poolId })
  await limit(cards, 2)
  for (const product of [
    cards,
    await aProduct(system, shop, { maxPerOrder: 2 }),
    await aProduct(system, shop, { kind: 'no_shipping', maxPerOrder: 2 }),
  ]) {
    const customer = await aCustomer(system, shop)
    assert.deepEqual(refusalOf(await buyNow(customer, nth(product), 3)), tooMany(2))
    const now = await buyNow(customer, nth(product), 2)
    assert.deepEqual([now.statusCode, now.json().lines[0].maxQuantity], [200, 2], now.body)
    const { paymentMethods, shippingMethods, cart } = (await asBrowser(system, customer, 'GET', '/checkout?cart=buy_now')).json()
    const body = {
      cart: 'buy_now',
      cartVersion: cart.version,
      recipient: product === cards ? { name: '王小明', phone: '0912345678' } : testRecipient,
      email: 'buyer@mail.test',
      ...(product === cards ? {} : { shippingMethodId: shippingMethods[0].id }),
      paymentMethodId: paymentMethods.find(({ timing }: { timing: string }) => timing === 'before_delivery').id,
      expectedTotalAmount: cart.quote.totalAmount,
    }
    await limit(product, 1)
    assert.deepEqual(refusalOf(await sendOrder(system, customer, body)), tooMany(1))
    await limit(product, 2)
    const placed = await sendOrder(system, customer, body)
    assert.equal(placed.statusCode, 201, placed.body)
  }
})

test('S1-18 an order by API keeps to it, over several lines, too', async () => {
  const product = await aProduct(system, shop, { variants: 2, maxPerOrder: 3 })
  const { items: shipping } = (await staff('GET', '/shipping-methods')).json()
  const { items: payment } = (await staff('GET', '/payment-methods')).json()
  const take = (quantities: number[]) =>
    staff('POST', '/orders', {
      shippingMethodId: shipping[0].id,
      paymentMethodId: payment.find(
        (method: { isEnabled: boolean; timing: string }) => method.isEnabled && method.timing === 'before_delivery',
      ).id,
      recipient: testRecipient,
      email: 'outside@mail.test',
      lines: quantities.map((quantity, index) => ({ variantId: nth(product, index), quantity })),
    })
  assert.deepEqual(refusalOf(await take([4])), tooMany(3))
  assert.deepEqual(refusalOf(await take([2, 2])), tooMany(3))
  for (const quantities of [[3], [2, 1]]) {
    const taken = await take(quantities)
    assert.equal(taken.statusCode, 201, taken.body)
  }
})
