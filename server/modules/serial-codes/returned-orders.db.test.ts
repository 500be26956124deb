import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookRefund, closeOrder, completeReturn, markPaid } from '#modules/orders/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aReturn } from '#test/support/builders/returns.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes, reopen } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { issueCodes } from './issue-codes.ts'
import { readOrderCodes } from './read-order-codes.ts'

const system = await testSystem()
const { keyring } = system.deps
const shop = await aShop(system)

async function ground(prefix: string) {
  const product = await aProduct(system, shop, { price: 100 })
  await aCodeGroup(system, shop, { products: [product], codes: numberedCodes(prefix, 9) })
  return product
}
const codesOf = async (order: { id: string }) =>
  (await inShop(system, shop, (tx) => readOrderCodes(tx, keyring, order.id))).map(
    ({ code, isVoid }) => `${code.slice(-4)}${isVoid ? ' void' : ''}`,
  )
const finished = async (order: { id: string }, quantity: number) => {
  const { id } = await aReturn(system, shop, order, { quantity, status: 'received' })
  await inShop(system, shop, (tx) => completeReturn(tx, { returnId: id }))
  await system.runner.drain()
}

test('S0-3 what comes back and what is refunded after the closing leaves every code as it was', async () => {
  const order = await anOrderToClose(system, shop, { lines: [{ product: await ground('AFTER'), quantity: 3 }] })
  await close(system, shop, order)
  system.clock.advance(60_000)
  await finished(order, 2)
  await inShop(system, shop, (tx) => bookRefund(tx, { orderId: order.id, amount: 200 }))
  await inShop(system, shop, (tx) => bookRefund(tx, { orderId: order.id, amount: order.totalAmount - 200 }))
  await system.runner.drain()
  assert.deepEqual(await codesOf(order), ['0001', '0002', '0003'])
  assert.deepEqual(await inShop(system, shop, (tx) => issueCodes(tx, keyring, order.id)), { issued: 0, short: 0 })
})

test('S0-3 pieces returned before the closing reduce what it gives; a fully returned order gets nothing', async () => {
  const product = await ground('BEFORE')
  const part = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await finished(part, 2)
  await close(system, shop, part)
  assert.deepEqual(await codesOf(part), ['0001'])
  const whole = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })
  await finished(whole, 2)
  await close(system, shop, whole)
  assert.deepEqual(await codesOf(whole), [])
})

test('S0-3 what counts is the closing, not when the codes are handed out: a return that overtakes the hand-out changes nothing', async () => {
  const order = await anOrderToClose(system, shop, { lines: [{ product: await ground('RACE'), quantity: 3 }] })
  await system.runner.drain()
  await inShop(system, shop, (tx) => closeOrder(tx, { orderId: order.id }))
  const { id } = await aReturn(system, shop, order, { quantity: 2, status: 'received' })
  await inShop(system, shop, (tx) => completeReturn(tx, { returnId: id }))
  await inShop(system, shop, (tx) => bookRefund(tx, { orderId: order.id, amount: order.totalAmount }))
  await system.runner.drain()
  assert.deepEqual(await codesOf(order), ['0001', '0002', '0003'])
})

test('S0-3 a return after the closing counts for the next closing, which takes nothing back and gives only what is missing', async () => {
  const order = await anOrderToClose(system, shop, { lines: [{ product: await ground('AGAIN'), quantity: 3 }] })
  await close(system, shop, order)
  system.clock.advance(60_000)
  await finished(order, 1)
  await reopen(system, shop, order)
  await system.pool.query('update order_lines set quantity = 5 where order_id = $1', [order.id])
  system.clock.advance(60_000)
  await close(system, shop, order)
  assert.deepEqual(await codesOf(order), ['0001', '0002', '0003', '0004'])
})

test('S0-3 an order whose money went back before the closing gets nothing, also when it is closed afterwards', async () => {
  const order = await anOrderToClose(system, shop, { lines: [{ product: await ground('GONE'), quantity: 2 }] })
  await inShop(system, shop, (tx) => bookRefund(tx, { orderId: order.id, amount: order.totalAmount }))
  await close(system, shop, order)
  assert.deepEqual(await codesOf(order), [])
})

test('S0-3 an order closed unpaid, paid, and refunded before its codes were handed out still gets them', async () => {
  const order = await anOrderToClose(system, shop, { lines: [{ product: await ground('LATE'), quantity: 2 }], isPaid: false })
  await close(system, shop, order)
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
  await inShop(system, shop, (tx) => bookRefund(tx, { orderId: order.id, amount: order.totalAmount }))
  await system.runner.drain()
  assert.deepEqual(await codesOf(order), ['0001', '0002'])
})
