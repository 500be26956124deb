import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { catalogChecks } from './checks.ts'
import { readSellable, releaseStock, reserveStock, restock, setStock, shipStock } from './index.ts'

const system = await testSystem()
const shop = await aShop(system)
const transact = <T>(work: (tx: Tx) => Promise<T>) => system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)

const step = fc.record({
  act: fc.constantFrom('reserve', 'release', 'ship', 'restock', 'count' as const),
  quantity: fc.integer({ min: 1, max: 6 }),
})

test('whatever orders and people do, stock equals a simple model and is never below zero', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 10 }), fc.array(step, { maxLength: 15 }), async (first, steps) => {
      const product = await aProduct(system, shop, { stock: first })
      const variantId = product.variants[0]?.id ?? ''
      let onHand = first
      let reserved = 0
      for (const { act, quantity } of steps) {
        const order = { orderId: newId(), items: [{ variantId, quantity }] }
        if (act === 'reserve') {
          const outcome = await transact((tx) => reserveStock(tx, order)).catch((error: unknown) => error)
          if (onHand - reserved >= quantity) reserved += quantity
          else assert.deepEqual((outcome as DomainError).details, { items: [{ variantId, available: onHand - reserved }] })
        }
        if (act === 'release' && reserved >= quantity) {
          await transact((tx) => releaseStock(tx, order))
          reserved -= quantity
        }
        if (act === 'ship' && reserved >= quantity) {
          await transact((tx) => shipStock(tx, order))
          reserved -= quantity
          onHand -= quantity
        }
        if (act === 'restock') {
          await transact((tx) => restock(tx, order))
          onHand += quantity
        }
        if (act === 'count') {
          const version = await versionOf(variantId)
          const outcome = await transact((tx) => setStock(tx, { variantId, version, tracksStock: true, onHand: quantity })).catch(
            (error: unknown) => error,
          )
          if (quantity >= reserved) onHand = quantity
          else assert.equal((outcome as DomainError).code, 'stock_below_reserved')
        }
      }
      const [sellable] = await transact((tx) => readSellable(tx, [variantId]))
      assert.equal(sellable?.freeQuantity, onHand - reserved)
      assert.ok(onHand >= reserved && reserved >= 0)
    }),
    { numRuns: 30 },
  )
  for (const check of catalogChecks) assert.deepEqual(await transact((tx) => check.find(tx)), [])
})

test('a variant that is not counted can always be reserved, and its reservations are known when counting begins', async () => {
  const product = await aProduct(system, shop, { stock: null })
  const variantId = product.variants[0]?.id ?? ''
  await transact((tx) => reserveStock(tx, { orderId: newId(), items: [{ variantId, quantity: 500 }] }))
  const version = await versionOf(variantId)
  await assert.rejects(
    transact((tx) => setStock(tx, { variantId, version, tracksStock: true, onHand: 499 })),
    { code: 'stock_below_reserved' },
  )
  await transact((tx) => setStock(tx, { variantId, version, tracksStock: true, onHand: 500 }))
  const [sellable] = await transact((tx) => readSellable(tx, [variantId]))
  assert.equal(sellable?.freeQuantity, 0)
})

test('SX-32 a count from before a shipment is refused', async () => {
  const product = await aProduct(system, shop, { stock: 5 })
  const variantId = product.variants[0]?.id ?? ''
  const version = await versionOf(variantId)
  const order = { orderId: newId(), items: [{ variantId, quantity: 2 }] }
  await transact((tx) => reserveStock(tx, order))
  await transact((tx) => shipStock(tx, order))
  await assert.rejects(
    transact((tx) => setStock(tx, { variantId, version, tracksStock: true, onHand: 5 })),
    (error: DomainError) => {
      assert.equal(error.code, 'stock_changed')
      assert.equal(error.details.onHand, 3)
      return true
    },
  )
})

async function versionOf(variantId: string): Promise<number> {
  const { rows } = await system.pool.query('select version from product_variants where id = $1', [variantId])
  return rows[0].version
}
