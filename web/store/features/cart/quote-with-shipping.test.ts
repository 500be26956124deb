import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoteWith } from './quote-with-shipping.ts'

const aQuote = (shippingFeeAmount: number, shippingDiscountAmount: number) => ({
  goodsAmount: 1000,
  discounts: [{ kind: 'coupon', label: 'SAVE100', amount: 100 }],
  shippingFeeAmount,
  shippingDiscountAmount,
  totalAmount: 900 + shippingFeeAmount - shippingDiscountAmount,
})

test('the total follows the chosen shipping method', () => {
  assert.equal(quoteWith(aQuote(0, 0), { feeAmount: 80 }).totalAmount, 980)
  assert.equal(quoteWith(aQuote(60, 0), { feeAmount: 80 }).totalAmount, 980)
  assert.equal(quoteWith(aQuote(60, 0), { feeAmount: 0 }).totalAmount, 900)
})

test('free shipping stays free, and a discount never exceeds the fee', () => {
  assert.equal(quoteWith(aQuote(60, 60), { feeAmount: 120 }).totalAmount, 900)
  assert.equal(quoteWith(aQuote(100, 50), { feeAmount: 30 }).totalAmount, 900)
  assert.equal(quoteWith(aQuote(100, 50), { feeAmount: 120 }).totalAmount, 970)
})
