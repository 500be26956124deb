import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CartLine, Checkout } from '../../app/contract.ts'
import { checkoutAddress, originOf } from './checkout-address.ts'
import { obstacleOf } from './checkout-obstacle.ts'

const line: CartLine = {
  id: 'line',
  variantId: 'variant',
  productSlug: 'points',
  productName: '點數卡',
  variantName: '',
  pictureUrl: null,
  unitPriceAmount: 100,
  quantity: 1,
  subtotalAmount: 100,
  stock: 5,
  maxQuantity: null,
  problem: null,
}
const method = { id: 'card', provider: 'sandbox', timing: 'before_delivery', name: '信用卡' }

function obstacle(
  changes: Partial<Checkout['cart']>,
  { kind = 'cart', methods = [method] }: { kind?: 'cart' | 'buy_now'; methods?: (typeof method)[] } = {},
) {
  const quote = { goodsAmount: 0, discounts: [], shippingFeeAmount: 0, shippingDiscountAmount: 0, totalAmount: 0 }
  const cart: Checkout['cart'] = {
    version: 1,
    goodsKind: 'card_key',
    lines: [line],
    quote,
    couponCode: null,
    couponProblem: null,
    shippingProblem: null,
    ...changes,
  }
  const defaults = { name: '', phone: '', email: '', postalCode: '', city: '', district: '', street: '' }
  return obstacleOf({ cart, paymentMethods: methods, shippingMethods: [], defaults, addresses: [], signInRequired: false }, kind)?.code
}

test('S1-4 card keys need no way to ship, goods do; both need a way to pay', () => {
  assert.equal(obstacle({}, { kind: 'buy_now' }), undefined)
  assert.equal(obstacle({ goodsKind: 'goods' }), 'no_shipping_method')
  assert.equal(obstacle({}, { kind: 'buy_now', methods: [] }), 'no_payment_method_for_cards')
})

test('S1-14 the one line that is bought past the cart must be there in full; a new price is only said', () => {
  const short = { ...line, problem: { code: 'out_of_stock', details: { items: [{ variantId: 'variant', available: 0 }] } } }
  assert.equal(obstacle({ lines: [short] }, { kind: 'buy_now' }), 'out_of_stock')
  assert.equal(obstacle({ lines: [{ ...line, problem: { code: 'price_changed' } }] }, { kind: 'buy_now' }), undefined)
})

test('S1-10 a cart of nothing but card keys has nothing to order', () => {
  const alone = { ...line, problem: { code: 'card_key_buy_now_only' } }
  assert.equal(obstacle({ goodsKind: 'goods', lines: [alone] }), 'card_key_buy_now_only')
})

test('S1-10 what is bought past the cart is changed on its product’s page', () => {
  assert.deepEqual(originOf('buy_now', [line]), { href: '/products/points', text: 'checkout.backToProduct' })
  assert.deepEqual(originOf('cart', [line]), { href: '/cart', text: 'checkout.backToCart' })
  assert.equal(checkoutAddress('buy_now'), '/checkout?cart=buy_now')
})
