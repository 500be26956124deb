import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { aCategory, aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { changeProducts } from './change-products.ts'
import { changeProduct, deleteProduct } from './index.ts'

const system = await testSystem()
const shop = await aShop(system)
const transact = <T>(work: (tx: Tx) => Promise<T>) => inShop(system, shop, work)
const products = await Promise.all(Array.from({ length: 12 }, (_, index) => aProduct(system, shop, { name: `競速 ${index}` })))
const matching = { matching: { q: '競速' }, expectedCount: products.length }
const ids = products.map(({ id }) => id)

test('SX-32 24 changes of all that match at once take turns: in the end all products say the same, and every change is counted', async () => {
  const states = ['hidden', 'delisted', 'listed'] as const
  const outcomes = await Promise.all(
    Array.from({ length: 24 }, (_, index) => {
      const selection = index % 2 === 0 ? matching : { productIds: ids.toReversed() }
      return transact((tx) => changeProducts(tx, { selection, change: { status: states[index % 3] ?? 'listed' } }))
    }),
  )
  const { rows } = await system.pool.query('select distinct status, version from products where id = any($1)', [ids])
  assert.equal(rows.length, 1, JSON.stringify(rows))
  assert.equal(outcomes.filter(({ changedCount }) => changedCount === 12).length, rows[0].version)
  assert.ok(outcomes.every(({ changedCount, unchangedCount }) => changedCount + unchangedCount === 12))
})

test('SX-32 a form that was open while the products changed is refused, never overwritten', async () => {
  const [product] = products
  const { rows } = await system.pool.query('select version from products where id = $1', [product?.id])
  const edits = Array.from({ length: 16 }, (_, index) =>
    transact<unknown>((tx) =>
      index % 2 === 0
        ? changeProducts(tx, { selection: matching, change: { status: index % 4 === 0 ? 'hidden' : 'listed' } })
        : changeProduct(tx, { productId: product?.id ?? '', version: rows[0].version, changes: { description: `${index}` } }),
    ),
  )
  const refused = (await Promise.allSettled(edits)).filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason)
  assert.ok(refused.length >= 7, 'at most one form was in time')
  for (const error of refused) assert.ok(error instanceof DomainError && error.code === 'product_changed', String(error))
})

test('a product that is deleted meanwhile is left out, and putting it into a category at the same moment harms nobody', async () => {
  const category = await aCategory(system, shop)
  const [gone] = products
  const outcomes = await Promise.allSettled([
    transact((tx) => deleteProduct(tx, { productId: gone?.id ?? '' })),
    ...Array.from({ length: 16 }, () =>
      transact((tx) => changeProducts(tx, { selection: { productIds: ids }, change: { addCategoryId: category.id } })),
    ),
  ])
  assert.deepEqual(
    outcomes.filter(({ status }) => status === 'rejected'),
    [],
  )
  const { rows } = await system.pool.query('select count(*)::int as count from product_categories where category_id = $1', [category.id])
  assert.ok(rows[0].count === 11 || rows[0].count === 12)
})
