import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeOrder, readOrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aPaidOrder } from '#test/support/builders/payments.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { paymentChecks } from '../checks.ts'
import { refundOrder } from './refund-order.ts'
import { previewRefund } from './refunds-view.ts'
import { settleRefund } from './settle-refund.ts'

const system = await testSystem()
const shop = await aShop(system)
const product = await aProduct(system, shop, { price: 101, stock: 500 })
const inThisShop = <T>(work: (tx: Tx) => Promise<T>) => inShop(system, shop, work)

async function ground(quantity: number) {
  const order = await aPaidOrder(system, shop, { lines: [{ product, quantity }], isShipped: true })
  const { lines } = await inThisShop((tx) => readOrderFacts(tx, order.id))
  return { order, orderLineId: lines[0]?.id ?? '' }
}
async function outcomes(works: readonly ((tx: Tx) => Promise<unknown>)[]): Promise<string[]> {
  const results = await Promise.allSettled(works.map((work) => inThisShop(work)))
  return results.map((result) => (result.status === 'fulfilled' ? 'done' : result.reason.code)).sort()
}
const refundOf =
  (orderId: string, wish: { lines: { orderLineId: string; quantity: number }[]; shippingAmount: number }) => async (tx: Tx) => {
    const { amount } = await previewRefund(tx, { orderId, ...wish })
    return refundOrder(tx, { ...wish, orderId, way: 'by_hand', reason: '', expectedAmount: amount })
  }

test('of 16 clerks who refund the same last pieces at once one gives the money back', async () => {
  const { order, orderLineId } = await ground(2)
  const wish = { lines: [{ orderLineId, quantity: 2 }], shippingAmount: 0 }
  const results = await outcomes(Array.from({ length: 16 }, () => refundOf(order.id, wish)))
  assert.equal(results.filter((result) => result === 'done').length, 1)
  const facts = await inThisShop((tx) => readOrderFacts(tx, order.id))
  assert.equal(facts.refundedAmount, 202)
})

test('16 refunds of one piece each, of ten: ten are given back, never more than was paid', async () => {
  const { order, orderLineId } = await ground(10)
  const wish = { lines: [{ orderLineId, quantity: 1 }], shippingAmount: 0 }
  const results = await outcomes(Array.from({ length: 16 }, () => refundOf(order.id, wish)))
  assert.equal(results.filter((result) => result === 'done').length, 10)
  const facts = await inThisShop((tx) => readOrderFacts(tx, order.id))
  assert.equal(facts.refundedAmount, 1_010)
  assert.deepEqual((await inThisShop(async (tx) => Promise.all(paymentChecks.map((check) => check.find(tx))))).flat(), [])
})

test('SX-14 a refund settled 16 times at once is booked once', async () => {
  const { order, orderLineId } = await ground(1)
  const { refundId } = await inThisShop((tx) =>
    refundOrder(tx, {
      orderId: order.id,
      lines: [{ orderLineId, quantity: 1 }],
      shippingAmount: 0,
      way: 'gateway',
      reason: '',
      expectedAmount: 101,
    }),
  )
  const settle = (tx: Tx) => settleRefund(tx, { refundId, outcome: { isDone: true, providerReference: 'x' } })
  assert.deepEqual(new Set(await outcomes(Array.from({ length: 16 }, () => settle))), new Set(['done']))
  assert.equal((await inThisShop((tx) => readOrderFacts(tx, order.id))).refundedAmount, 101)
})

test('closing and refunding at once both happen, once each', async () => {
  const { order, orderLineId } = await ground(1)
  const wish = { lines: [{ orderLineId, quantity: 1 }], shippingAmount: 0 }
  const works = Array.from({ length: 16 }, (_, index) =>
    index % 2 === 0 ? refundOf(order.id, wish) : (tx: Tx) => closeOrder(tx, { orderId: order.id }),
  )
  assert.equal((await outcomes(works)).filter((result) => result === 'done').length, 2)
  const facts = await inThisShop((tx) => readOrderFacts(tx, order.id))
  assert.deepEqual([facts.status, facts.paymentStatus], ['closed', 'partially_refunded'])
})
