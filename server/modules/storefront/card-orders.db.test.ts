import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer, aVisitor, type TestVisitor } from '#test/support/builders/customers.ts'
import { aReview } from '#test/support/builders/reviews.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser } from '#test/support/checkout.ts'
import { payOrder } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system, { sandboxPayments: true })
const poolId = await aPoolOfCards(system, shop, { cards: 5 })
const product = await aCardProduct(system, shop, { poolId })
const read = async (path: string, visitor: TestVisitor) => (await asBrowser(system, visitor, 'GET', path)).json()

test('S1-2 the page of an order says where its cards stand and shows none; the list knows nothing of cards', async () => {
  const customer = await aCustomer(system, shop)
  const order = await aCardOrder(system, shop, product, { customerId: customer.id, quantity: 2 })
  const unpaid = await read(`/orders/${order.id}`, customer)
  assert.deepEqual([unpaid.cards.status, unpaid.cards.items], ['unpaid', []])
  assert.ok(Date.parse(unpaid.cards.holdUntil) > Date.parse(unpaid.placedAt))
  await payOrder(system, shop, order.id)
  const answer = await asBrowser(system, customer, 'GET', `/orders/${order.id}`)
  assert.deepEqual([answer.json().cards.status, answer.json().cards.items.length], ['delivered', 2])
  assert.doesNotMatch(answer.body, /NO-\d|PIN-\d/)
  const list = await asBrowser(system, customer, 'GET', '/orders')
  assert.deepEqual([list.json().items[0].goodsKind, list.json().items[0].codeCount], ['card_key', 0])
  assert.doesNotMatch(list.body, /cards|tail/)
})

test('S1-2 a delivered order is to be reviewed until each of its lines is; its page shows what was said', async () => {
  const customer = await aCustomer(system, shop)
  const own = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards: 1 }) })
  const order = await aCardOrder(system, shop, own, { customerId: customer.id })
  const states = async () => {
    const shown = await read(`/orders/${order.id}`, customer)
    const [row] = (await read('/orders', customer)).items
    return { page: shown.reviewStatus, list: row.reviewStatus, may: shown.can.review, line: shown.lines[0] }
  }
  const unpaid = await states()
  assert.deepEqual([unpaid.page, unpaid.list, unpaid.may], [null, null, { code: 'review_too_early' }])
  await payOrder(system, shop, order.id)
  const delivered = await states()
  assert.deepEqual([delivered.page, delivered.list, delivered.may, delivered.line.review], ['to_review', 'to_review', true, null])
  const review = { orderLineId: delivered.line.id, rating: 5, body: '馬上就收到了' }
  const written = await asBrowser(system, customer, 'POST', `/orders/${order.id}/reviews`, review)
  assert.equal(written.statusCode, 201, written.body)
  const said = await states()
  assert.deepEqual([said.page, said.list, said.line.review], ['reviewed', 'reviewed', { rating: 5, body: '馬上就收到了' }])
})

test('S1-5 SX-51 the page of a product carries what buyers said, and what they typed ends no script', async () => {
  const own = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards: 1 }) })
  const order = await aCardOrder(system, shop, own)
  await payOrder(system, shop, order.id)
  await inShop(system, shop, (tx) => aReview(tx, { orderId: order.id, rating: 3, body: '</script><b>' }))
  const page = await system.app.inject({ url: `/s/${shop.handle}/products/${own.slug}` })
  const path = `/api/store/products/${own.slug}/reviews?page=1&size=10`
  const carried = JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(page.body)?.[1] ?? 'null').data[path]
  assert.deepEqual([carried.summary, carried.items[0].body], [{ count: 1, meanRating: 3 }, '</script><b>'])
  const answer = await system.app.inject({ url: path, headers: { 'aftercart-shop': shop.handle } })
  assert.deepEqual(carried, answer.json())
})

test('S1-10 what is on its way past the cart is not counted as in the cart', async () => {
  const visitor = aVisitor(system, shop)
  const put = await asBrowser(system, visitor, 'PUT', '/buy-now', { variantId: product.variants[0]?.id ?? '', quantity: 3 })
  assert.equal(put.statusCode, 200, put.body)
  const page = await system.app.inject({ url: `/s/${shop.handle}/`, headers: { cookie: visitor.headers.cookie ?? '' } })
  const data = JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(page.body)?.[1] ?? 'null')
  assert.equal(data.session.cartCount, 0)
})
