import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { isFaceted, mergedFacets, productOrders } from './product-facets.ts'
import { matches } from './product-filter.ts'
import { productKindNames } from './product-kind.ts'
import { productStatuses } from './product-status.ts'
import { type ProductQuery, productSorts } from './schemas.ts'
import { readProducts } from './views.ts'

const COUNT = 400
const system = await testSystem()
const [shop, other] = [await aShop(system), await aShop(system)]
for (const owner of [shop, other]) {
  const product = await aProduct(system, owner)
  await copies(owner, product, COUNT - 1)
}

/** Copies of a product in all states and kinds, with names, places and times that repeat, a third of them sold out. */
async function copies({ id: shopId }: { id: string }, { id }: { id: string }, count: number): Promise<void> {
  await system.pool.query(
    `with made as (
       insert into products (shop_id, id, slug, name, description, kind, status, channel, options, position, lowest_amount, version, created_at, updated_at)
       select shop_id, gen_random_uuid(), 'copy-' || n, 'Name ' || n % 17, '', ($3::text[])[1 + n % 10], ($4::text[])[1 + n / 10 % 4],
              channel, options, n % 5, lowest_amount, 0, created_at - n % 23 * interval '1 hour', updated_at
       from products, generate_series(1, $5::int) as n where shop_id = $1 and id = $2 returning shop_id, id, position)
     insert into product_variants (shop_id, id, product_id, sku, option_values, price_amount, tracks_stock, on_hand, reserved, position, version)
     select shop_id, gen_random_uuid(), id, 'S-' || id, '{}', 100, true, position % 3, 0, 0, 0 from made`,
    [shopId, id, productKindNames, productStatuses, count],
  )
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const queries = fc.record({
  status: maybe(fc.constantFrom('listed', 'hidden', 'delisted')),
  kind: maybe(fc.constantFrom(...productKindNames)),
  stock: maybe(fc.constantFrom('available', 'none', 'uncounted')),
  sort: maybe(fc.constantFrom(...productSorts)),
})

/** The ids of the filter without the indexes of state and kind. */
async function plainIds({ db, shopId }: Tx, query: ProductQuery): Promise<string[]> {
  const order = productOrders[query.sort ?? '-createdAt']
  const { rows } = await sql<{ id: string }>`select p.id from products p where ${matches(shopId, query)} order by ${order}`.execute(db)
  return rows.map((row) => row.id)
}

test('SX-63 products by state, kind and stock are those that match, in the same order, whatever the filter, the sort and the page', async () => {
  await fc.assert(
    fc.asyncProperty(queries, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }), async (filter, page, size) => {
      const query = { ...filter, page, size } as ProductQuery
      const [listed, plain] = await inShop(system, shop, async (tx) => [await readProducts(tx, 'shop', query), await plainIds(tx, query)])
      assert.equal(listed.total, plain.length)
      assert.deepEqual(
        listed.items.map((item) => item.id),
        plain.slice((page - 1) * size, page * size),
      )
    }),
    { numRuns: 60 },
  )
})

test('SX-63 every sort of a list by state or kind walks an index of them, not the products of the shop', async () => {
  for (const sort of productSorts)
    for (const filter of [{ status: 'hidden' }, { kind: 'gift' }, { status: 'listed', kind: 'normal', stock: 'available' }] as const) {
      assert.ok(isFaceted(filter))
      const plan = await inShop(system, shop, (tx) => planOf(tx, mergedFacets(shop.id, { ...filter, sort }, { limit: 20, offset: 0 })))
      assert.match(plan, /Index (Only )?Scan (Backward )?using products_facets_/, `${sort} ${JSON.stringify(filter)}\n${plan}`)
      assert.doesNotMatch(plan, /Seq Scan on products|Sort Key: p_1|Incremental Sort/, `${sort} ${JSON.stringify(filter)}\n${plan}`)
    }
})

/** Few rows tempt to read them all: sequential scans and sorts below the merge are made dear. */
async function planOf(tx: Tx, found: RawBuilder<unknown>): Promise<string> {
  await sql`set local enable_seqscan = off`.execute(tx.db)
  await sql`set local enable_bitmapscan = off`.execute(tx.db)
  await sql`set local enable_sort = off`.execute(tx.db)
  const { rows } = await sql<Record<string, string>>`explain select p.id from ${found}`.execute(tx.db)
  return rows.map((row) => Object.values(row)[0]).join('\n')
}
