import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bindVariant } from '#modules/card-keys/index.ts'
import { readSellable } from '#modules/catalog/index.ts'
import { aBuyer, aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { payOrder } from '#test/support/gateway.ts'
import { demandFewReads, enlarge } from '#test/support/large-pool.ts'
import { patiently } from '#test/support/patiently.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { cardsLeftOf, cardsLeftQuery, countAvailable } from './available-cards.ts'
import { cardKeysChecks } from './checks.ts'

const system = await testSystem()

/** What every screen shows of each variant and every order may have of it. */
async function shown(shop: TestShop, product: TestProduct): Promise<(number | null)[]> {
  const variantIds = product.variants.map(({ id }) => id)
  return (await inShop(system, shop, (tx) => readSellable(tx, variantIds))).map(({ freeQuantity }) => freeQuantity)
}

async function demandSound(shop: TestShop): Promise<void> {
  for (const { name, find } of [...codesChecks, ...cardKeysChecks]) assert.deepEqual(await inShop(system, shop, find), [], name)
}

const desk = (shop: TestShop) => cardDesk(system, shop)
const ofVariant = (product: TestProduct, index: number) => ({ variants: product.variants.slice(index, index + 1) })

test('S1-14 a pool of more than 1,000 cards shows them all, as many as one order may have, and sells more than 1,000 at once', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 1_250 })
  const product = await aCardProduct(system, shop, { poolId, stock: 5_000 })
  assert.deepEqual(await shown(shop, product), [1_250])
  const order = await aCardOrder(system, shop, product, { quantity: 1_200 })
  assert.deepEqual(await shown(shop, product), [50])
  await payOrder(system, shop, order.id)
  const { body } = await desk(shop).ask('GET', `/card-pools/${poolId}`)
  assert.deepEqual([body.soldCount, body.freeCount], [1_200, 50])
  await assert.rejects(aCardOrder(system, shop, product, { quantity: 51 }), (error: { code: string }) => error.code === 'out_of_stock')
  await demandSound(shop)
})

test('S1-13 S1-14 the list of products shows what can be sold: no more than there are cards, and those of one pool once', async () => {
  const shop = await aShop(system)
  const [shared, own] = [await aPoolOfCards(system, shop, { cards: 10 }), await aPoolOfCards(system, shop, { cards: 3 })]
  const product = await aProduct(system, shop, { kind: 'card_key', variants: 3, stock: 8 })
  const without = await aProduct(system, shop, { kind: 'card_key', stock: 5 })
  const other = await aProduct(system, shop, { stock: 7 })
  await inShop(system, shop, async (tx) => {
    for (const [index, poolId] of [shared, shared, own].entries())
      await bindVariant(tx, { variantId: product.variants[index]?.id ?? '', poolId })
  })
  const { body } = await desk(shop).ask('GET', '/products')
  const pieces = new Map(body.items.map(({ id, freeQuantity }: { id: string; freeQuantity: number }) => [id, freeQuantity]))
  assert.deepEqual(
    [product.id, without.id, other.id].map((id) => pieces.get(id)),
    [10 + 3, 0, 7],
  )
})

test('S1-14 two variants on one pool are never added up: neither shows more than the cards, and both together sell no more', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 10 })
  const product = await aProduct(system, shop, { kind: 'card_key', variants: 2, stock: 8 })
  await inShop(system, shop, async (tx) => {
    for (const { id: variantId } of product.variants) await bindVariant(tx, { variantId, poolId })
  })
  assert.deepEqual(await shown(shop, product), [8, 8])
  const five = await aCardOrder(system, shop, ofVariant(product, 0), { quantity: 5 })
  assert.deepEqual(await shown(shop, product), [3, 5])
  await payOrder(system, shop, five.id)
  const customers = await Promise.all(Array.from({ length: 16 }, () => aBuyer(system, shop)))
  const outcomes = await Promise.allSettled(
    customers.map((customerId, index) => patiently(() => aCardOrder(system, shop, ofVariant(product, index % 2), { customerId }))),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 5, 'ten cards, whichever variant')
  for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'out_of_stock')
  assert.deepEqual(await shown(shop, product), [0, 0])
  const { body } = await desk(shop).ask('GET', `/card-pools/${poolId}`)
  assert.deepEqual([body.variants.length, body.soldCount + body.heldCount, body.freeCount], [2, 10, 0])
  await demandSound(shop)
})

test('S1-14 product stock above the cards is taken, the storefront shows the cards, and the form learns how many there are', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 3 })
  const product = await aCardProduct(system, shop, { poolId, stock: 2 })
  const variantId = product.variants[0]?.id ?? ''
  const { version } = (await desk(shop).ask('GET', `/products/${product.id}`)).body
  const raised = await desk(shop).ask('PUT', `/variants/${variantId}/stock`, { version, onHand: 500, tracksStock: true })
  assert.equal(raised.status, 200, JSON.stringify(raised.body))
  assert.deepEqual(await shown(shop, product), [3])
  const { items } = (await desk(shop).ask('GET', `/products/${product.id}/card-bindings`)).body
  assert.deepEqual(items, [{ variantId, poolId, poolName: '點數卡', freeCount: 3 }])
})

test('S1-14 what is left is counted from indexes alone, each pool once, and no further than stock and one order go', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 300 })
  const product = await aProduct(system, shop, { kind: 'card_key', variants: 2, stock: 40 })
  await inShop(system, shop, async (tx) => {
    for (const { id: variantId } of product.variants) await bindVariant(tx, { variantId, poolId })
  })
  await system.pool.query('vacuum (analyze) codes, code_holds')
  const variantIds = product.variants.map(({ id }) => id)
  const plan = await inShop(system, shop, async (tx) => {
    const query = cardsLeftQuery(tx, { variantIds, upTo: 9_999 })
    return (await sql<{ queryPlan: string }>`explain (analyze, costs off, timing off, summary off) ${query}`.execute(tx.db)).rows
      .map((row) => Object.values(row)[0])
      .join('\n')
  })
  // Of 300 the 80 that both can sell, counted once.
  assert.match(plan, /Index Only Scan using codes_free_idx on codes \(actual rows=80(\.00)? loops=1\)/)
  assert.match(plan, /Index Only Scan using code_holds_expires_at_idx on code_holds/)
  const left = async (upTo?: number) =>
    [...(await inShop(system, shop, (tx) => cardsLeftOf(tx, { variantIds, upTo }))).values()].map(({ cards }) => cards)
  assert.deepEqual(
    [await left(), await left(1)],
    [
      [80, 80],
      [1, 1],
    ],
  )
})

test('S1-14 a pool may be as large as it wants, and sold for the most part: what is left of it is told by a few of its cards', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const product = await aCardProduct(system, shop, { poolId, stock: 5 })
  await enlarge(system, { poolIds: [poolId], likePool: poolId })
  const variantIds = product.variants.map(({ id }) => id)
  await demandFewReads(system, shop, async (tx) => {
    const [left] = (await cardsLeftOf(tx, { variantIds })).values()
    assert.equal(left?.cards, 5)
  })
  await demandFewReads(system, shop, async (tx) => {
    const count = await countAvailable(tx, { variantId: variantIds[0] ?? '', poolId, upTo: 3 })
    assert.equal(count, 3)
  })
})
