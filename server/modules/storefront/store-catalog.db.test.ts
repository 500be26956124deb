import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCategory, aProduct } from '#test/support/builders/catalog.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system)
const read = async (path: string) => {
  system.clock.advance(1_000) // past what is shared (SX-64)
  return system.app.inject({ url: `/api/store${path}`, headers: { 'aftercart-shop': shop.handle } })
}
const namesOf = async (query: string) => (await read(`/products?size=50&${query}`)).json().items?.map((item: { name: string }) => item.name)

const tea = await aCategory(system, shop, { name: '茶葉', englishName: 'Tea', slug: 'tea' })
const oolong = await aCategory(system, shop, { name: '烏龍', slug: 'oolong', parentId: tea.id })
const hidden = await aCategory(system, shop, { name: '會員限定', slug: 'members' })
await aCategory(system, shop, { name: '空的', slug: 'empty', parentId: tea.id })
system.clock.advance(1_000)
const first = await aProduct(system, shop, { name: '阿里山烏龍', price: 900, categoryIds: [oolong.id] })
system.clock.advance(1_000)
const second = await aProduct(system, shop, { name: '日月潭紅茶', price: 300, categoryIds: [tea.id] })
system.clock.advance(1_000)
const third = await aProduct(system, shop, { name: '茶壺', price: 600 })
await aProduct(system, shop, { name: '會員茶', status: 'hidden', categoryIds: [hidden.id] })

test('the categories that lead to something are shown with both names, in the order of the tree', async () => {
  assert.deepEqual((await read('/categories')).json().items, [
    { slug: 'tea', parentSlug: null, level: 1, name: '茶葉', englishName: 'Tea' },
    { slug: 'oolong', parentSlug: 'tea', level: 2, name: '烏龍', englishName: null },
  ])
})

test('a category lists what is in it and below it, newest, cheapest or dearest first, and is searched like the whole shop', async () => {
  assert.deepEqual(await namesOf('category=tea&sort=newest'), [second.name, first.name])
  assert.deepEqual(await namesOf('category=oolong'), [first.name])
  assert.deepEqual(await namesOf('sort=price'), [second.name, third.name, first.name])
  assert.deepEqual(await namesOf('sort=-price'), [first.name, third.name, second.name])
  assert.deepEqual(await namesOf(`category=tea&q=${encodeURIComponent('紅茶')}`), [second.name])
  assert.deepEqual(await namesOf(`category=oolong&q=${encodeURIComponent('紅茶')}`), [])
  assert.equal((await read('/products?category=none')).json().code, 'category_not_found')
  assert.equal((await read('/products?sort=rowid')).statusCode, 422)
})

test('sorted pages neither repeat nor leave out a product', async () => {
  const pages = await Promise.all([1, 2, 3].map(async (page) => (await read(`/products?size=1&page=${page}&sort=price`)).json()))
  assert.deepEqual(
    pages.map(({ items, total }) => [items[0].name, total]),
    [
      [second.name, 3],
      [third.name, 3],
      [first.name, 3],
    ],
  )
})

test('SX-51 the page of a category carries its list and the categories; one that is not there is a page with status 404', async () => {
  const page = await system.app.inject({ url: `/s/${shop.handle}/categories/tea?sort=price` })
  assert.equal(page.statusCode, 200)
  const data = JSON.parse(/<script[^>]*id="page-data"[^>]*>(.*?)<\/script>/s.exec(page.body)?.[1] ?? '{}').data
  assert.deepEqual(Object.keys(data).toSorted(), ['/api/store/categories', '/api/store/products?page=1&size=24&category=tea&sort=price'])
  assert.equal((await system.app.inject({ url: `/s/${shop.handle}/categories/none` })).statusCode, 404)
})
