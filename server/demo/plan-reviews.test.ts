import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoShops } from './demo-shops.ts'
import { planOrder } from './plan-order.ts'
import { planReviews } from './plan-reviews.ts'
import { demoReviews } from './stock/reviews.ts'

const HOUR_MS = 3_600_000
const start = new Date('2026-11-22T12:00:00Z')

function plansOf(shop: (typeof demoShops)[number], now: Date) {
  const { orderCount: count, products, customerCount } = shop
  const seed = demoShops.indexOf(shop) + 1
  return Array.from({ length: count }, (_, index) => planOrder({ index, count, now, products, customerCount, seed }))
}

test('SX-10 every review of the demonstration is of a delivered order that holds the product, and nobody speaks twice of one thing', () => {
  for (const shop of demoShops) {
    const plans = plansOf(shop, start)
    const planned = [...planReviews(shop.handle, plans, () => true)]
    assert.deepEqual(planned.flatMap(([, reviews]) => reviews).length, demoReviews[shop.handle]?.length, shop.handle)
    const spoken = planned.flatMap(([index, reviews]) => reviews.map(({ slug }) => `${plans[index]?.customerIndex} ${slug}`))
    assert.equal(new Set(spoken).size, spoken.length)
    for (const [index, reviews] of planned) {
      const plan = plans[index]
      assert.equal(plan?.story, 'paid')
      assert.ok(start.getTime() - plan.placedAt.getTime() > 7 * 24 * HOUR_MS, 'old enough')
      for (const { slug } of reviews) assert.ok(plan.lines.some((line) => line.slug === slug))
    }
  }
})

test('SX-10 a demonstration that goes on hours later has the same reviews left', () => {
  for (const shop of demoShops) {
    const at = (now: Date) => [...planReviews(shop.handle, plansOf(shop, now), () => true)]
    for (const hours of [1, 13, 47]) assert.deepEqual(at(new Date(start.getTime() + hours * HOUR_MS)), at(start))
  }
})
