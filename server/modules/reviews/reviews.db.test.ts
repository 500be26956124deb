import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf } from '#kernel/page.ts'
import { markPaid, readOrderFacts } from '#modules/orders/index.ts'
import { aBuyer, aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { patiently } from '#test/support/patiently.ts'
import { testSystem } from '#test/support/system.ts'
import { hideReview } from './hide-review.ts'
import { listReviews, readProductReviews } from './review-views.ts'
import { writeReview } from './write-review.ts'

const system = await testSystem()

async function ground() {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 9 })
  const product = await aCardProduct(system, shop, { poolId })
  const customerId = await aBuyer(system, shop)
  const order = await aCardOrder(system, shop, product, { customerId })
  const [line] = (await inShop(system, shop, (tx) => readOrderFacts(tx, order.id))).lines
  const say = (rating: number, body = '', buyer: string | null = customerId) =>
    inShop(system, shop, (tx) =>
      writeReview(tx, { orderId: order.id, orderLineId: line?.id ?? '', rating, body, buyer: { customerId: buyer, provedOrderIds: [] } }),
    )
  return { shop, product, order, say }
}

const shownOf = (shop: TestShop, slug: string) => inShop(system, shop, (tx) => readProductReviews(tx, pageOf({}), slug))
const pay = (shop: TestShop, orderId: string) => inShop(system, shop, (tx) => markPaid(tx, { orderId }))
const isCode = (code: string) => (error: { code: string }) => error.code === code

test('S1-2, S1-5 a delivered card is reviewed by its buyer, once; the page shows it under a name nobody can look up', async () => {
  const { shop, product, order, say } = await ground()
  await assert.rejects(say(5), isCode('review_too_early'))
  await pay(shop, order.id)
  await assert.rejects(say(5, '', await aBuyer(system, shop)), isCode('order_not_found'))
  await say(4, ' 馬上就收到了 ')
  await assert.rejects(say(1), isCode('review_written'))
  const { items, summary } = await shownOf(shop, product.slug)
  assert.deepEqual(
    items.map(({ authorName, rating, body }) => [authorName, rating, body]),
    [['王＊＊', 4, '馬上就收到了']],
  )
  assert.deepEqual(summary, { count: 1, meanRating: 4 })
})

test('SX-26 the back office finds reviews by words of the product, by stars and by what is hidden', async () => {
  const { shop, product, order, say } = await ground()
  await pay(shop, order.id)
  await say(2)
  const found = async (filter: Parameters<typeof listReviews>[2]) =>
    (await inShop(system, shop, (tx) => listReviews(tx, pageOf({}), filter))).total
  assert.deepEqual([await found({ q: product.name }), await found({ q: ' ' }), await found({ q: 'nothing-like-it' })], [1, 1, 0])
  assert.deepEqual([await found({ q: product.name, rating: 2 }), await found({ rating: 3 })], [1, 0])
  assert.deepEqual([await found({ isHidden: false }), await found({ isHidden: true })], [1, 0])
})

test('of 16 reviews of one line at once one is written', async () => {
  const { shop, product, order, say } = await ground()
  await pay(shop, order.id)
  const outcomes = await Promise.allSettled(Array.from({ length: 16 }, (_, index) => patiently(() => say(1 + (index % 5)))))
  assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1)
  assert.equal((await shownOf(shop, product.slug)).summary.count, 1)
})

test('SX-26 a hidden review counts nowhere in the shop and stays in the back office; it can be put back, on record', async () => {
  const { shop, product, order, say } = await ground()
  await pay(shop, order.id)
  const { reviewId } = await say(1, '廣告')
  await inShop(system, shop, (tx) => hideReview(tx, { reviewId, isHidden: true }))
  assert.deepEqual((await shownOf(shop, product.slug)).summary, { count: 0, meanRating: null })
  const rows = (await inShop(system, shop, (tx) => listReviews(tx, pageOf({}), { isHidden: true }))).items
  assert.deepEqual(
    rows.map((row) => [row.id, row.product.name, row.order.number]),
    [[reviewId, product.name, String(order.number)]],
  )
  await inShop(system, shop, (tx) => hideReview(tx, { reviewId, isHidden: false }))
  assert.equal((await shownOf(shop, product.slug)).summary.count, 1)
  const { rows: audits } = await system.pool.query(
    'select action from audit_entries where shop_id = $1 and subject_id = $2 order by occurred_at, id',
    [shop.id, reviewId],
  )
  assert.deepEqual(
    audits.map((row) => row.action),
    ['reviews.hide', 'reviews.show'],
  )
})
