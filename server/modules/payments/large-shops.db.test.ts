import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { aPayment } from '#test/support/gateway.ts'
import { demandFewReads, demandFewReadsOverAll, enlargeOrders } from '#test/support/large-pool.ts'
import { testSystem } from '#test/support/system.ts'
import { expirePayments, findShopsWithOverduePayments } from './expire-payments.ts'

const system = await testSystem()

/** A shop with an order that somebody has begun to pay. */
async function aShopWithPayment() {
  const shop = await aShop(system)
  const order = await anOrder(system, shop, { lines: [{ product: await aProduct(system, shop) }] })
  await aPayment(system, shop, order.id)
  return { shop, likeOrder: order.id }
}

test('SX-60 as many payments as there are may be booked or have time left: those whose time is over are found by reading a few', async () => {
  const { shop: overdue } = await aShopWithPayment()
  system.clock.advance(system.deps.config.paymentTimeoutSeconds * 1000)
  const { shop, likeOrder } = await aShopWithPayment()
  await enlargeOrders(system, { likeOrder })
  await enlargeOrders(system, { likeOrder, as: 'unpaid' })
  await demandFewReadsOverAll(system, { purpose: 'payments.expire', table: 'payments' }, async (tx) =>
    assert.deepEqual(await findShopsWithOverduePayments(tx), [overdue.id]),
  )
  await demandFewReads(system, overdue, async (tx) => assert.equal(await expirePayments(tx), 1), 'payments')
  await demandFewReads(system, shop, async (tx) => assert.equal(await expirePayments(tx), 0), 'payments')
})
