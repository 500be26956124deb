import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCategory, aProduct } from '#test/support/builders/catalog.ts'
import { aShop, aStaff, type TestStaff } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
type Tree = { items: { id: string; name: string; level: number; parentId: string | null; version: number; productCount: number }[] }
const call = (staff: TestStaff, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers: staff.headers, ...(payload ? { payload } : {}) })
const shapeOf = ({ items }: Tree) => items.map(({ name, level }) => `${name}${level}`).join(' ')
const treeOf = async (staff: TestStaff): Promise<Tree> => (await call(staff, 'GET', '/categories')).json()

test('a tree of categories is made, renamed, moved, ordered and taken down; products stay', async () => {
  const { staff, ...shop } = await aShop(system)
  const tea = await aCategory(system, shop, { name: '茶葉' })
  const oolong = await aCategory(system, shop, { name: '烏龍', parentId: tea.id })
  await aCategory(system, shop, { name: '高山', parentId: oolong.id })
  const ware = await aCategory(system, shop, { name: '茶具' })
  assert.equal(shapeOf(await treeOf(staff)), '茶葉1 烏龍2 高山3 茶具1')
  const product = await aProduct(system, shop, { categoryIds: [oolong.id, ware.id] })
  assert.equal((await treeOf(staff)).items.find(({ id }) => id === oolong.id)?.productCount, 1)

  const renamed = await call(staff, 'PATCH', `/categories/${ware.id}`, { version: 0, englishName: 'Teaware', slug: 'teaware' })
  assert.equal(renamed.json().items[3].englishName, 'Teaware')
  const stale = await call(staff, 'PATCH', `/categories/${ware.id}`, { version: 0, name: '器具' })
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'category_changed', { version: 1 }])

  const first = await call(staff, 'PUT', `/categories/${ware.id}/place`, { version: 1, parentId: null, position: 0 })
  assert.equal(shapeOf(first.json()), '茶具1 茶葉1 烏龍2 高山3')
  const below = await call(staff, 'PUT', `/categories/${oolong.id}/place`, { version: 0, parentId: ware.id, position: 0 })
  assert.equal(shapeOf(below.json()), '茶具1 烏龍2 高山3 茶葉1')

  assert.equal((await call(staff, 'DELETE', `/categories/${oolong.id}?version=1`)).statusCode, 204)
  assert.equal(shapeOf(await treeOf(staff)), '茶具1 高山2 茶葉1')
  assert.deepEqual(
    (await call(staff, 'GET', `/products/${product.id}`)).json().categoryIds,
    [ware.id],
    'the product only left the category',
  )
})

test('a fourth level, a circle, a foreign parent and a taken address are refused, by the database too', async () => {
  const { staff, ...shop } = await aShop(system)
  const one = await aCategory(system, shop)
  const two = await aCategory(system, shop, { parentId: one.id })
  const three = await aCategory(system, shop, { parentId: two.id })
  const foreign = await aCategory(system, await aShop(system))
  const cases = [
    ['category_too_deep', 422, await call(staff, 'POST', '/categories', { name: '四', parentId: three.id })],
    ['category_not_found', 404, await call(staff, 'POST', '/categories', { name: '外', parentId: foreign.id })],
    ['category_slug_taken', 409, await call(staff, 'POST', '/categories', { name: '同', slug: one.slug })],
    [
      'category_inside_itself',
      422,
      await call(staff, 'PUT', `/categories/${one.id}/place`, { version: 0, parentId: three.id, position: 0 }),
    ],
  ] as const
  for (const [code, status, answer] of cases) assert.deepEqual([answer.statusCode, answer.json().code], [status, code])
  const product = await aProduct(system, shop)
  const answer = await call(staff, 'PATCH', `/products/${product.id}`, { version: 0, categoryIds: [foreign.id] })
  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'category_not_found'])
  await assert.rejects(
    system.pool.query('update categories set parent_id = $1, parent_level = 3, level = 4 where id = $2', [three.id, one.id]),
    /categories_level_check/,
  )
})

test('SX-21 categories and changes of many products need catalog.manage', async () => {
  const shop = await aShop(system)
  const viewer = await aStaff(system, shop, 'viewer')
  const product = await aProduct(system, shop)
  const body = { selection: { productIds: [product.id] }, change: { status: 'hidden' } }
  assert.equal((await call(viewer, 'GET', '/categories')).statusCode, 200)
  for (const [method, url, payload] of [
    ['POST', '/categories', { name: '茶' }],
    ['POST', '/product-changes', body],
  ] as const) {
    assert.equal((await call(viewer, method, url, payload)).statusCode, 403, url)
    assert.ok((await call(shop.staff, method, url, payload)).statusCode < 300, url)
  }
})

test('moves at once leave one tree: every place once, every level below its parent', async () => {
  const { staff, ...shop } = await aShop(system)
  const categories = await Promise.all(Array.from({ length: 6 }, () => aCategory(system, shop)))
  const outcomes = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      call(staff, 'PUT', `/categories/${categories[index % 6]?.id}/place`, {
        version: Math.floor(index / 6),
        parentId: index % 3 === 0 ? null : (categories[(index * 5 + 1) % 6]?.id ?? null),
        position: index % 4,
      }),
    ),
  )
  const codes = new Set(outcomes.filter((answer) => answer.statusCode !== 200).map((answer) => answer.json().code))
  assert.deepEqual(
    [...codes].filter((code) => !/^category_(changed|too_deep|inside_itself)$/.test(code)),
    [],
  )
  const { items } = await treeOf(staff)
  assert.equal(items.length, 6)
  for (const { parentId, level } of items) assert.equal(level, (items.find(({ id }) => id === parentId)?.level ?? 0) + 1)
})
