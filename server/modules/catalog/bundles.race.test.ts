import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { catalogChecks } from './checks.ts'
import { deleteProduct, readSellable, releaseStock, reserveStock, setComponents } from './index.ts'

const system = await testSystem()
const shop = await aShop(system)
const transact = <T>(work: (tx: Tx) => Promise<T>) => inShop(system, shop, work)
const variantId = ({ variants }: TestProduct) => variants[0]?.id ?? ''

test('48 orders at once for bundles and their parts: no part is sold twice, and no two orders wait in a circle', async () => {
  const tea = await aProduct(system, shop, { stock: 30 })
  const cup = await aProduct(system, shop, { stock: 12 })
  const first = await aProduct(system, shop, {
    components: [
      { variantId: variantId(tea), quantity: 2 },
      { variantId: variantId(cup), quantity: 1 },
    ],
  })
  const second = await aProduct(system, shop, {
    components: [
      { variantId: variantId(cup), quantity: 1 },
      { variantId: variantId(tea), quantity: 1 },
    ],
  })
  const wanted = [first, second, tea, cup].map(variantId)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 48 }, (_, index) =>
      transact(async (tx) => {
        const [variant] = await readSellable(tx, [wanted[index % 4] ?? ''])
        const item = { variantId: variant?.variantId ?? '', quantity: 1, components: variant?.components ?? null }
        await reserveStock(tx, { orderId: newId(), items: index % 2 === 0 ? [item] : [item, { variantId: variantId(tea), quantity: 1 }] })
        return item.components ?? [{ variantId: item.variantId, quantity: 1 }]
      }),
    ),
  )
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      assert.ok(outcome.reason instanceof DomainError && outcome.reason.code === 'out_of_stock', String(outcome.reason))
  }
  const [teaNow, cupNow] = await transact((tx) => readSellable(tx, [variantId(tea), variantId(cup)]))
  const cups = outcomes
    .flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []))
    .filter((each) => each.variantId === variantId(cup))
  assert.equal(cupNow?.freeQuantity, 12 - cups.length)
  assert.ok((teaNow?.freeQuantity ?? -1) >= 0)
  for (const check of catalogChecks) assert.deepEqual(await transact((tx) => check.find(tx)), [], check.name)
})

test('giving bundles back at once returns every part', async () => {
  const tea = await aProduct(system, shop, { stock: 64 })
  const bundle = await aProduct(system, shop, { components: [{ variantId: variantId(tea), quantity: 4 }] })
  const [variant] = await transact((tx) => readSellable(tx, [variantId(bundle)]))
  const items = [{ variantId: variantId(bundle), quantity: 1, components: variant?.components ?? null }]
  const orders = Array.from({ length: 16 }, () => newId())
  await Promise.all(orders.map((orderId) => transact((tx) => reserveStock(tx, { orderId, items }))))
  assert.equal((await transact((tx) => readSellable(tx, [variantId(bundle)])))[0]?.freeQuantity, 0)
  await Promise.all(orders.map((orderId) => transact((tx) => releaseStock(tx, { orderId, items }))))
  assert.equal((await transact((tx) => readSellable(tx, [variantId(bundle)])))[0]?.freeQuantity, 16)
})

test('a product is never deleted and put into a bundle at the same moment', async () => {
  for (let round = 0; round < 16; round++) {
    const [kept, part] = [await aProduct(system, shop), await aProduct(system, shop)]
    const bundle = await aProduct(system, shop, { components: [{ variantId: variantId(kept), quantity: 1 }] })
    const [deleted, bundled] = await Promise.allSettled([
      transact((tx) => deleteProduct(tx, { productId: part.id })),
      transact((tx) => setComponents(tx, { productId: bundle.id, components: [{ variantId: variantId(part), quantity: 1 }] })),
    ])
    assert.notEqual(deleted.status, bundled.status, 'one of them is refused')
  }
})
