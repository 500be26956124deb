import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/tx.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { demandFewReads, enlargeOrders } from '#test/support/large-pool.ts'
import { testSystem } from '#test/support/system.ts'
import { cardsLeftOf, hasAwaiting } from './available-cards.ts'
import { deliverAwaiting } from './deliver-awaiting.ts'
import { findExpiredHolds, releaseOverdueOf } from './release-card-order.ts'

const system = await testSystem()
const shop = await aShop(system)
const poolId = await aPoolOfCards(system, shop, { cards: 3 })
const product = await aCardProduct(system, shop, { poolId })
const variantId = product.variants[0]?.id ?? ''
const { id: likeOrder } = await aCardOrder(system, shop, product)
await enlargeOrders(system, { likeOrder })

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
