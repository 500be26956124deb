import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Checkout } from '../../app/contract.ts'
import { type CheckoutDraft, draftErrors, orderRequest, serverFieldErrors, startDraft } from './checkout-draft.ts'

const checkout: Checkout = {
  cart: {
    version: 3,
    goodsKind: 'goods',
    lines: [],
    quote: { goodsAmount: 0, discounts: [], shippingFeeAmount: 0, shippingDiscountAmount: 0, totalAmount: 0 },
    couponCode: null,
    couponProblem: null,
    shippingProblem: null,
  },
  shippingMethods: [
    { id: 'home', name: '宅配', kind: 'home', feeAmount: 80, freeFromAmount: null, allowsCod: true },
    { id: 'store', name: '超商取貨', kind: 'store_pickup', feeAmount: 60, freeFromAmount: null, allowsCod: false },
    { id: 'digital', name: '無需配送', kind: 'none', feeAmount: 0, freeFromAmount: null, allowsCod: false },
  ],
  paymentMethods: [
    { id: 'card', provider: 'sandbox', timing: 'before_delivery', name: '信用卡' },
    { id: 'cash', provider: 'cash_on_delivery', timing: 'on_delivery', name: '貨到付款' },
  ],
  defaults: { name: '', phone: '', email: 'mei@example.com', postalCode: '', city: '', district: '', street: '' },
  addresses: [],
  signInRequired: false,
}

const complete: CheckoutDraft = {
  name: '王小美',
  phone: '0912-345 678',
  email: 'mei@example.com',
  shippingMethodId: 'home',
  postalCode: '106',
  city: '臺北市',
  district: '大安區',
  street: '和平東路一段 1 號',
  pickupChain: '',
  pickupCode: '',
  pickupName: '',
  paymentMethodId: 'card',
  note: ' ',
}

const store = { shippingMethodId: 'store', pickupChain: 'seven_eleven', pickupCode: '131386', pickupName: '和平門市' }

test('the form starts from what is known, with the first shipping method', () => {
  const draft = startDraft(checkout)
  assert.equal(draft.email, 'mei@example.com')
  assert.equal(draft.shippingMethodId, 'home')
  assert.equal(draft.paymentMethodId, '')
})

test('everything that is missing is named at once', () => {
  assert.deepEqual(draftErrors(startDraft(checkout), checkout), {
    name: 'required',
    phone: 'required',
    city: 'choose',
    district: 'choose',
    street: 'required',
    paymentMethodId: 'choose',
  })
  assert.deepEqual(draftErrors(complete, checkout), {})
})

test('an address is asked for only where something is sent', () => {
  const nowhere = { ...complete, postalCode: '', city: '', district: '', street: '' }
  assert.deepEqual(draftErrors({ ...nowhere, shippingMethodId: 'digital' }, checkout), {})
  assert.deepEqual(draftErrors({ ...nowhere, shippingMethodId: 'store' }, checkout), {
    pickupChain: 'choose',
    pickupCode: 'required',
    pickupName: 'required',
  })
  assert.equal(orderRequest(complete, { cart: 'cart', cartVersion: 3, totalAmount: 80, kind: 'none' }).recipient.street, '')
})

test('cash on delivery is refused where the shipping method cannot collect it', () => {
  assert.deepEqual(draftErrors({ ...complete, paymentMethodId: 'cash' }, checkout), {})
  assert.deepEqual(draftErrors({ ...complete, ...store, paymentMethodId: 'cash' }, checkout), { paymentMethodId: 'choose' })
})

test('a store pickup needs a chain, a store number of that chain and a mobile number', () => {
  const errors = (changes: Partial<CheckoutDraft>) => draftErrors({ ...complete, ...store, ...changes }, checkout)
  assert.deepEqual(errors({}), {})
  assert.deepEqual(errors({ pickupCode: '1310' }), { pickupCode: 'storeCode' })
  assert.deepEqual(errors({ pickupChain: 'hi_life', pickupCode: '1310' }), {})
  assert.deepEqual(errors({ phone: '02-2345-6789' }), { phone: 'mobile' })
  const { recipient } = orderRequest({ ...complete, ...store }, { cart: 'cart', cartVersion: 1, totalAmount: 1, kind: 'store_pickup' })
  assert.deepEqual([recipient.street, recipient.pickupStore?.code], ['', '131386'])
})

test('mistyped mail, phone and postal code are found, foreign numbers pass', () => {
  const errors = draftErrors({ ...complete, email: 'mei@example', phone: '12-34', postalCode: '10A' }, checkout)
  assert.deepEqual(errors, { email: 'email', phone: 'phone', postalCode: 'postalCode' })
  assert.deepEqual(draftErrors({ ...complete, phone: '+49 (30) 901820' }, checkout), {})
})

test('the order is asked for with trimmed texts, the seen cart and the seen total', () => {
  const request = orderRequest(complete, { cart: 'cart', cartVersion: 3, totalAmount: 980, kind: 'home' })
  assert.equal(request.recipient.phone, '0912345678')
  assert.equal(request.cartVersion, 3)
  assert.equal(request.expectedTotalAmount, 980)
  assert.equal('note' in request, false)
})

test('field problems of the server find their field, in either notation', () => {
  const problems = [
    { path: 'recipient.phone', code: 'format' },
    { path: '/email', code: 'format' },
    { path: '/recipient/street', code: 'too_long' },
    { path: '/cartVersion', code: 'type' },
  ]
  assert.deepEqual(serverFieldErrors({ code: 'validation_failed', fields: problems }), {
    phone: 'phone',
    email: 'email',
    street: 'invalid',
  })
  assert.deepEqual(serverFieldErrors({ code: 'phone_wrong', fields: [] }), { phone: 'phone' })
  assert.deepEqual(serverFieldErrors({ code: 'cart_changed', fields: [] }), {})
})

const cards: Checkout = { ...checkout, cart: { ...checkout.cart, goodsKind: 'card_key' }, shippingMethods: [] }
const buyer: CheckoutDraft = { ...startDraft(cards), name: '王小美', phone: '0912-345 678', email: '', paymentMethodId: 'card' }

test('S1-4 of card keys a name and a mobile number are enough; an address for mails is looked at only if there is one', () => {
  assert.deepEqual(draftErrors(buyer, cards), {})
  assert.deepEqual(draftErrors({ ...buyer, name: ' ', phone: '' }, cards), { name: 'required', phone: 'required' })
  assert.deepEqual(draftErrors({ ...buyer, phone: '02-2345-6789' }, cards), { phone: 'phone' })
  assert.deepEqual(draftErrors({ ...buyer, phone: '+49 171 9018201' }, cards), {})
  assert.deepEqual(draftErrors({ ...buyer, email: 'mei@example' }, cards), { email: 'email' })
  assert.deepEqual(draftErrors({ ...buyer, paymentMethodId: '' }, cards), { paymentMethodId: 'choose' })
})

test('S1-4 the order of card keys names neither address nor shipping method, and an email address only if there is one', () => {
  const expected = { cart: 'buy_now', cartVersion: 2, totalAmount: 300, kind: null } as const
  assert.deepEqual(orderRequest(buyer, expected), {
    cart: 'buy_now',
    cartVersion: 2,
    recipient: { name: '王小美', phone: '0912345678' },
    paymentMethodId: 'card',
    expectedTotalAmount: 300,
  })
  assert.equal(orderRequest({ ...buyer, email: ' mei@example.com ' }, expected).email, 'mei@example.com')
})

test('S1-4 a number that is no mobile number is said at the field, without a word about parcels', () => {
  assert.deepEqual(serverFieldErrors({ code: 'phone_not_mobile', fields: [] }, 'card_key'), { phone: 'phone' })
})
