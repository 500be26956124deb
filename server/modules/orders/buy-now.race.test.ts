import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testCards } from '#test/support/cards.ts'
import { asBrowser, openForOrders, sendOrder } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { orderChecks } from './checks.ts'

const cards = testCards()
const system = await testSystem({ modules: cards.modules })
const shop = await aShop(system)
await openForOrders(system, shop)

test('S1-10 one buy-now cart ordered 16 times at once is one order, with one question for cards', async () => {
  const product = await aProduct(system, shop, { kind: 'card_key', stock: 100 })
  const customer = await aCustomer(system, shop)
  await asBrowser(system, customer, 'PUT', '/buy-now', { variantId: product.variants[0]?.id, quantity: 2 })
  const { cart, paymentMethods } = (await asBrowser(system, customer, 'GET', '/checkout?cart=buy_now')).json()
  const body = {
    cart: 'buy_now',
    cartVersion: cart.version,
    recipient: { name: '王小明', phone: '0912345678' },
    paymentMethodId: paymentMethods[0].id,
    expectedTotalAmount: cart.quote.totalAmount,
  }
  const answers = await Promise.all(Array.from({ length: 16 }, () => sendOrder(system, customer, body)))
  const codes = answers.map((answer) => (answer.statusCode === 201 ? 'placed' : answer.json().code)).toSorted()
  assert.deepEqual(codes, [...Array.from({ length: 15 }, () => 'cart_changed'), 'placed'])
  assert.equal(cards.placed.length, 1)
  const { rows } = await system.pool.query('select on_hand, reserved from product_variants where id = $1', [product.variants[0]?.id])
  assert.deepEqual(rows, [{ on_hand: 100, reserved: 2 }])
})

test('S1-10 16 products bought now at once by one buyer leave one line, and no deadlock', async () => {
  const customer = await aCustomer(system, shop)
  const products = await Promise.all(Array.from({ length: 16 }, () => aProduct(system, shop)))
  const answers = await Promise.all(
    products.map(({ variants }) => asBrowser(system, customer, 'PUT', '/buy-now', { variantId: variants[0]?.id, quantity: 1 })),
  )
  assert.deepEqual(new Set(answers.map((answer) => answer.statusCode)), new Set([200]))
  const cart = (await asBrowser(system, customer, 'GET', '/cart?cart=buy_now')).json()
  assert.deepEqual([cart.lines.length, cart.version], [1, 16])
  const { rows } = await system.pool.query('select count(*)::int as carts from carts where customer_id = $1', [customer.id])
  assert.deepEqual(rows, [{ carts: 1 }])
  const problems = await inShop(system, shop, (tx) => Promise.all(orderChecks.map((check) => check.find(tx))))
  assert.deepEqual(problems.flat(), [])
})
