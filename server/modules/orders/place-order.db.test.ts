import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeOrder, markPaid, readOrderFacts, shipOrder } from '#modules/orders/index.ts'
import { systemActor } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

test('S0-2 an order goes from the cart to closed through the real operations', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { price: 500, stock: 10 })
  const order = await anOrder(system, shop, { lines: [{ product, quantity: 2 }] })
  assert.equal(order.number, 100_001)
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, async (tx) => {
    await markPaid(tx, { orderId: order.id })
    await shipOrder(tx, { orderId: order.id, carrier: 'a', trackingNumber: '' })
    await closeOrder(tx, { orderId: order.id })
    const facts = await readOrderFacts(tx, order.id, { lock: true })
    assert.deepEqual([facts.status, facts.paymentStatus, facts.shippingStatus, facts.totalAmount], ['closed', 'paid', 'shipped', 1080])
  })
})
