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
  assert.equal(quoteWith(aQuote(0, 0), { feeAmount: 80, freeFromAmount: null }).totalAmount, 980)
  assert.equal(quoteWith(aQuote(60, 0), { feeAmount: 80, freeFromAmount: null }).totalAmount, 980)
  assert.equal(quoteWith(aQuote(60, 0), { feeAmount: 0, freeFromAmount: null }).totalAmount, 900)
})

test('a method is free from its own sum on, counted after discounts', () => {
  assert.equal(quoteWith(aQuote(60, 60), { feeAmount: 120, freeFromAmount: 900 }).totalAmount, 900)
  assert.equal(quoteWith(aQuote(60, 60), { feeAmount: 120, freeFromAmount: 901 }).totalAmount, 1020)
  assert.equal(quoteWith(aQuote(60, 60), { feeAmount: 120, freeFromAmount: null }).totalAmount, 1020)
})
