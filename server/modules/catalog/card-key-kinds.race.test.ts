import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/tx.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { changeProduct, setComponents } from './index.ts'

const system = await testSystem()
const shop = await aShop(system)
const transact = <T>(work: (tx: Tx) => Promise<T>) => inShop(system, shop, work)
const components = ({ variants }: TestProduct) => [{ variantId: variants[0]?.id ?? '', quantity: 1 }]

test('S1-8 a product never becomes a card key and part of a bundle at the same moment', async () => {
  for (let round = 0; round < 16; round++) {
    const [kept, part] = [await aProduct(system, shop), await aProduct(system, shop)]
    const bundle = await aProduct(system, shop, { components: components(kept) })
    const [changed, bundled] = await Promise.allSettled([
      transact((tx) => changeProduct(tx, { productId: part.id, changes: { kind: 'card_key' } })),
      transact((tx) => setComponents(tx, { productId: bundle.id, components: components(part) })),
    ])
    assert.notEqual(changed.status, bundled.status, 'one of them is refused')
    const [refused] = [changed, bundled].filter((each) => each.status === 'rejected')
    assert.ok(['product_in_bundle', 'kind_not_usable_in'].includes(refused?.reason.code), String(refused?.reason))
  }
})
