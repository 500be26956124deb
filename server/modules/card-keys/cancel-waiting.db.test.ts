import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cancelOwnOrder, readCustomerOrder, readOrderFacts } from '#modules/orders/index.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import type { TestShop } from '#test/support/builders/shops.ts'
import { payOrder } from '#test/support/gateway.ts'
import { hasCode, openForWaiting } from '#test/support/waiting-buyers.ts'
import { changeCardSettings } from './card-settings.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'

// Who has paid, waits for cards and no longer wants them: all of his money or what is left of it, once, and no card besides (S1-3).

const { system, ground, pay, read, statusOf, refund, spoil, demandSound } = await openForWaiting()

test('S1-3 who waits for his cards may cancel and gets everything back, unless the shop has switched that off', async () => {
  const { shop, order } = await ground({ cards: 1 })
  const orderId = await order()
  await spoil(shop, orderId)
  assert.equal((await payOrder(system, shop, orderId)).verdict, 'booked')
  const { customerId } = await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))
  const cancel = () => inShop(system, shop, (tx) => cancelOwnOrder(tx, { orderId, buyer: { customerId, provedOrderIds: [] } }))
  const switchTo = (allowsCancelling: boolean, version: number) =>
    inShop(system, shop, (tx) => changeCardSettings(tx, { allowsCancelling, version }))
  await switchTo(false, 0)
  await assert.rejects(cancel(), hasCode('card_key_not_refundable'))
  await switchTo(true, 1)
  await cancel()
  await system.runner.drain()
  assert.equal((await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))).paymentStatus, 'refunded')
  assert.equal(await statusOf(shop, orderId), 'cancelled')
  await demandSound(shop)
})

test('S1-3 who waits and cancels while a part is on its way back gets the rest', async () => {
  const { shop, order } = await ground({ cards: 2 })
  const orderId = await order(2)
  await spoil(shop, orderId)
  assert.equal((await payOrder(system, shop, orderId)).verdict, 'booked')
  await refund(shop, orderId, 1, 'gateway')
  const { customerId } = await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))
  await inShop(system, shop, (tx) => cancelOwnOrder(tx, { orderId, buyer: { customerId, provedOrderIds: [] } }))
  await system.runner.drain()
  assert.equal((await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))).paymentStatus, 'refunded')
  await demandSound(shop)
})

/** What his page offers who bought it, and his cancellation. */
async function buyerOf(shop: TestShop, orderId: string) {
  const { customerId } = await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))
  const buyer = { customerId, provedOrderIds: [] }
  return {
    mayCancel: async () =>
      (await inShop(system, shop, (tx) => readCustomerOrder(tx, { orderId, buyer, shopHandle: shop.handle }))).can.cancel,
    cancel: () => inShop(system, shop, (tx) => cancelOwnOrder(tx, { orderId, buyer })),
  }
}
const refundsOf = async (orderId: string) => {
  const { rows } = await system.pool.query('select way, status, amount::int from refunds where order_id = $1 order by position', [orderId])
  return rows.map((row) => [row.way, row.status, row.amount])
}

test('S1-3 who waits and has a part of his money back may cancel the rest: what is left comes back, once', async () => {
  const { shop, product, order } = await ground({ cards: 3 })
  const orderId = await order(3)
  await spoil(shop, orderId)
  assert.equal((await payOrder(system, shop, orderId)).verdict, 'booked')
  await refund(shop, orderId, 1, 'gateway')
  await system.runner.drain()
  const { mayCancel, cancel } = await buyerOf(shop, orderId)
  assert.equal((await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))).paymentStatus, 'partially_refunded')
  assert.equal(await mayCancel(), true)
  await inShop(system, shop, (tx) => changeCardSettings(tx, { allowsCancelling: false, version: 0 }))
  await assert.rejects(cancel(), hasCode('card_key_not_refundable'))
  await inShop(system, shop, (tx) => changeCardSettings(tx, { allowsCancelling: true, version: 1 }))
  await cancel()
  await assert.rejects(cancel(), hasCode('card_key_not_refundable'))
  await system.runner.drain()
  assert.deepEqual(await refundsOf(orderId), [
    ['gateway', 'done', 100],
    ['gateway', 'done', 200],
  ])
  const facts = await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))
  assert.deepEqual([facts.status, facts.paymentStatus, await statusOf(shop, orderId)], ['cancelled', 'refunded', 'cancelled'])
  const stock = 'select on_hand, reserved from product_variants where shop_id = $1 and product_id = $2'
  assert.deepEqual((await system.pool.query(stock, [shop.id, product.id])).rows, [{ on_hand: 100, reserved: 0 }])
  await demandSound(shop)
})

test('S1-3 a rest that no gateway gives back is for the shop: a debt of a part stands on no list', async () => {
  const { shop, order } = await ground({ cards: 2 })
  const orderId = await order(2)
  await spoil(shop, orderId)
  await pay(shop, orderId)
  const { mayCancel, cancel } = await buyerOf(shop, orderId)
  assert.equal(await mayCancel(), true, 'the whole would stand on the dashboard')
  await refund(shop, orderId, 1)
  assert.deepEqual(await mayCancel(), { code: 'card_key_not_refundable' })
  await assert.rejects(cancel(), hasCode('card_key_not_refundable'))
  await demandSound(shop)
})

test('S1-3 cards come, the shop refunds a piece more and the buyer cancels, all at once: cards or money, and nothing twice', async () => {
  for (let round = 0; round < 6; round++) {
    const { shop, poolId, order } = await ground({ cards: 3 })
    const orderId = await order(3)
    await spoil(shop, orderId)
    assert.equal((await payOrder(system, shop, orderId)).verdict, 'booked')
    await refund(shop, orderId, 1)
    const { cancel } = await buyerOf(shop, orderId)
    await addCards(system, shop, { poolId, count: 3 })
    const acts = Array.from({ length: 6 }, () => [
      cancel,
      () => inShop(system, shop, (tx) => deliverAwaiting(tx, { poolId })),
      () => refund(shop, orderId, 1, 'gateway'),
    ]).flat()
    const outcomes = await Promise.allSettled(acts.map((act) => act()))
    const codes = new Set(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : [])))
    for (const code of codes)
      assert.ok(['card_key_not_refundable', 'refund_quantity_wrong', 'nothing_to_refund'].includes(code), String(code))
    await system.runner.drain()
    const { status, refundedAmount } = await inShop(system, shop, (tx) => readOrderFacts(tx, orderId))
    const good = (await read(shop, orderId)).items.filter((card) => !card.isVoid).length
    assert.equal(good * 100 + refundedAmount, 300, `${status}: ${good} cards and ${refundedAmount}`)
    await demandSound(shop)
  }
})
