import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type RefundableLine, type RefundableOrder, refundAmounts } from './refund-amounts.ts'

const line = (values: Partial<RefundableLine> = {}): RefundableLine => ({
  id: 'a',
  quantity: 3,
  unitPriceAmount: 100,
  discountAmount: 50,
  refundedQuantity: 0,
  refundedAmount: 0,
  ...values,
})
const order = (lines: RefundableLine[], values: Partial<RefundableOrder> = {}): RefundableOrder => ({
  totalAmount: 10_000,
  shippingAmount: 60,
  refundedShippingAmount: 0,
  refundedAmount: 0,
  lines,
  ...values,
})
const pieces = (quantity: number, orderLineId = 'a') => ({ lines: [{ orderLineId, quantity }], shippingAmount: 0 })

test('S2-34 a piece costs its price less its part of the stored discount, and the last one takes the rest', () => {
  const first = refundAmounts(order([line()]), pieces(1)).amount
  assert.equal(first, 100 - 17)
  const second = refundAmounts(order([line({ refundedQuantity: 1, refundedAmount: first })]), pieces(1)).amount
  assert.equal(second, 100 - 17)
  const last = refundAmounts(order([line({ refundedQuantity: 2, refundedAmount: first + second })]), pieces(1)).amount
  assert.equal(first + second + last, 3 * 100 - 50)
})

test('S2-34 when an earlier refund failed behind a later one, the rest is still exactly what is left', () => {
  // Two pieces were on their way, the third was refunded as the last one, then the two failed.
  const sold = line({ refundedQuantity: 1, refundedAmount: 84 })
  assert.equal(refundAmounts(order([sold]), pieces(2)).amount, 250 - 84)
})

test('goods and shipping add up; nothing is refused, and so is more than there is', () => {
  const whole = refundAmounts(order([line()]), { ...pieces(3), shippingAmount: 60 })
  assert.deepEqual([whole.goodsAmount, whole.shippingAmount, whole.amount], [250, 60, 310])
  const refusals = [
    [order([line()]), { lines: [], shippingAmount: 0 }, 'refund_empty'],
    [order([line()]), { lines: [], shippingAmount: 61 }, 'refund_shipping_wrong'],
    [order([line()]), pieces(4), 'refund_quantity_wrong'],
    [order([line()]), pieces(1, 'b'), 'refund_quantity_wrong'],
    [order([line()]), { lines: [...pieces(1).lines, ...pieces(1).lines], shippingAmount: 0 }, 'refund_line_repeated'],
    [order([line()], { totalAmount: 300, refundedAmount: 200 }), pieces(3), 'refund_too_large'],
  ] as const
  for (const [given, wish, code] of refusals) assert.throws(() => refundAmounts(given, wish), { code })
})

test('S2-34 however the pieces of a line are refunded, the refunds sum to exactly what was paid for it', () => {
  const anyLine = fc
    .integer({ min: 0, max: 5_000 })
    .chain((unitPriceAmount) =>
      fc
        .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
        .chain((steps) =>
          fc
            .integer({ min: 0, max: unitPriceAmount * steps.reduce((sum, step) => sum + step, 0) })
            .map((discountAmount) => ({ unitPriceAmount, steps, discountAmount })),
        ),
    )
  fc.assert(
    fc.property(anyLine, fc.boolean(), ({ unitPriceAmount, steps, discountAmount }, isFirstFailed) => {
      const quantity = steps.reduce((sum, step) => sum + step, 0)
      const paid = unitPriceAmount * quantity - discountAmount
      let refundedQuantity = 0
      let refundedAmount = 0
      for (const [index, step] of (isFirstFailed ? [...steps, ...steps.slice(0, 1)] : steps).entries()) {
        const sold = line({ quantity, unitPriceAmount, discountAmount, refundedQuantity, refundedAmount })
        // Shipping keeps a piece that cost nothing from being an empty refund.
        const { goodsAmount } = refundAmounts(order([sold], { totalAmount: paid + 1, shippingAmount: 1, refundedAmount }), {
          ...pieces(step),
          shippingAmount: 1,
        })
        assert.ok(goodsAmount >= 0)
        if (isFirstFailed && index === 0) continue // a refund that failed leaves its pieces to the next
        refundedQuantity += step
        refundedAmount += goodsAmount
      }
      assert.deepEqual([refundedQuantity, refundedAmount], [quantity, paid])
    }),
    { numRuns: 500 },
  )
})
