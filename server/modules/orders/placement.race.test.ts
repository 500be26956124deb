import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCoupon } from '#modules/pricing/index.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser, fillCart, openForOrders, orderBody, sendOrder } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { orderChecks } from './checks.ts'

const system = await testSystem()
const inShop = <T>(shop: { id: string }, work: (tx: Tx) => Promise<T>) =>
  system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)

async function worldWith({ stock, customers: count }: { stock: number; customers: number }) {
  const shop = await aShop(system)
  await openForOrders(system, shop)
  const product = await aProduct(system, shop, { price: 100, stock })
  const variantId = product.variants[0]?.id ?? ''
  const customers = []
  for (let made = 0; made < count; made++) customers.push(await aCustomer(system, shop))
  return { shop, variantId, customers }
}

const counted = (answers: { statusCode: number; json: () => { code?: string } }[]) => {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const name = answer.statusCode === 201 ? 'placed' : `${answer.statusCode} ${answer.json().code}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const violations = (shop: { id: string }) =>
  inShop(shop, async (tx) => (await Promise.all(orderChecks.map((check) => check.find(tx)))).flat())

test('48 customers want one of 16 pieces: exactly 16 orders, no stock below zero, no number twice', async () => {
  const { shop, variantId, customers } = await worldWith({ stock: 16, customers: 48 })
  const bodies: object[] = []
  for (const customer of customers) {
    await fillCart(system, customer, [{ variantId, quantity: 1 }])
    bodies.push(await orderBody(system, customer))
  }
  const answers = await Promise.all(customers.map((customer, index) => sendOrder(system, customer, bodies[index] ?? {})))
  assert.deepEqual(counted(answers), { placed: 16, '409 out_of_stock': 32 })
  const numbers = answers.filter((answer) => answer.statusCode === 201).map((answer) => answer.json().number)
  assert.equal(new Set(numbers).size, 16)
  const variant = await inShop(shop, ({ db, shopId }) =>
    db
      .selectFrom('productVariants')
      .where('shopId', '=', shopId)
      .where('id', '=', variantId)
      .select(['onHand', 'reserved'])
      .executeTakeFirstOrThrow(),
  )
  assert.deepEqual(variant, { onHand: 16, reserved: 16 })
  assert.deepEqual(await violations(shop), [])
})

test('the last use of a coupon goes to one of 16, the others are told and keep their carts', async () => {
  const { shop, variantId, customers } = await worldWith({ stock: 100, customers: 16 })
  const coupon = {
    name: '折 10',
    offAmount: 10,
    minimumAmount: 0,
    productIds: null,
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: null,
    isActive: true,
  }
  await inShop(shop, (tx) => createCoupon(tx, { ...coupon, code: 'LAST', maxUses: 1, maxUsesPerCustomer: null }))
  const bodies: object[] = []
  for (const customer of customers) {
    await fillCart(system, customer, [{ variantId, quantity: 1 }])
    await asBrowser(system, customer, 'PUT', '/cart/coupon', { code: 'LAST' })
    bodies.push(await orderBody(system, customer))
  }
  const answers = await Promise.all(customers.map((customer, index) => sendOrder(system, customer, bodies[index] ?? {})))
  assert.deepEqual(counted(answers), { placed: 1, '422 coupon_used_up': 15 })
  const stored = await inShop(shop, ({ db, shopId }) =>
    db.selectFrom('coupons').where('shopId', '=', shopId).select('uses').executeTakeFirstOrThrow(),
  )
  assert.equal(stored.uses, 1)
  assert.deepEqual(await violations(shop), [])
})

test('SX-31 one key sent 16 times at once is one order; the others get its answer or are told to wait', async () => {
  const { shop, variantId, customers } = await worldWith({ stock: 100, customers: 1 })
  const [customer] = customers
  assert.ok(customer)
  await fillCart(system, customer, [{ variantId, quantity: 1 }])
  const body = await orderBody(system, customer)
  const answers = await Promise.all(Array.from({ length: 16 }, () => sendOrder(system, customer, body, 'one-key')))
  const placed = answers.filter((answer) => answer.statusCode === 201)
  assert.ok(placed.length >= 1)
  assert.equal(new Set(placed.map((answer) => answer.json().orderId)).size, 1)
  const others = answers.filter((answer) => answer.statusCode !== 201).map((answer) => answer.json().code)
  assert.ok(
    others.every((code) => code === 'request_in_progress'),
    others.join(),
  )
  const orders = await inShop(shop, ({ db, shopId }) => db.selectFrom('orders').where('shopId', '=', shopId).select('id').execute())
  assert.equal(orders.length, 1)
})

test('SX-32 one cart ordered 16 times at once with different keys is one order', async () => {
  const { shop, variantId, customers } = await worldWith({ stock: 100, customers: 1 })
  const [customer] = customers
  assert.ok(customer)
  await fillCart(system, customer, [{ variantId, quantity: 1 }])
  const body = await orderBody(system, customer)
  const answers = await Promise.all(Array.from({ length: 16 }, () => sendOrder(system, customer, body)))
  assert.deepEqual(counted(answers), { placed: 1, '409 cart_changed': 15 })
  assert.deepEqual(await violations(shop), [])
})
