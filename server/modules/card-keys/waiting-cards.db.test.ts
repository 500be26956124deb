import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cancelOrder, markPaid } from '#modules/orders/index.ts'
import { sendAsStaff } from '#test/support/as-staff.ts'
import { aCardOrder, aCardProduct } from '#test/support/builders/cards.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import type { TestShop } from '#test/support/builders/shops.ts'
import { payOrder } from '#test/support/gateway.ts'
import { runAgain } from '#test/support/gateway-door.ts'
import { hasCode, openForWaiting } from '#test/support/waiting-buyers.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'
import { revealOrderCards } from './order-cards.ts'
import { releaseCardOrder } from './release-card-order.ts'
import { replaceCard } from './replace-card.ts'
import { serveLate } from './serve-late.ts'
import { voidCard } from './void-card.ts'

// Who has paid and waits for cards, and what may come between: those behind him, refunds, releases at the same moment (S1-2, S1-3).

const { system, door, ground, pay, read, statusOf, refund, spoil, demandSound } = await openForWaiting()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A scheduled job, now. */
async function run(name: string): Promise<void> {
  await system.boss.send(name, {})
  await system.runner.drain()
}

const look = (shop: TestShop, orderId: string) =>
  inShop(system, shop, (tx) => revealOrderCards(tx, system.deps.keyring, { orderId, address: '::1' }))

/** Two orders that are paid and wait, the first for three cards, the second for one; two cards have come since. */
async function threeAndOneWaitForTwo() {
  const made = await ground({ cards: 4 })
  const { shop, poolId, order } = made
  const [first, second] = [await order(3), await order()]
  for (const id of [first, second]) await spoil(shop, id)
  for (const id of [first, second]) await pay(shop, id)
  await addCards(system, shop, { poolId, count: 2 })
  await system.runner.drain()
  assert.deepEqual([await statusOf(shop, first), await statusOf(shop, second)], ['awaiting', 'awaiting'])
  return { ...made, first, second }
}

test('S1-2 the first of those who wait is refunded: who waits behind it is served by himself', async () => {
  const { shop, first, second } = await threeAndOneWaitForTwo()
  await refund(shop, first, 3)
  await system.runner.drain()
  assert.deepEqual([await statusOf(shop, first), await statusOf(shop, second)], ['cancelled', 'delivered'])
  await demandSound(shop)
})

test('S1-2 the first of those who wait wants less after a refund: it gets what there is, and its stock is nobody’s any more', async () => {
  const { shop, first, second, product } = await threeAndOneWaitForTwo()
  await refund(shop, first, 1)
  await system.runner.drain()
  assert.deepEqual([await statusOf(shop, first), await statusOf(shop, second)], ['delivered', 'awaiting'])
  assert.equal((await read(shop, first)).items.length, 2)
  const { rows } = await system.pool.query('select on_hand, reserved from product_variants where shop_id = $1 and product_id = $2', [
    shop.id,
    product.id,
  ])
  assert.deepEqual(rows, [{ on_hand: 98, reserved: 1 }])
  await demandSound(shop)
})

test('S1-2 an order that begins to wait gives its good cards to who waits before it', async () => {
  const { shop, order } = await ground({ cards: 3 })
  const [first, second] = [await order(), await order(2)]
  await spoil(shop, first)
  await pay(shop, first)
  await spoil(shop, second, 1)
  await pay(shop, second)
  await system.runner.drain()
  assert.deepEqual([await statusOf(shop, first), await statusOf(shop, second)], ['delivered', 'awaiting'])
  await demandSound(shop)
})

test('S1-2 a card comes back at the moment in which somebody begins to wait: he gets it, whoever is committed first', async () => {
  for (const isReleaseFirst of [true, false]) {
    const { shop, poolId, order } = await ground({ cards: 2 })
    // Of two products, whose stock does not make one wait for the other.
    const second = await aCardProduct(system, shop, { poolId })
    const [given, { id: waiting }] = [await order(), await aCardOrder(system, shop, second)]
    await spoil(shop, waiting)
    system.clock.advance(16 * MINUTE)
    const opened = { release: Promise.withResolvers<void>(), payment: Promise.withResolvers<void>() }
    const gates = { release: Promise.withResolvers<void>(), payment: Promise.withResolvers<void>() }
    const release = inShop(system, shop, async (tx) => {
      await releaseCardOrder(tx, { orderId: given })
      opened.release.resolve()
      await gates.release.promise
    })
    await opened.release.promise
    const payment = inShop(system, shop, async (tx) => {
      await markPaid(tx, { orderId: waiting })
      opened.payment.resolve()
      await gates.payment.promise
    })
    await opened.payment.promise
    const [early, late] = isReleaseFirst ? (['release', 'payment'] as const) : (['payment', 'release'] as const)
    gates[early].resolve()
    await (early === 'release' ? release : payment)
    await system.runner.drain()
    gates[late].resolve()
    await Promise.all([release, payment])
    await system.runner.drain()
    assert.equal(await statusOf(shop, waiting), 'delivered')
    await demandSound(shop)
  }
})

test('S1-2 whoever pays first gets the cards does not mean: before those who have paid and wait', async () => {
  const { shop, poolId, order } = await ground({ cards: 4 })
  await system.pool.query(
    `insert into card_settings (shop_id, hold_minutes, holds_at_payment, allows_deferred, allows_cancelling, unpaid_per_customer, unpaid_per_phone, unpaid_per_address, version)
     values ($1, 15, true, false, true, 9, 9, 9, 1)`,
    [shop.id],
  )
  const [many, one] = [await order(3), await order(1)]
  await system.pool.query(`update codes set state = 'void', voided_at = now() where shop_id = $1`, [shop.id])
  await pay(shop, many)
  await addCards(system, shop, { poolId, count: 2 })
  await pay(shop, one)
  assert.deepEqual([await statusOf(shop, many), await statusOf(shop, one)], ['awaiting', 'awaiting'])
  await addCards(system, shop, { poolId, count: 2 })
  await system.runner.drain()
  assert.deepEqual([await statusOf(shop, many), await statusOf(shop, one)], ['delivered', 'delivered'])
})

test('S1-3 while the money of an order is on its way back nobody gives it cards, opens or replaces them; refused, it goes on', async () => {
  const { shop, poolId, order } = await ground({ cards: 2 })
  const [waiting, sold] = [await order(), await order()]
  await spoil(shop, waiting)
  for (const orderId of [waiting, sold]) assert.equal((await payOrder(system, shop, orderId)).verdict, 'booked')
  door.state = 'cut'
  await refund(shop, waiting, 1, 'gateway')
  await refund(shop, sold, 1, 'gateway')
  await system.runner.drain()
  await addCards(system, shop, { poolId, count: 1 })
  await inShop(system, shop, (tx) => deliverAwaiting(tx, { poolId }))
  await system.runner.drain()
  assert.equal(await statusOf(shop, waiting), 'awaiting')
  await assert.rejects(look(shop, sold), hasCode('card_refund_running'))
  const [card] = (await read(shop, sold)).items
  const replace = () => inShop(system, shop, (tx) => replaceCard(tx, { codeId: card?.codeId ?? '', reason: 'test' }))
  await assert.rejects(replace(), hasCode('card_refund_running'))
  for (let attempt = 0; attempt < 6; attempt++) await runAgain(system, 'payments.send-refund')
  const { items } = (await asStaff(shop, 'GET', '/refunds?status=unclear')).json()
  assert.equal(items.length, 2)
  for (const { id } of items) {
    const answer = await asStaff(shop, 'POST', `/refunds/${id}/resolution`, { finding: 'failed', note: 'x' })
    assert.equal(answer.statusCode, 200, answer.body)
  }
  await system.runner.drain()
  assert.equal(await statusOf(shop, waiting), 'delivered')
  assert.equal((await look(shop, sold)).length, 1)
  door.state = 'open'
  await demandSound(shop)
})

const asStaff = (shop: TestShop, method: 'GET' | 'POST', url: string, payload?: object) =>
  sendAsStaff(system, shop, { method, url, payload })

test('S1-3 a refund and the void of its card are one commit: whoever looks afterwards sees nothing of it', async () => {
  const { shop, order } = await ground({ cards: 2 })
  const orderId = await order(2)
  await pay(shop, orderId)
  await refund(shop, orderId, 1)
  const opened = await look(shop, orderId)
  assert.deepEqual(
    opened.map(({ unitNo, isVoid, fields }) => [unitNo, isVoid, fields.length > 0]),
    [
      [1, false, true],
      [2, true, false],
    ],
  )
  await demandSound(shop)
})

test('S1-3 and S1-26 a card declared void before its buyer looked is replaced, or its refund costs him no good card', async () => {
  const { shop, poolId, order } = await ground({ cards: 2 })
  const orderId = await order(2)
  await pay(shop, orderId)
  const [bad, good] = (await read(shop, orderId)).items
  await inShop(system, shop, (tx) => voidCard(tx, { codeId: bad?.codeId ?? '', reason: 'test' }))
  const replace = (codeId = '') => inShop(system, shop, (tx) => replaceCard(tx, { codeId, reason: 'test' }))
  await assert.rejects(replace(bad?.codeId), hasCode('card_none_left'))
  await refund(shop, orderId, 1)
  assert.deepEqual(
    (await read(shop, orderId)).items.map(({ codeId, isVoid }) => [codeId, isVoid]),
    [
      [bad?.codeId, true],
      [good?.codeId, false],
    ],
  )
  await addCards(system, shop, { poolId, count: 3 })
  await assert.rejects(replace(bad?.codeId), hasCode('code_already_void'))
  const other = await order(2)
  await pay(shop, other)
  const [spoiled] = (await read(shop, other)).items
  await inShop(system, shop, (tx) => voidCard(tx, { codeId: spoiled?.codeId ?? '', reason: 'test' }))
  await replace(spoiled?.codeId)
  assert.equal((await read(shop, other)).items.filter((card) => !card.isVoid).length, 2)
  await demandSound(shop)
})

test('S1-22 a first look and a void at the same moment: what was certified as unseen was not shown', async () => {
  for (let round = 0; round < 8; round++) {
    const { shop, order } = await ground({ cards: 1 })
    const orderId = await order()
    await pay(shop, orderId)
    const [card] = (await read(shop, orderId)).items
    const [seen, voided] = await Promise.allSettled([
      look(shop, orderId),
      inShop(system, shop, (tx) => voidCard(tx, { codeId: card?.codeId ?? '', reason: 'test' })),
    ])
    assert.equal(seen.status, 'fulfilled')
    const wasShown = seen.status === 'fulfilled' && (seen.value[0]?.fields.length ?? 0) > 0
    assert.equal(wasShown, voided.status === 'rejected', `shown: ${wasShown}, void: ${voided.status}`)
  }
})

test('S1-17 an order is not given up while money for it would still be served: a day after its cards went back, no earlier', async () => {
  const { shop, order } = await ground({ cards: 1 })
  const orderId = await order()
  system.clock.advance(16 * MINUTE)
  await run('card-keys.release-expired')
  assert.equal(await statusOf(shop, orderId), 'released')
  system.clock.advance(24 * HOUR - MINUTE)
  await run('payments.expire-orders')
  await pay(shop, orderId)
  assert.equal(await statusOf(shop, orderId), 'delivered')
  const other = await ground({ cards: 1 })
  const unpaid = await other.order()
  system.clock.advance(16 * MINUTE)
  await run('card-keys.release-expired')
  system.clock.advance(24 * HOUR + MINUTE)
  await run('payments.expire-orders')
  assert.equal(await statusOf(other.shop, unpaid), 'cancelled')
})

test('S1-17 money after more than a day waits for a person; not while it is going back', async () => {
  const { shop, order } = await ground({ cards: 1 })
  const orderId = await order()
  system.clock.advance(16 * MINUTE)
  await run('card-keys.release-expired')
  system.clock.advance(25 * HOUR)
  assert.equal((await payOrder(system, shop, orderId)).verdict, 'booked')
  assert.equal(await statusOf(shop, orderId), 'paid_late')
  door.state = 'cut'
  await refund(shop, orderId, 1, 'gateway')
  await assert.rejects(
    inShop(system, shop, (tx) => serveLate(tx, { orderId })),
    hasCode('card_refund_running'),
  )
  door.state = 'open'
  await runAgain(system, 'payments.send-refund')
  assert.equal(await statusOf(shop, orderId), 'cancelled')
  await demandSound(shop)
})

test('S1-16 the product’s stock of an order whose time is over is others’, swept or not', async () => {
  const { shop, product, order } = await ground({ cards: 2, stock: 1 })
  const late = await order()
  await assert.rejects(order(), hasCode('out_of_stock'))
  system.clock.advance(16 * MINUTE)
  const next = await order()
  assert.deepEqual([await statusOf(shop, late), await statusOf(shop, next)], ['released', 'unpaid'])
  const { rows } = await system.pool.query('select reserved from product_variants where shop_id = $1 and product_id = $2', [
    shop.id,
    product.id,
  ])
  assert.deepEqual(rows, [{ reserved: 1 }])
  await inShop(system, shop, (tx) => cancelOrder(tx, { orderId: next, reason: 'test' }))
  await demandSound(shop)
})
