import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSellable } from '#modules/catalog/index.ts'
import { cancelOrder, markPaid, readOrderFacts } from '#modules/orders/index.ts'
import { aBuyer, aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import type { TestProduct } from '#test/support/builders/catalog.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { readCardHistory } from './card-history.ts'
import { readCardSettings } from './card-settings.ts'
import { cardKeysChecks } from './checks.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'
import { deliverCards } from './deliver-cards.ts'
import { keepUntil } from './keep-until.ts'
import { listOrderCards, readOrderCards, revealOrderCards } from './order-cards.ts'
import { findExpiredHolds, releaseCardOrder } from './release-card-order.ts'
import { replaceCard } from './replace-card.ts'
import { serveLate } from './serve-late.ts'
import { takeBackRefunded } from './take-back-refunded.ts'
import { voidCard } from './void-card.ts'

const system = await testSystem()
const MINUTE = 60_000

const pay = (shop: TestShop, orderId: string) => inShop(system, shop, (tx) => markPaid(tx, { orderId }))
const cardsOf = (shop: TestShop, orderId: string) => inShop(system, shop, (tx) => readOrderCards(tx, orderId))
const factsOf = (shop: TestShop, orderId: string) => inShop(system, shop, (tx) => readOrderFacts(tx, orderId))

/** What every screen shows of the product and every cart sells: the smaller of stock and cards (S1-14). */
async function shown(shop: TestShop, product: TestProduct): Promise<number | null> {
  const [variant] = await inShop(system, shop, (tx) => readSellable(tx, [product.variants[0]?.id ?? '']))
  return variant?.freeQuantity ?? null
}

async function stockOf(shop: TestShop, product: { id: string }): Promise<{ onHand: number; reserved: number }> {
  const { rows } = await system.pool.query(
    'select on_hand as "onHand", reserved from product_variants where shop_id = $1 and product_id = $2',
    [shop.id, product.id],
  )
  return rows[0]
}

/** What the broom does in this shop. */
async function sweep(shop: TestShop): Promise<void> {
  for (const orderId of await inShop(system, shop, findExpiredHolds)) await inShop(system, shop, (tx) => releaseCardOrder(tx, { orderId }))
}

async function demandSound(shop: TestShop): Promise<void> {
  for (const { name, find } of [...codesChecks, ...cardKeysChecks]) assert.deepEqual(await inShop(system, shop, find), [], name)
}

async function ground({ cards, stock = 100, price = 100 }: { cards: number; stock?: number; price?: number }) {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards })
  return { shop, poolId, product: await aCardProduct(system, shop, { poolId, stock, price }) }
}

test('S1-2 paid is delivered in one commit: the card is there, the order delivered and open, nothing to ship', async () => {
  const { shop, product } = await ground({ cards: 2 })
  const order = await aCardOrder(system, shop, product)
  assert.deepEqual((await cardsOf(shop, order.id)).items, [])
  await pay(shop, order.id)
  const { status, items } = await cardsOf(shop, order.id)
  assert.deepEqual([status, items.length, items[0]?.revealedAt], ['delivered', 1, null])
  const facts = await factsOf(shop, order.id)
  assert.deepEqual([facts.status, facts.paymentStatus, facts.shippingStatus], ['open', 'paid', 'delivered'])
  assert.deepEqual(await stockOf(shop, product), { onHand: 99, reserved: 0 })
  await demandSound(shop)
})

test('SX-60 while a payment is booked nobody who buys the same product waits for it; its stock leaves with the commit', async () => {
  const { shop, product } = await ground({ cards: 1 })
  const order = await aCardOrder(system, shop, product)
  await inShop(system, shop, async (tx) => {
    await markPaid(tx, { orderId: order.id })
    const lock = 'select id from product_variants where id = $1 for no key update nowait'
    assert.equal((await system.pool.query(lock, [product.variants[0]?.id])).rowCount, 1)
  })
  assert.deepEqual(await stockOf(shop, product), { onHand: 99, reserved: 0 })
})

test('S1-2 an order that costs nothing gets its card at once', async () => {
  const { shop, product } = await ground({ cards: 1, price: 0 })
  const order = await aCardOrder(system, shop, product)
  assert.equal((await cardsOf(shop, order.id)).status, 'delivered')
  await demandSound(shop)
})

test('S1-2 paid and no card left: awaiting codes, never an empty card; cards that come go to who paid first', async () => {
  const { shop, poolId, product } = await ground({ cards: 2 })
  const orders = [await aCardOrder(system, shop, product), await aCardOrder(system, shop, product)]
  // The cards go bad while both are about to pay.
  await system.pool.query(`update codes set state = 'void', voided_at = now() where shop_id = $1`, [shop.id])
  await system.pool.query('delete from code_holds where shop_id = $1', [shop.id])
  await system.pool.query(
    `insert into code_events (shop_id, id, code_id, pool_id, type, from_state, to_state, actor_kind, actor_name, occurred_at)
     select shop_id, gen_random_uuid(), id, pool_id, 'voided', 'held', 'void', 'system', 'test', now() from codes where shop_id = $1`,
    [shop.id],
  )
  const [first, second] = orders.map((order) => order.id) as [string, string]
  await pay(shop, second)
  system.clock.advance(1000)
  await pay(shop, first)
  assert.deepEqual([(await cardsOf(shop, first)).status, (await cardsOf(shop, second)).status], ['awaiting', 'awaiting'])
  assert.equal((await factsOf(shop, first)).shippingStatus, 'preparing')
  assert.equal(await shown(shop, product), 0)
  await importOne(shop, poolId)
  assert.deepEqual([(await cardsOf(shop, first)).status, (await cardsOf(shop, second)).status], ['awaiting', 'delivered'])
  await importOne(shop, poolId)
  assert.deepEqual([(await cardsOf(shop, first)).status, (await cardsOf(shop, first)).items.length], ['delivered', 1])
  await demandSound(shop)
})

async function importOne(shop: TestShop, poolId: string): Promise<void> {
  await addCards(system, shop, { poolId, count: 1 })
  await inShop(system, shop, (tx) => deliverAwaiting(tx, { poolId }))
}

test('S1-2 an order that is told twice to be paid is delivered once', async () => {
  const { shop, product } = await ground({ cards: 3 })
  const order = await aCardOrder(system, shop, product)
  await pay(shop, order.id)
  await inShop(system, shop, (tx) => deliverCards(tx, { orderId: order.id }))
  assert.equal((await cardsOf(shop, order.id)).items.length, 1)
  assert.deepEqual([await shown(shop, product), await stockOf(shop, product)], [2, { onHand: 99, reserved: 0 }])
  await demandSound(shop)
})

/** The placement of an order whose buyer saw a moment ago that there are cards. */
const take = (shop: TestShop, product: TestProduct, quantity: number) =>
  aCardOrder(system, shop, product, { quantity, hasSeenEnough: true })
const isSoldOut = (error: { code: string }) => error.code === 'out_of_stock'

test('S1-2 cards that have come for who waits are taken by no new order, whatever its page has shown', async () => {
  const { shop, poolId, product } = await ground({ cards: 1 })
  const order = await aCardOrder(system, shop, product)
  const { rows } = await system.pool.query('select id from codes where shop_id = $1', [shop.id])
  await inShop(system, shop, (tx) => voidCard(tx, { codeId: rows[0].id, reason: 'test' }))
  await pay(shop, order.id)
  await addCards(system, shop, { poolId, count: 1 })
  await assert.rejects(take(shop, product, 1), isSoldOut)
})

test('S1-25 who finds fewer cards at the placement than his page has shown gets none of them', async () => {
  const { shop, product } = await ground({ cards: 2 })
  await assert.rejects(take(shop, product, 3), isSoldOut)
  assert.deepEqual([await shown(shop, product), await stockOf(shop, product)], [2, { onHand: 100, reserved: 0 }])
})

test('S1-16 an order that got more time after the broom had found it keeps its cards', async () => {
  const { shop, product } = await ground({ cards: 1 })
  const order = await aCardOrder(system, shop, product)
  system.clock.advance(15 * MINUTE)
  assert.deepEqual(await inShop(system, shop, findExpiredHolds), [order.id])
  const until = new Date(system.clock.now().getTime() + 60 * MINUTE)
  await inShop(system, shop, (tx) => keepUntil(tx, { orderId: order.id, until }))
  assert.equal(await inShop(system, shop, (tx) => releaseCardOrder(tx, { orderId: order.id })), false)
  assert.deepEqual([(await cardsOf(shop, order.id)).status, await shown(shop, product)], ['unpaid', 0])
})

test('S1-16 and S1-17 a number for more cards than are left takes none of them, and no stock', async () => {
  const { shop, product } = await ground({ cards: 3 })
  const order = await aCardOrder(system, shop, product, { quantity: 2 })
  system.clock.advance(15 * MINUTE)
  await sweep(shop)
  await aCardOrder(system, shop, product, { quantity: 2 })
  const until = new Date(system.clock.now().getTime() + 60 * MINUTE)
  await inShop(system, shop, (tx) => keepUntil(tx, { orderId: order.id, until }))
  assert.deepEqual([(await cardsOf(shop, order.id)).status, await shown(shop, product)], ['released', 1])
  assert.deepEqual(await stockOf(shop, product), { onHand: 100, reserved: 2 })
  await demandSound(shop)
})

test('S1-2 the first look is stamped once, with its address; a second look leaves it', async () => {
  const { shop, product } = await ground({ cards: 1 })
  const order = await aCardOrder(system, shop, product)
  await pay(shop, order.id)
  const { keyring } = system.deps
  const look = (address: string) => inShop(system, shop, (tx) => revealOrderCards(tx, keyring, { orderId: order.id, address }))
  const [card] = await look('203.0.113.7')
  assert.match(card?.fields[0]?.value ?? '', /^NO-\d{8}$/)
  assert.match(card?.fields[1]?.value ?? '', /^PIN-\d{8}$/)
  const seenAt = card?.revealedAt
  system.clock.advance(MINUTE)
  assert.deepEqual((await look('203.0.113.8'))[0]?.revealedAt, seenAt)
  const { rows } = await system.pool.query('select revealed_address from code_assignments where shop_id = $1', [shop.id])
  assert.deepEqual(rows, [{ revealed_address: '203.0.113.7' }])
})

test('S1-14 50 cards and product stock 100 show 50, stock 20 shows 20; both counters move, and a cancellation restores both', async () => {
  const { shop, poolId, product } = await ground({ cards: 50 })
  const small = await aCardProduct(system, shop, { poolId, stock: 20 })
  assert.deepEqual([await shown(shop, product), await shown(shop, small)], [50, 20])
  const order = await aCardOrder(system, shop, product, { quantity: 3 })
  assert.deepEqual([await shown(shop, product), await shown(shop, small)], [47, 20])
  assert.deepEqual(await stockOf(shop, product), { onHand: 100, reserved: 3 })
  await inShop(system, shop, (tx) => cancelOrder(tx, { orderId: order.id, reason: 'test' }))
  assert.deepEqual([await shown(shop, product), await shown(shop, small)], [50, 20])
  assert.deepEqual(await stockOf(shop, product), { onHand: 100, reserved: 0 })
  assert.equal((await cardsOf(shop, order.id)).status, 'cancelled')
  await demandSound(shop)
})

test('S1-13 S1-14 two products on one pool share its cards: after 45 of the first both show what is left of the cards', async () => {
  const { shop, poolId, product } = await ground({ cards: 50 })
  const second = await aCardProduct(system, shop, { poolId, stock: 30 })
  assert.deepEqual([await shown(shop, product), await shown(shop, second)], [50, 30])
  const order = await aCardOrder(system, shop, product, { quantity: 45 })
  await pay(shop, order.id)
  assert.deepEqual([await shown(shop, product), await shown(shop, second)], [5, 5])
})

test('S1-25 an order for more than there are holds nothing', async () => {
  const { shop, product } = await ground({ cards: 2 })
  await assert.rejects(aCardOrder(system, shop, product, { quantity: 3 }), (error: { code: string }) => error.code === 'out_of_stock')
  assert.deepEqual([await shown(shop, product), await stockOf(shop, product)], [2, { onHand: 100, reserved: 0 }])
  await demandSound(shop)
})

test('S1-16 a hold ends after the shop’s minutes: cards and stock are others’ again, swept or not, and the order can no longer count on them', async () => {
  const { shop, product } = await ground({ cards: 1 })
  assert.equal((await inShop(system, shop, readCardSettings)).holdMinutes, 15)
  const first = await aCardOrder(system, shop, product)
  assert.equal(await shown(shop, product), 0)
  system.clock.advance(15 * MINUTE)
  assert.equal(await shown(shop, product), 1)
  const second = await aCardOrder(system, shop, product)
  await sweep(shop)
  assert.equal((await cardsOf(shop, first.id)).status, 'released')
  assert.deepEqual(await stockOf(shop, product), { onHand: 100, reserved: 1 })
  await pay(shop, second.id)
  await pay(shop, first.id)
  assert.deepEqual([(await cardsOf(shop, first.id)).status, (await cardsOf(shop, second.id)).status], ['awaiting', 'delivered'])
  await demandSound(shop)
})

test('S1-17 money within a day of the release takes the cards again; later a person decides', async () => {
  const { shop, product } = await ground({ cards: 5 })
  const [soon, late] = [await aCardOrder(system, shop, product), await aCardOrder(system, shop, product)]
  system.clock.advance(16 * MINUTE)
  await sweep(shop)
  system.clock.advance(23 * 60 * MINUTE)
  await pay(shop, soon.id)
  system.clock.advance(2 * 60 * MINUTE)
  await pay(shop, late.id)
  assert.deepEqual([(await cardsOf(shop, soon.id)).status, (await cardsOf(shop, late.id)).status], ['delivered', 'paid_late'])
  assert.deepEqual((await cardsOf(shop, late.id)).items, [])
  assert.equal((await factsOf(shop, late.id)).paymentStatus, 'paid')
  const serve = () => inShop(system, shop, (tx) => serveLate(tx, { orderId: late.id }))
  assert.deepEqual(await serve(), { status: 'delivered' })
  assert.equal((await cardsOf(shop, late.id)).items.length, 1)
  await assert.rejects(serve(), (error: { code: string }) => error.code === 'card_order_not_late')
  await demandSound(shop)
})

test('S1-18 a third unpaid order with one number, a fourth of one customer and a sixth from one address are refused', async () => {
  const { shop, product } = await ground({ cards: 50 })
  const refused = (by: string) => (error: { code: string; details: { by: string } }) =>
    error.code === 'too_many_unpaid_orders' && error.details.by === by
  for (let count = 0; count < 2; count++) await aCardOrder(system, shop, product, { phone: '0911222333' })
  await assert.rejects(aCardOrder(system, shop, product, { phone: '0911222333' }), refused('phone'))
  const customerId = await aBuyer(system, shop)
  const orders = []
  for (let count = 0; count < 3; count++) orders.push(await aCardOrder(system, shop, product, { customerId }))
  await assert.rejects(aCardOrder(system, shop, product, { customerId }), refused('customer'))
  await pay(shop, orders[0]?.id ?? '')
  await aCardOrder(system, shop, product, { customerId })
  for (let count = 0; count < 5; count++) await aCardOrder(system, shop, product, { clientIp: '198.51.100.9' })
  await assert.rejects(aCardOrder(system, shop, product, { clientIp: '198.51.100.9' }), refused('address'))
})

test('S1-22 a person declares any card void but one its buyer has seen; the holder of an occupied one gets another', async () => {
  const { shop, product } = await ground({ cards: 4 })
  const [held, sold, seen] = [
    await aCardOrder(system, shop, product),
    await aCardOrder(system, shop, product),
    await aCardOrder(system, shop, product),
  ]
  for (const order of [sold, seen]) await pay(shop, order.id)
  await inShop(system, shop, (tx) => revealOrderCards(tx, system.deps.keyring, { orderId: seen.id, address: '::1' }))
  const { rows } = await system.pool.query('select id from codes where shop_id = $1 order by position', [shop.id])
  const [ofHeld, ofSold, ofSeen] = rows.map((row) => row.id)
  const declare = (codeId: string) => inShop(system, shop, (tx) => voidCard(tx, { codeId, reason: 'test' }))
  await declare(ofHeld)
  await declare(ofSold)
  await assert.rejects(declare(ofSeen), (error: { code: string }) => error.code === 'card_revealed')
  await pay(shop, held.id)
  assert.deepEqual(
    (await cardsOf(shop, held.id)).items.map(({ isVoid }) => isVoid),
    [false],
  )
  assert.deepEqual(
    (await cardsOf(shop, sold.id)).items.map(({ isVoid }) => isVoid),
    [true],
  )
  await demandSound(shop)
})

test('S1-22 the history of a card tells every transition, and with which order', async () => {
  const { shop, product } = await ground({ cards: 1 })
  const first = await aCardOrder(system, shop, product)
  system.clock.advance(MINUTE)
  await inShop(system, shop, (tx) => cancelOrder(tx, { orderId: first.id, reason: 'test' }))
  system.clock.advance(MINUTE)
  const second = await aCardOrder(system, shop, product)
  await pay(shop, second.id)
  const [card] = (await cardsOf(shop, second.id)).items
  const history = await inShop(system, shop, (tx) => readCardHistory(tx, card?.codeId ?? ''))
  assert.deepEqual(
    history.map(({ type, order }) => [type, order?.id ?? null]),
    [
      ['imported', null],
      ['held', first.id],
      ['released', first.id],
      ['held', second.id],
      ['assigned', second.id],
    ],
  )
})

test('S1-26 a bad card is replaced by the next: the old one void for good, both in the history, the order has one good card', async () => {
  const { shop, product } = await ground({ cards: 2 })
  const order = await aCardOrder(system, shop, product)
  await pay(shop, order.id)
  const [bad] = await inShop(system, shop, (tx) => listOrderCards(tx, order.id))
  const replace = (codeId: string) => inShop(system, shop, (tx) => replaceCard(tx, { codeId, reason: '無法兌換' }))
  const fresh = await replace(bad?.codeId ?? '')
  const cards = await inShop(system, shop, (tx) => listOrderCards(tx, order.id))
  assert.deepEqual(
    cards.map(({ codeId, isVoid, isReplaced }) => [codeId, isVoid, isReplaced]),
    [
      [bad?.codeId, true, true],
      [fresh.codeId, false, false],
    ],
  )
  await assert.rejects(replace(bad?.codeId ?? ''), (error: { code: string }) => error.code === 'card_not_sold')
  await assert.rejects(replace(fresh.codeId), (error: { code: string }) => error.code === 'card_none_left')
  assert.equal((await inShop(system, shop, (tx) => listOrderCards(tx, order.id)))[1]?.isVoid, false)
  await demandSound(shop)
})

test('S1-3 refunded pieces: delivered cards are void and never come back, those nobody has looked at first; waiting pieces wait no longer', async () => {
  const { shop, poolId, product } = await ground({ cards: 3 })
  const order = await aCardOrder(system, shop, product, { quantity: 3 })
  await pay(shop, order.id)
  const [line] = (await factsOf(shop, order.id)).lines
  const refund = (orderId: string, orderLineId: string, quantity: number) =>
    inShop(system, shop, (tx) => takeBackRefunded(tx, { orderId, lines: [{ orderLineId, quantity }] }))
  await system.pool.query(
    `update code_assignments set revealed_at = now(), revealed_address = '::1' where shop_id = $1 and order_id = $2 and unit_no = 3`,
    [shop.id, order.id],
  )
  await refund(order.id, line?.id ?? '', 2)
  assert.deepEqual(
    (await cardsOf(shop, order.id)).items.map(({ unitNo, isVoid }) => [unitNo, isVoid]),
    [
      [1, true],
      [2, true],
      [3, false],
    ],
  )
  assert.equal(await shown(shop, product), 0)

  await addCards(system, shop, { poolId, count: 2 })
  const waiting = await aCardOrder(system, shop, product, { quantity: 2 })
  await system.pool.query(`update card_orders set status = 'awaiting', paid_at = now() where shop_id = $1 and order_id = $2`, [
    shop.id,
    waiting.id,
  ])
  await refund(waiting.id, (await factsOf(shop, waiting.id)).lines[0]?.id ?? '', 2)
  assert.equal((await cardsOf(shop, waiting.id)).status, 'cancelled')
  assert.equal(await shown(shop, product), 2)
  await demandSound(shop)
})
