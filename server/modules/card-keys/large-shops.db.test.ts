import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/tx.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { demandFewReads, demandFewReadsOverAll, enlargeOrders } from '#test/support/large-pool.ts'
import { testSystem } from '#test/support/system.ts'
import { cardsLeftOf, hasAwaiting } from './available-cards.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'
import { findExpiredHolds, findShopsWithExpiredHolds, releaseOverdueOf } from './release-card-order.ts'

/** Longer than cards are held for an unpaid order. */
const OVER_MS = 20 * 60_000

const system = await testSystem()
const overdue = await aShopOfCards()
system.clock.advance(OVER_MS)
const { shop, poolId, variantId, likeOrder } = await aShopOfCards()
await enlargeOrders(system, { likeOrder })

async function aShopOfCards() {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 3 })
  const product = await aCardProduct(system, shop, { poolId })
  const { id: likeOrder } = await aCardOrder(system, shop, product)
  return { shop, poolId, variantId: product.variants[0]?.id ?? '', likeOrder }
}

const acts: Record<string, (tx: Tx) => Promise<unknown>> = {
  'whether somebody waits': async (tx) => assert.equal(await hasAwaiting(tx, poolId), false),
  'who waits': async (tx) => assert.equal((await deliverAwaiting(tx, { poolId })).served, 0),
  'whose time is over': async (tx) => assert.deepEqual(await findExpiredHolds(tx), []),
  'whose stock is others’ again': async (tx) => assert.equal(await releaseOverdueOf(tx, variantId), 0),
  'how many are left': async (tx) => assert.equal((await cardsLeftOf(tx, { variantIds: [variantId] })).get(variantId)?.cards, 2),
}

for (const [name, act] of Object.entries(acts))
  test(`S1-14 SX-60 a shop may have sold as many cards as it wants: ${name} is told by a few of its orders`, () =>
    demandFewReads(system, shop, act, 'card_orders'))

test('S1-16 SX-60 as many orders as there are may be paid or have time left: whose time is over is told by a few of all shops', async () => {
  await enlargeOrders(system, { likeOrder, as: 'unpaid' })
  await demandFewReadsOverAll(system, { purpose: 'cards.expire', table: 'card_orders' }, async (tx) =>
    assert.deepEqual(await findShopsWithExpiredHolds(tx), [overdue.shop.id]),
  )
  await demandFewReads(system, overdue.shop, async (tx) => assert.deepEqual(await findExpiredHolds(tx), [overdue.likeOrder]), 'card_orders')
  await demandFewReads(system, shop, async (tx) => assert.deepEqual(await findExpiredHolds(tx), []), 'card_orders')
  await demandFewReads(system, shop, async (tx) => assert.equal(await releaseOverdueOf(tx, variantId), 0), 'card_orders')
})
