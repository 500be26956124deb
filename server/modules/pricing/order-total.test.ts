import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amount } from '#kernel/money.ts'
import { effectiveDiscount, orderTotal } from './order-total.ts'

type Numbers = { goods: number; promo?: number; items?: number; fee?: number; free?: number; off?: number }

function parts({ goods, promo = 0, items = 0, fee = 0, free = 0, off = 0 }: Numbers) {
  return {
    goods: amount(goods),
    promo: amount(promo),
    customItems: amount(items),
    shippingFee: amount(fee),
    shippingDiscount: amount(free),
    customDiscounts: amount(off),
  }
}

test('S2-32 the total of the worked examples', () => {
  const cases: [string, Numbers, number][] = [
    ['X5', { goods: 2250, promo: 325 }, 1925],
    ['X6', { goods: 1800, promo: 325 }, 1475],
    ['X7', { goods: 1350, promo: 195 }, 1155],
    ['X11', { goods: 1100, promo: 41, fee: 80 }, 1139],
    ['X12', { goods: 100, promo: 120, fee: 60 }, 60],
    ['X12b', { goods: 100, promo: 120 }, 0],
    ['X13', { goods: 100, promo: 120, items: 80 }, 80],
    ['X14', { goods: 100, fee: 60, off: 130 }, 30],
    ['X14 with 200', { goods: 100, fee: 60, off: 200 }, 0],
    ['X15', { goods: 500, fee: 60, items: 80, off: 30 }, 610],
    ['X22', { goods: 200, promo: 800 }, 0],
    ['X24', { goods: 1001, promo: 164, fee: 60, free: 60 }, 837],
    ['a shipping discount above the fee stays within the fee', { goods: 100, fee: 60, free: 80 }, 100],
  ]
  for (const [name, numbers, total] of cases) assert.equal(orderTotal(parts(numbers)), total, name)
})

test('S2-32 S2-40 the effective discount is what the customer really got off', () => {
  assert.equal(effectiveDiscount(parts({ goods: 100, promo: 120, fee: 60 })), 100)
  assert.equal(effectiveDiscount(parts({ goods: 2250, promo: 325 })), 325)
})

test('S2-32 the simple formula gives the same total whenever promotions do not exceed the goods', () => {
  const sum = fc.nat(10_000)
  fc.assert(
    fc.property(sum, sum, sum, sum, sum, fc.nat(100), (goods, items, fee, free, off, promoPercent) => {
      const promo = Math.floor((goods * promoPercent) / 100)
      const simple = Math.max(0, goods - promo + items + Math.max(0, fee - free) - off)
      assert.equal(orderTotal(parts({ goods, promo, items, fee, free, off })), simple)
    }),
  )
})
