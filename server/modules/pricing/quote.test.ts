import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import { amount } from '#kernel/money.ts'
import type { ThresholdCampaign } from './campaign.ts'
import type { MoneyCoupon } from './coupon.ts'
import { pricingErrors } from './errors.ts'
import { MAX_LINES, MAX_QUANTITY, MAX_UNIT_PRICE, type Quote, type QuoteInput, quote } from './quote.ts'
import type { ProductScope } from './scope.ts'

/** Lines as [unit price, quantity], named A, B, C … in order; the product has the line's name. */
function lines(...pairs: [number, number][]): QuoteInput['lines'] {
  return pairs.map(([unitPrice, quantity], index) => {
    const id = String.fromCharCode(65 + index)
    return { id, productId: id, variantId: id, unitPrice: amount(unitPrice), quantity, kind: 'normal' }
  })
}

const off = (threshold: number, sum: number, scope: ProductScope = 'all'): ThresholdCampaign => ({
  id: `off-${sum}`,
  label: 'off',
  scope,
  threshold: amount(threshold),
  reward: { kind: 'amount', amount: amount(sum) },
})

const percentOff = (bps: number, scope: ProductScope = 'all'): ThresholdCampaign => ({
  id: `percent-${bps}`,
  label: 'percent',
  scope,
  threshold: amount(0),
  reward: { kind: 'percent', bps },
})

const couponOf = (sum: number, minimumSubtotal = 0, scope: ProductScope = 'all'): MoneyCoupon => ({
  id: 'c1',
  label: 'coupon',
  amount: amount(sum),
  minimumSubtotal: amount(minimumSubtotal),
  scope,
})

const shippingOf = (fee: number, freeFrom?: number) => ({
  methodId: 'home',
  label: 'home',
  fee: amount(fee),
  freeFrom: freeFrom === undefined ? undefined : amount(freeFrom),
})

function price(input: Partial<QuoteInput>): Quote {
  return quote({ lines: lines([100, 1]), campaigns: [], shipping: shippingOf(0), ...input })
}

/** Shares per discount in line order, 0 where a line carries none. */
function shares(quoted: Quote): number[][] {
  return quoted.discounts.map(({ key }) =>
    quoted.lines.map((line) => line.allocations.find((allocation) => allocation.discountKey === key)?.amount ?? 0),
  )
}

test('S2-33 S2-35 X5: a campaign, then a coupon that weighs by the net it left', () => {
  const quoted = price({ lines: lines([1200, 1], [450, 2], [150, 1]), campaigns: [off(2000, 225)], coupon: couponOf(100) })
  assert.deepEqual(shares(quoted), [
    [120, 90, 15],
    [53, 40, 7],
  ])
  assert.deepEqual(
    quoted.lines.map(({ subtotal, net }) => [subtotal, net]),
    [
      [1200, 1027],
      [900, 770],
      [150, 128],
    ],
  )
  assert.deepEqual([quoted.goods, quoted.promo, quoted.total], [2250, 325, 1925])
  assert.deepEqual(
    quoted.discounts.map(({ key, kind, sourceId, amount }) => ({ key, kind, sourceId, amount })),
    [
      { key: 'campaign:off-225', kind: 'campaign', sourceId: 'off-225', amount: 225 },
      { key: 'money_coupon:c1', kind: 'money_coupon', sourceId: 'c1', amount: 100 },
    ],
  )
  assert.deepEqual(quoted.rejected, [])
})

test('S2-33 X1 to X4: one coupon over the lines', () => {
  const cases: [string, [number, number][], number, number[]][] = [
    [
      'X1',
      [
        [500, 1],
        [300, 1],
        [200, 1],
      ],
      100,
      [50, 30, 20],
    ],
    [
      'X2',
      [
        [299, 1],
        [199, 1],
        [99, 1],
      ],
      100,
      [50, 33, 17],
    ],
    [
      'X3',
      [
        [100, 1],
        [100, 1],
        [100, 1],
      ],
      100,
      [34, 33, 33],
    ],
    [
      'X4',
      [
        [390, 1],
        [0, 1],
        [390, 1],
      ],
      25,
      [13, 0, 12],
    ],
  ]
  for (const [name, pairs, sum, expected] of cases) {
    assert.deepEqual(shares(price({ lines: lines(...pairs), coupon: couponOf(sum) })), [expected], name)
  }
})

test('S2-32 the totals at placement of X11, X12, X16, X17, X22, X24 and X25', () => {
  const x11 = price({ lines: lines([590, 1], [410, 1]), campaigns: [percentOff(1000)], shipping: shippingOf(80) })
  assert.deepEqual([shares(x11), x11.total], [[[59, 41]], 980])
  assert.equal(price({ lines: lines([100, 3]), coupon: couponOf(120), shipping: shippingOf(60) }).total, 240)
  assert.equal(price({ lines: lines([800, 1]), campaigns: [off(1000, 100)] }).total, 800)
  assert.equal(price({ lines: lines([500, 2]), campaigns: [off(1000, 100)] }).total, 900)
  assert.equal(price({ lines: lines([100, 20]), campaigns: [percentOff(4000)] }).total, 1200)
  assert.equal(price({ lines: lines([399, 8]), campaigns: [percentOff(1000)] }).total, 2873)
  const x24 = price({
    lines: lines([1000, 1], [333, 3], [1, 1]),
    campaigns: [off(2000, 200)],
    coupon: couponOf(77),
    shipping: shippingOf(60, 1000),
  })
  assert.deepEqual(shares(x24), [
    [100, 100, 0],
    [39, 38, 0],
    [0, 0, 0],
  ])
  assert.deepEqual([x24.shippingDiscount, x24.total], [60, 1723]) // 1,673 with the 50 points that come later
})

test('S1-6 thresholds are tested on the subtotal before discounts, a percentage is taken of what is left', () => {
  const quoted = price({ lines: lines([1000, 1]), campaigns: [off(1000, 100), percentOff(1000)], coupon: couponOf(50, 1000) })
  assert.deepEqual(shares(quoted), [[100], [90], [50]])
})

test('S1-6 a percentage is rounded half-up once, on the sum and not per line', () => {
  assert.equal(price({ lines: lines([5, 1], [5, 1], [5, 1]), campaigns: [percentOff(1000)] }).promo, 2) // 1.5; per line 0.5 each
  assert.equal(price({ lines: lines([14, 1]), campaigns: [percentOff(1000)] }).promo, 1)
})

test('S2-33 a discount takes only from the products of its scope', () => {
  const scope = { productIds: ['A', 'C'] }
  const input = { lines: lines([100, 1], [500, 1], [100, 1]) }
  assert.deepEqual(shares(price({ ...input, campaigns: [off(200, 30, scope)] })), [[15, 0, 15]])
  assert.deepEqual(shares(price({ ...input, campaigns: [off(201, 30, scope)] })), [])
  assert.deepEqual(price({ ...input, coupon: couponOf(30, 0, scope) }).discounts[0]?.scope, { lineIds: ['A', 'C'] })
  assert.deepEqual(shares(price({ ...input, coupon: couponOf(900, 0, scope) })), [[100, 0, 100]])
})

test('S1-6 a coupon that does not apply says why, and the rest is priced without it', () => {
  const below = price({ campaigns: [off(100, 10)], coupon: couponOf(50, 101) })
  assert.deepEqual(below.rejected, [{ code: 'coupon_below_minimum', details: { couponId: 'c1', minimumSubtotal: 101, subtotal: 100 } }])
  assert.equal(below.total, 90)
  const elsewhere = price({ coupon: couponOf(50, 0, { productIds: ['Z'] }) })
  assert.deepEqual(elsewhere.rejected, [{ code: 'coupon_not_for_these_products', details: { couponId: 'c1' } }])
  const nothingLeft = price({ campaigns: [percentOff(10_000)], coupon: couponOf(50) })
  assert.deepEqual(nothingLeft.rejected, [{ code: 'coupon_without_effect', details: { couponId: 'c1' } }])
  assert.deepEqual([nothingLeft.total, nothingLeft.discounts.length], [0, 1])
  for (const { code } of [...below.rejected, ...elsewhere.rejected, ...nothingLeft.rejected]) assert.ok(code in pricingErrors, code)
})

test('free shipping is judged on goods after discounts and is a row of its own', () => {
  const input = { lines: lines([1000, 1]), shipping: shippingOf(60, 1000) }
  const free = price(input)
  assert.deepEqual(free.discounts, [
    { key: 'free_shipping:home', kind: 'free_shipping', sourceId: 'home', label: 'home', amount: 60, scope: 'shipping', allocations: [] },
  ])
  assert.deepEqual([free.promo, free.shippingFee, free.shippingDiscount, free.total], [0, 60, 60, 1000])
  const belowByCoupon = price({ ...input, coupon: couponOf(1) })
  assert.deepEqual([belowByCoupon.shippingDiscount, belowByCoupon.total], [0, 1059])
})

test('S2-17 input outside the limits is refused by code', () => {
  const [line] = lines([100, 1])
  assert.ok(line)
  const many = Array.from({ length: MAX_LINES + 1 }, (_, index) => ({ ...line, id: String(index) }))
  const cases: [Partial<QuoteInput>, string][] = [
    [{ lines: [] }, 'quote_without_lines'],
    [{ lines: many }, 'too_many_lines'],
    [{ lines: [line, line] }, 'line_repeated'],
    ...[0, -1, 1.5, Number.NaN, MAX_QUANTITY + 1].map((quantity): [Partial<QuoteInput>, string] => [
      { lines: [{ ...line, quantity }] },
      'quantity_out_of_range',
    ]),
    [{ lines: lines([-1, 1]) }, 'unit_price_out_of_range'],
    [{ lines: lines([MAX_UNIT_PRICE + 1, 1]) }, 'unit_price_out_of_range'],
    [{ shipping: shippingOf(-1) }, 'shipping_fee_out_of_range'],
  ]
  for (const [input, code] of cases) {
    assert.throws(
      () => price(input),
      (error) => error instanceof DomainError && error.code === code && code in pricingErrors,
      code,
    )
  }
})

test('S2-17 the largest order there can be is priced exactly', () => {
  const largest = Array.from({ length: MAX_LINES }, (_, index) => ({
    id: String(index),
    productId: 'p',
    variantId: 'v',
    kind: 'normal',
    unitPrice: MAX_UNIT_PRICE,
    quantity: MAX_QUANTITY,
  }))
  const quoted = price({ lines: largest, campaigns: [percentOff(3333)] })
  assert.equal(quoted.goods, 1_999_800_000_000_000)
  assert.equal(quoted.promo, 666_533_340_000_000)
  assert.equal(quoted.total, 1_333_266_660_000_000)
})
