import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reason } from '#kernel/errors.ts'
import { answerTo } from '#platform/policy.ts'
import { modules } from '#server/modules.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { mayChangeKind } from './change-product.ts'
import type { ProductKind } from './product-kind.ts'

/** What the module that has the cards says about a change of kind. */
let answer: true | Reason = true
const asked: { from: ProductKind; to: ProductKind }[] = []
const cards = {
  name: 'test-cards',
  errors: { card_key_in_use: 409 },
  policies: [answerTo(mayChangeKind, async (_tx, { from, to }) => (asked.push({ from, to }), answer))],
}
const system = await testSystem({ modules: [...modules.filter(({ name }) => name !== 'card-keys'), cards] })
const shop = await aShop(system)

const call = (method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers: shop.staff.headers, ...(payload ? { payload } : {}) })
const variantOf = (product: { variants: readonly { id: string }[] }) => product.variants[0]?.id ?? ''
const changeKind = (product: { id: string }, kind: ProductKind) => call('PATCH', `/products/${product.id}`, { version: 0, kind })
const kindOf = async (product: { id: string }) => (await call('GET', `/products/${product.id}`)).json().kind

test('S1-7 S1-8 a bundle with a card key is refused when it is saved, by the names of the card keys', async () => {
  const [key, other, goods] = [
    await aProduct(system, shop, { kind: 'card_key', name: '遊戲點數' }),
    await aProduct(system, shop, { kind: 'card_key', name: '會員序號' }),
    await aProduct(system, shop),
  ]
  const items = [
    { variantId: variantOf(key), productName: '遊戲點數' },
    { variantId: variantOf(other), productName: '會員序號' },
  ]
  const components = [goods, key, other].map((each) => ({ variantId: variantOf(each), quantity: 1 }))
  const refusal = { kind: 'card_key', use: 'bundle' }
  const bundle = {
    name: '組合',
    kind: 'bundle',
    components,
    variants: [{ sku: 'KEY-SET', optionValues: [], priceAmount: 500, compareAtAmount: null }],
  }
  const created = await call('POST', '/products', bundle)
  const { items: named, ...details } = created.json().details
  assert.deepEqual([created.statusCode, created.json().code, details], [409, 'kind_not_usable_in', refusal])
  assert.deepEqual(
    named.toSorted((left: { productName: string }, right: { productName: string }) => left.productName.localeCompare(right.productName)),
    items.toSorted((left, right) => left.productName.localeCompare(right.productName)),
  )
  const known = await aProduct(system, shop, { components: [{ variantId: variantOf(goods), quantity: 1 }] })
  const changed = await call('PUT', `/products/${known.id}/components`, { version: 0, components })
  assert.deepEqual([changed.statusCode, changed.json().code], [409, 'kind_not_usable_in'])
  const offered = await call('GET', `/component-variants?q=${encodeURIComponent('遊戲點數')}`)
  assert.deepEqual(offered.json().items, [], 'and the form does not offer it')
})

for (const kind of ['gift', 'add_on'] as const) {
  test(`S1-7 S1-8 a product that is a ${kind} does not become a card key, and the refusal says what it is`, async () => {
    const product = await aProduct(system, shop, { kind })
    const refused = await changeKind(product, 'card_key')
    assert.deepEqual(
      [refused.statusCode, refused.json().code, refused.json().details],
      [409, 'kind_not_usable_in', { kind: 'card_key', use: kind }],
    )
    assert.equal(await kindOf(product), kind)
  })
}

test('S1-8 a bundle does not become a card key, and neither does what a bundle consists of: the bundle is named', async () => {
  const part = await aProduct(system, shop)
  const bundle = await aProduct(system, shop, { name: '開學組', components: [{ variantId: variantOf(part), quantity: 2 }] })
  assert.deepEqual((await changeKind(bundle, 'card_key')).json().details, { kind: 'card_key', use: 'bundle' })
  const refused = await changeKind(part, 'card_key')
  assert.deepEqual([refused.statusCode, refused.json().code, refused.json().details], [409, 'product_in_bundle', { bundles: ['開學組'] }])
  assert.equal(await kindOf(part), 'normal')
})

test('S1-28 S1-8 a change to a card key and back is for the module that has the cards to refuse', async () => {
  const product = await aProduct(system, shop)
  answer = { code: 'card_key_in_use' }
  assert.equal((await changeKind(product, 'card_key')).json().code ?? 'none', 'card_key_in_use')
  assert.equal(await kindOf(product), 'normal')
  answer = true
  assert.equal((await changeKind(product, 'card_key')).json().kind, 'card_key')
  answer = { code: 'card_key_in_use' }
  const back = await call('PATCH', `/products/${product.id}`, { version: 1, kind: 'normal' })
  answer = true
  assert.equal(back.json().code, 'card_key_in_use')
  assert.deepEqual(asked.slice(-3), [
    { from: 'normal', to: 'card_key' },
    { from: 'normal', to: 'card_key' },
    { from: 'card_key', to: 'normal' },
  ])
})

test('S1-12 the stock of a card key is counted and changed like any other, and what is left is told by it', async () => {
  const product = await aProduct(system, shop, { kind: 'card_key', stock: 40 })
  const [variant] = (await call('GET', `/products/${product.id}`)).json().variants
  const set = await call('PUT', `/variants/${variant.id}/stock`, { version: variant.version, onHand: 100, tracksStock: true })
  assert.equal(set.statusCode, 200, set.body)
  const shown = (await call('GET', `/products/${product.id}`)).json()
  assert.deepEqual([shown.freeQuantity, shown.can.sell], [100, true])
})

test('S1-5 a card key is listed, found and shown like any other product', async () => {
  const product = await aProduct(system, shop, { kind: 'card_key', name: '線上課程啟用碼' })
  const headers = { 'aftercart-shop': shop.handle }
  const list = await system.app.inject({ url: `/api/store/products?q=${encodeURIComponent('啟用碼')}`, headers })
  assert.deepEqual(
    list.json().items.map((item: { slug: string }) => item.slug),
    [product.slug],
  )
  const page = await system.app.inject({ url: `/api/store/products/${product.slug}`, headers })
  assert.deepEqual([page.json().kind, page.json().can.buy], ['card_key', true])
})
