import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Amount, addAmounts, amount } from '#kernel/money.ts'
import { type LineToQuote, type QuoteInput, quote } from './quote.ts'
import type { ProductScope } from './scope.ts'

const sum = (max: number) => fc.integer({ min: 0, max }).map((value) => amount(value))
const products = ['p1', 'p2', 'p3', 'p4']
const everything = fc.constant<ProductScope>('all')
const anyScope: fc.Arbitrary<ProductScope> = fc.oneof(
  everything,
  fc.subarray(products).map((productIds) => ({ productIds })),
)

const line = fc.record({
  id: fc.uuid(),
  productId: fc.constantFrom(...products),
  variantId: fc.constant('v'),
  unitPrice: fc.oneof(sum(3), sum(2000), sum(1_000_000_000)),
  quantity: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9999 })),
  kind: fc.constant('normal'),
})

const lines = fc.uniqueArray(line, { selector: ({ id }) => id, minLength: 1, maxLength: 12 })

function inputs(scope: fc.Arbitrary<ProductScope>): fc.Arbitrary<QuoteInput> {
  const reward = fc.oneof(
    fc.record({ kind: fc.constant<'amount'>('amount'), amount: sum(5000) }),
    fc.record({ kind: fc.constant<'percent'>('percent'), bps: fc.integer({ min: 1, max: 10_000 }) }),
  )
  const campaign = fc.record({ id: fc.uuid(), label: fc.constant(''), scope, threshold: sum(4000), reward })
  const coupon = fc.record({ id: fc.uuid(), label: fc.constant(''), amount: sum(5000), minimumSubtotal: sum(2000), scope })
  const shipping = fc.record({
    methodId: fc.constant('m'),
    label: fc.constant(''),
    fee: sum(200),
    freeFrom: fc.option(sum(3000), { nil: undefined }),
  })
  return fc.record({
    lines,
    campaigns: fc.uniqueArray(campaign, { selector: ({ id }) => id, maxLength: 3 }),
    coupon: fc.option(coupon, { nil: undefined }),
    shipping,
  })
}

test('S2-33 S2-35 each discount is exactly its shares, each within its weight and one unit of the exact share', () => {
  fc.assert(
    fc.property(inputs(anyScope), (input) => {
      const quoted = quote(input)
      const nets = new Map<string, Amount>(quoted.lines.map(({ id, subtotal }) => [id, subtotal]))
      for (const discount of quoted.discounts) {
        if (discount.scope === 'shipping') continue
        assert.equal(addAmounts(...discount.allocations.map((share) => share.amount)), discount.amount)
        assert.deepEqual(
          discount.allocations.map(({ lineId }) => lineId),
          discount.scope.lineIds,
        )
        const weightSum = addAmounts(...discount.scope.lineIds.map((id) => nets.get(id) ?? amount(0)))
        for (const share of discount.allocations) {
          const weight = nets.get(share.lineId) ?? amount(Number.NaN)
          assert.ok(share.amount >= 0 && share.amount <= weight)
          const scaled = BigInt(share.amount) * BigInt(weightSum) - BigInt(discount.amount) * BigInt(weight)
          assert.ok(scaled < BigInt(weightSum) && scaled > -BigInt(weightSum))
          nets.set(share.lineId, amount(weight - share.amount))
        }
      }
      for (const { id, net } of quoted.lines) assert.equal(net, nets.get(id))
    }),
    { numRuns: 300 },
  )
})

test('S2-32 nothing is negative, promotions stay within the goods, and the sums add up', () => {
  fc.assert(
    fc.property(inputs(anyScope), (input) => {
      const quoted = quote(input)
      assert.ok(quoted.total >= 0 && quoted.promo >= 0 && quoted.promo <= quoted.goods)
      assert.ok(quoted.shippingDiscount >= 0 && quoted.shippingDiscount <= quoted.shippingFee)
      assert.equal(addAmounts(...quoted.lines.map(({ subtotal }) => subtotal)), quoted.goods)
      assert.equal(quoted.total, addAmounts(...quoted.lines.map(({ net }) => net)) + quoted.shippingFee - quoted.shippingDiscount)
      assert.equal(addAmounts(...quoted.discounts.map((discount) => discount.amount)), quoted.promo + quoted.shippingDiscount)
      const carried = addAmounts(...quoted.lines.flatMap(({ allocations }) => allocations.map((share) => share.amount)))
      assert.equal(carried, quoted.promo)
    }),
    { numRuns: 300 },
  )
})

test('S2-33 the order of lines decides who bears a left-over dollar, never the total (discounts over all goods)', () => {
  const shuffled = inputs(everything).chain((input) =>
    fc.record({ input: fc.constant(input), order: fc.shuffledSubarray([...input.lines], { minLength: input.lines.length }) }),
  )
  fc.assert(
    fc.property(shuffled, ({ input, order }: { input: QuoteInput; order: LineToQuote[] }) => {
      const [one, other] = [quote(input), quote({ ...input, lines: order })]
      assert.equal(other.total, one.total)
      assert.deepEqual(
        other.discounts.map((discount) => [discount.key, discount.amount]),
        one.discounts.map((discount) => [discount.key, discount.amount]),
      )
    }),
  )
})

test('S1-6 a coupon that is taken lowers the goods; one that is rejected changes nothing', () => {
  fc.assert(
    fc.property(inputs(anyScope), (input) => {
      const quoted = quote(input)
      const without = quote({ ...input, coupon: undefined })
      const taken = quoted.discounts.find(({ kind }) => kind === 'money_coupon')
      assert.equal(quoted.rejected.length, input.coupon !== undefined && taken === undefined ? 1 : 0)
      if (taken === undefined) assert.deepEqual({ ...quoted, rejected: [] }, without)
      else assert.ok(taken.amount > 0 && quoted.promo === without.promo + taken.amount)
    }),
    { numRuns: 300 },
  )
})
