import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Amount, addAmounts, allocate, amount, formatMoney, multiply, percentOf } from './money.ts'

const amounts = (...values: number[]): Amount[] => values.map((value) => amount(value))
const anAmount = (max: number) => fc.integer({ min: 0, max }).map((value) => amount(value))

test('an amount is a safe integer and never −0', () => {
  for (const wrong of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)]) assert.throws(() => amount(wrong), RangeError)
  assert.ok(Object.is(amount(-0), 0))
  assert.equal(amount(-450), -450)
})

test('sums and products refuse to leave the safe range', () => {
  const most = amount(Number.MAX_SAFE_INTEGER)
  assert.throws(() => addAmounts(most, amount(1)), RangeError)
  assert.throws(() => multiply(most, 2), RangeError)
  assert.throws(() => multiply(amount(10), 1.5), RangeError)
  assert.throws(() => multiply(amount(10), -1), RangeError)
  assert.equal(addAmounts(), 0)
  assert.equal(multiply(amount(450), 2), 900)
})

test('a percentage is exact and rounded once, by name', () => {
  const cases: [number, number, number, number][] = [
    // base, bps, half-up, floor
    [1000, 1000, 100, 100],
    [15, 1000, 2, 1], // 1.5
    [14, 1000, 1, 1], // 1.4
    [5, 9999, 5, 4], // 4.9995
    [0, 5000, 0, 0],
    [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991, 9_007_199_254_740_991],
    [9_007_199_254_740_991, 5000, 4_503_599_627_370_496, 4_503_599_627_370_495], // beyond what doubles multiply exactly
  ]
  for (const [base, bps, halfUp, floor] of cases) {
    assert.equal(percentOf(amount(base), bps, 'half-up'), halfUp)
    assert.equal(percentOf(amount(base), bps, 'floor'), floor)
  }
  assert.throws(() => percentOf(amount(-1), 100, 'floor'), RangeError)
  assert.throws(() => percentOf(amount(1), 0.5, 'floor'), RangeError)
})

test('S2-33 the published prorations X1 to X5', () => {
  const cases: [string, number, number[], number[]][] = [
    ['X1', 100, [500, 300, 200], [50, 30, 20]],
    ['X2', 100, [299, 199, 99], [50, 33, 17]],
    ['X3', 100, [100, 100, 100], [34, 33, 33]],
    ['X4', 25, [390, 0, 390], [13, 0, 12]],
    ['X5 campaign', 225, [1200, 900, 150], [120, 90, 15]],
    ['X5 coupon', 100, [1080, 810, 135], [53, 40, 7]],
    ['X11', 100, [590, 410], [59, 41]],
    ['X21', 1000, [5000, 1000], [833, 167]],
    ['X24', 200, [1000, 999, 1], [100, 100, 0]],
  ]
  for (const [name, total, weights, shares] of cases) assert.deepEqual(allocate(amount(total), amounts(...weights)), shares, name)
})

test('S2-33 a total above the weights is capped; without weight nothing is allocated', () => {
  assert.deepEqual(allocate(amount(1000), amounts(100, 0, 50)), [100, 0, 50])
  assert.deepEqual(allocate(amount(10), amounts(0, 0)), [0, 0])
  assert.deepEqual(allocate(amount(10), []), [])
  assert.throws(() => allocate(amount(-1), amounts(1)), RangeError)
  assert.throws(() => allocate(amount(1), amounts(1, -1)), RangeError)
})

test('S2-33 shares sum to the total, stay within their weight and within one unit of the exact share', () => {
  // 45,000,000,000,000 × 200 lines is just below 2^53: the products inside need more than a double.
  const weights = fc.oneof(fc.array(anAmount(5), { maxLength: 12 }), fc.array(anAmount(45_000_000_000_000), { maxLength: 200 }))
  fc.assert(
    fc.property(weights, anAmount(Number.MAX_SAFE_INTEGER), fc.double({ min: 0, max: 1.2, noNaN: true }), (list, far, ratio) => {
      const sum = addAmounts(...list)
      for (const total of [far, amount(Math.min(Math.floor(sum * ratio), Number.MAX_SAFE_INTEGER))]) {
        const shares = allocate(total, list)
        const capped = Math.min(total, sum)
        assert.equal(addAmounts(...shares), capped)
        for (const [index, share] of shares.entries()) {
          const weight = list[index] ?? Number.NaN
          assert.ok(share >= 0 && share <= weight)
          if (sum > 0) {
            const scaled = BigInt(share) * BigInt(sum) - BigInt(capped) * BigInt(weight) // (share − exact) × Σ weights
            assert.ok(scaled < BigInt(sum) && scaled > -BigInt(sum))
          }
        }
      }
    }),
  )
})

test('S2-33 equal weights never get a smaller share before a larger one', () => {
  fc.assert(
    fc.property(anAmount(1000), fc.integer({ min: 1, max: 30 }), anAmount(30_000), (weight, count, total) => {
      const shares = allocate(
        total,
        Array.from({ length: count }, () => weight),
      )
      assert.deepEqual(
        shares,
        shares.toSorted((left, right) => right - left),
      )
    }),
  )
})

test('money reads as people write it', () => {
  const cases: [number, 'TWD' | 'CNY' | 'USD', string][] = [
    [1925, 'TWD', 'NT$1,925'],
    [0, 'TWD', 'NT$0'],
    [-450, 'TWD', '-NT$450'],
    [1_234_567, 'TWD', 'NT$1,234,567'],
    [1250, 'USD', 'US$12.50'],
    [5, 'CNY', 'CN¥0.05'],
    [123_456_789, 'CNY', 'CN¥1,234,567.89'],
    [-100, 'USD', '-US$1.00'],
  ]
  for (const [value, currency, text] of cases) assert.equal(formatMoney(amount(value), currency), text)
})
