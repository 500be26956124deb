import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCategory, aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { changeProduct, reserveStock } from './index.ts'

const system = await testSystem()
const shop = await aShop(system)
const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers: shop.staff.headers, ...(payload ? { payload } : {}) })
const namesOf = async (query: Record<string, string>): Promise<string[]> => {
  const answer = await call('GET', `/products?${new URLSearchParams({ sort: 'name', size: '200', ...query })}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json().items.map((item: { name: string }) => item.name)
}
const change = async (body: object) => call('POST', '/product-changes', body)
const tree = await aCategory(system, shop, { name: '茶葉' })
const leaf = await aCategory(system, shop, { name: '烏龍', parentId: tree.id })
const oolong = await aProduct(system, shop, { name: '阿里山高山烏龍 Alishan', stock: 3, categoryIds: [leaf.id] })
const black = await aProduct(system, shop, { name: '日月潭紅茶', stock: 0, categoryIds: [tree.id], status: 'hidden' })
const ticket = await aProduct(system, shop, { name: '茶席入場券', stock: null, kind: 'no_shipping' })
const bundle = await aProduct(system, shop, { name: '雙茶組', components: [{ variantId: oolong.variants[0]?.id ?? '', quantity: 2 }] })

test('SX-63 any part of a name, several words, other widths and cases, or the beginning of an SKU find a product', async () => {
  for (const q of [
    '烏龍',
    '阿里山',
    '高山 ali',
    'ＡＬＩＳＨＡＮ',
    'alishan 阿里',
    oolong.variants[0]?.sku.slice(0, 8) ?? '',
    (oolong.variants[0]?.sku ?? '').toLowerCase(),
  ])
    assert.deepEqual(await namesOf({ q }), [oolong.name], q)
  for (const q of ['烏龍 紅茶', '%', '_', '龍烏', '不存在', '\u{10ffff}']) assert.deepEqual(await namesOf({ q }), [], q)
  await inShop(system, shop, (tx) => changeProduct(tx, { productId: black.id, changes: { name: '魚池紅玉' } }))
  assert.deepEqual(await namesOf({ q: '紅茶' }), [])
  assert.deepEqual(await namesOf({ q: '紅玉' }), ['魚池紅玉'])
  const long = await aProduct(system, shop, { name: `${'山'.repeat(30)}尾`, status: 'delisted' })
  assert.deepEqual(await namesOf({ q: `${'山'.repeat(25)}尾` }), [long.name])
  assert.deepEqual(await namesOf({ q: `${'山'.repeat(25)}頭` }), [])
})

test('SX-63 the search walks an index, not the table, under row-level security', async () => {
  const plan = await inShop(system, shop, async (tx) => {
    await tx.db.executeQuery((await import('kysely')).sql`set local enable_seqscan = off`.compile(tx.db))
    const { sql } = await import('kysely')
    const { foundByName } = await import('./product-search.ts')
    return (await sql<{ queryPlan: string }>`explain ${foundByName(shop.id, '烏龍')}`.execute(tx.db)).rows
      .map((row) => Object.values(row)[0])
      .join('\n')
  })
  assert.match(plan, /Index (Only )?Scan using product_search_terms_term_idx/)
  assert.match(plan, /Index Cond: .*term >=/)
})

test('the list is narrowed by state, kind, category with those below it, and what is left', async () => {
  assert.deepEqual(await namesOf({ status: 'hidden' }), ['魚池紅玉'])
  assert.deepEqual(await namesOf({ kind: 'no_shipping' }), [ticket.name])
  assert.deepEqual(await namesOf({ categoryId: tree.id }), [oolong.name, '魚池紅玉'].toSorted())
  assert.deepEqual(await namesOf({ categoryId: leaf.id }), [oolong.name])
  assert.deepEqual(await namesOf({ stock: 'uncounted' }), [ticket.name])
  assert.deepEqual(await namesOf({ stock: 'none' }), ['魚池紅玉'])
  assert.ok((await namesOf({ stock: 'available' })).includes(bundle.name))
  await inShop(system, shop, (tx) =>
    reserveStock(tx, { orderId: crypto.randomUUID(), items: [{ variantId: oolong.variants[0]?.id ?? '', quantity: 2 }] }),
  )
  assert.deepEqual((await namesOf({ stock: 'none' })).includes(bundle.name), true, 'one left, two needed')
})

test('named products and all that match are changed at once; who is as wanted already is only counted', async () => {
  const products = await Promise.all(Array.from({ length: 3 }, (_, index) => aProduct(system, shop, { name: `批次 ${index}` })))
  const named = await change({ selection: { productIds: [products[0]?.id, crypto.randomUUID()] }, change: { status: 'delisted' } })
  assert.deepEqual([named.statusCode, named.json()], [200, { changedCount: 1, unchangedCount: 0 }])
  const matching = { matching: { q: '批次' }, expectedCount: 3 }
  assert.deepEqual((await change({ selection: matching, change: { status: 'delisted' } })).json(), { changedCount: 2, unchangedCount: 1 })
  assert.deepEqual((await change({ selection: matching, change: { addCategoryId: leaf.id } })).json(), {
    changedCount: 3,
    unchangedCount: 0,
  })
  assert.deepEqual((await change({ selection: matching, change: { addCategoryId: leaf.id } })).json(), {
    changedCount: 0,
    unchangedCount: 3,
  })
  assert.equal((await namesOf({ q: '批次', categoryId: leaf.id, status: 'delisted' })).length, 3)
  assert.deepEqual((await change({ selection: matching, change: { removeCategoryId: leaf.id } })).json(), {
    changedCount: 3,
    unchangedCount: 0,
  })
})

test('a change of all that match is refused when other products match than were confirmed', async () => {
  const answer = await change({ selection: { matching: { q: '批次' }, expectedCount: 2 }, change: { status: 'listed' } })
  assert.deepEqual([answer.statusCode, answer.json().code, answer.json().details], [409, 'selection_changed', { expected: 2, found: 3 }])
  assert.equal((await namesOf({ q: '批次', status: 'listed' })).length, 0)
  const foreign = await aCategory(system, await aShop(system))
  const refused = await change({ selection: { matching: { q: '批次' }, expectedCount: 3 }, change: { addCategoryId: foreign.id } })
  assert.equal(refused.json().code, 'category_not_found')
})

test('SX-20 products of another shop are neither found nor changed', async () => {
  const foreign = await aProduct(system, await aShop(system), { name: '批次 外店' })
  assert.deepEqual(await namesOf({ q: '外店' }), [])
  assert.deepEqual((await change({ selection: { productIds: [foreign.id] }, change: { status: 'hidden' } })).json(), {
    changedCount: 0,
    unchangedCount: 0,
  })
})
