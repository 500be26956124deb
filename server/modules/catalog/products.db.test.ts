import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aShop, aStaff, type TestStaff } from '#test/support/builders/shops.ts'
import { aPng, fileForm } from '#test/support/pictures.ts'
import { testSystem } from '#test/support/system.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'aftercart-pictures-'))
const system = await testSystem({ environment: { DATA_DIR: dataDir } })
const shop = await aShop(system)
const other = await aShop(system)
const call = (staff: TestStaff, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers: staff.headers, ...(payload ? { payload } : {}) })
const variant = (sku: string, optionValues: string[] = []) => ({
  sku,
  optionValues,
  priceAmount: 580,
  compareAtAmount: null,
  tracksStock: true,
  onHand: 7,
})

test('a product is created, read, listed, changed and deleted', async () => {
  const created = await call(shop.staff, 'POST', '/products', { name: '手沖壺', variants: [variant('POT-1')] })
  assert.equal(created.statusCode, 201, created.body)
  const product = created.json()
  assert.equal(product.status, 'listed')
  assert.equal(product.variants[0].onHand, 7)
  assert.match(product.slug, /^p-[a-z0-9]{6}$/)

  const changed = await call(shop.staff, 'PATCH', `/products/${product.id}`, {
    version: 0,
    name: '手沖壺 600ml',
    slug: 'pour-over-pot',
    status: 'hidden',
  })
  assert.equal(changed.statusCode, 200, changed.body)
  assert.equal(changed.json().version, 1)

  const list = (await call(shop.staff, 'GET', '/products?q=600ML&status=hidden&sort=name')).json()
  assert.deepEqual([list.total, list.items[0].slug, list.items[0].lowestAmount, list.items[0].freeQuantity], [1, 'pour-over-pot', 580, 7])
  assert.equal((await call(shop.staff, 'GET', '/products?q=POT-1')).json().total, 1)
  assert.equal((await call(shop.staff, 'GET', '/products?q=%25')).json().total, 0)

  assert.equal((await call(shop.staff, 'DELETE', `/products/${product.id}?version=0`)).json().code, 'product_changed')
  assert.equal((await call(shop.staff, 'DELETE', `/products/${product.id}?version=1`)).statusCode, 204)
  assert.equal((await call(shop.staff, 'GET', `/products/${product.id}`)).json().code, 'product_not_found')
  const again = await call(shop.staff, 'POST', '/products', { name: '手沖壺', slug: 'pour-over-pot', variants: [variant('POT-1')] })
  assert.equal(again.statusCode, 201, 'the address and the SKU of a deleted product are free again')
})

test('SX-32 two tabs: the second save of a product is refused with the current version', async () => {
  const product = await aProduct(system, shop)
  assert.equal((await call(shop.staff, 'PATCH', `/products/${product.id}`, { version: 0, name: 'first tab' })).statusCode, 200)
  const second = await call(shop.staff, 'PATCH', `/products/${product.id}`, { version: 0, name: 'second tab' })
  assert.deepEqual([second.statusCode, second.json().code, second.json().details], [409, 'product_changed', { version: 1 }])
  assert.equal((await call(shop.staff, 'GET', `/products/${product.id}`)).json().name, 'first tab')
})

test('variants are added, changed and archived; SKUs may be swapped; what an order names stays', async () => {
  const product = await aProduct(system, shop, { variants: 2, price: 100 })
  const [first, second] = product.variants
  const options = [{ name: '顏色', values: ['黑', '白'] }]
  const swapped = await call(shop.staff, 'PUT', `/products/${product.id}/variants`, {
    version: 0,
    options,
    variants: [
      { id: first?.id, ...variant(second?.sku ?? '', ['黑']), priceAmount: 120 },
      { id: second?.id, ...variant(first?.sku ?? '', ['白']) },
    ],
  })
  assert.equal(swapped.statusCode, 200, swapped.body)
  assert.deepEqual(
    swapped.json().variants.map((each: { sku: string; onHand: number }) => [each.sku, each.onHand]),
    [
      [second?.sku, 100],
      [first?.sku, 100],
    ],
  )
  const reduced = await call(shop.staff, 'PUT', `/products/${product.id}/variants`, {
    version: 1,
    options,
    variants: [{ id: null, ...variant('NEW-1', ['白']) }],
  })
  assert.deepEqual(
    reduced.json().variants.map((each: { sku: string; onHand: number }) => [each.sku, each.onHand]),
    [['NEW-1', 7]],
  )
  const { rows } = await system.pool.query('select count(*)::int as count from product_variants where product_id = $1', [product.id])
  assert.equal(rows[0].count, 3)
})

const badSets = [
  ['variant_options_wrong', [variant('A', ['紅'])]],
  ['variant_repeated', [variant('A', ['黑']), variant('B', ['黑'])]],
  ['sku_repeated', [variant('A', ['黑']), variant('A', ['白'])]],
  ['compare_at_not_above_price', [{ ...variant('A', ['黑']), compareAtAmount: 580 }]],
] as const
for (const [code, variants] of badSets) {
  test(`a set of variants is refused as ${code}`, async () => {
    const answer = await call(shop.staff, 'POST', '/products', { name: '杯', options: [{ name: '顏色', values: ['黑', '白'] }], variants })
    assert.deepEqual([answer.statusCode, answer.json().code], [422, code])
  })
}

test('an SKU of the shop is taken once, in another shop it is free', async () => {
  const product = await aProduct(system, shop)
  const taken = { name: '杯', variants: [variant(product.variants[0]?.sku ?? '')] }
  assert.deepEqual((await call(shop.staff, 'POST', '/products', taken)).json().code, 'sku_taken')
  assert.equal((await call(other.staff, 'POST', '/products', taken)).statusCode, 201)
})

test('SX-35 broken input is refused before it reaches the database', async () => {
  const product = await aProduct(system, shop)
  const bodies = [
    { name: '   ', variants: [variant('X')] },
    { name: 'x'.repeat(121), variants: [variant('X')] },
    { name: 'x', slug: '../etc', variants: [variant('X')] },
    { name: 'x', slug: 'a--b', variants: [variant('X')] },
    { name: 'x', variants: [] },
    { name: 'x', variants: [{ ...variant('X'), priceAmount: -1 }] },
    { name: 'x', variants: [{ ...variant('X'), priceAmount: 1.5 }] },
    { name: 'x', variants: [{ ...variant('X'), onHand: 10 ** 9 }] },
    { name: 'x', kind: 'unheard_of', variants: [variant('X')] },
  ]
  for (const body of bodies) assert.equal((await call(shop.staff, 'POST', '/products', body)).statusCode, 422, JSON.stringify(body))
  const zero = await call(shop.staff, 'POST', '/products', { name: '\u0000', variants: [variant('X')] })
  assert.deepEqual([zero.statusCode, zero.json().code], [400, 'body_not_allowed'])
  for (const query of [
    'size=1000000000',
    'size=0',
    'page=0',
    'page=1.5',
    'page=100000&size=200',
    'sort=price',
    'status=deleted',
    `q=${'x'.repeat(200)}`,
  ]) {
    assert.equal((await call(shop.staff, 'GET', `/products?${query}`)).statusCode, 422, query)
  }
  assert.equal((await call(shop.staff, 'GET', `/products/${product.id.toUpperCase()}`)).statusCode, 422)
})

test('SX-20 another shop neither sees nor changes a product, after the owner could', async () => {
  const product = await aProduct(system, shop)
  const variantId = product.variants[0]?.id ?? ''
  const requests = [
    ['GET', `/products/${product.id}`, undefined],
    ['PUT', `/variants/${variantId}/stock`, { version: 0, onHand: 9, tracksStock: true }],
    ['PATCH', `/products/${product.id}`, { version: 0, name: 'mine' }],
  ] as const
  for (const [method, url, body] of requests) {
    assert.equal((await call(shop.staff, method, url, body)).statusCode, 200)
    assert.equal((await call(other.staff, method, url, body)).statusCode, 404)
  }
  assert.equal((await call(other.staff, 'GET', `/products?q=${product.variants[0]?.sku}`)).json().total, 0)
})

test('SX-21 a viewer sees products and changes nothing', async () => {
  const viewer = await aStaff(system, shop, 'viewer')
  const product = await aProduct(system, shop)
  assert.equal((await call(viewer, 'GET', `/products/${product.id}`)).statusCode, 200)
  assert.equal((await call(viewer, 'PATCH', `/products/${product.id}`, { version: 0, name: 'x' })).statusCode, 403)
})

test('SX-26 counts and prices leave who, old and new in the audit log', async () => {
  const product = await aProduct(system, shop, { price: 100, stock: 4 })
  const [only] = product.variants
  await call(shop.staff, 'PUT', `/variants/${only?.id}/stock`, { version: 0, onHand: 9, tracksStock: true })
  await call(shop.staff, 'PUT', `/products/${product.id}/variants`, {
    version: 0,
    options: [],
    variants: [{ id: only?.id, ...variant(only?.sku ?? '') }],
  })
  const { rows } = await system.pool.query(
    'select action, before, after from audit_entries where subject_id = any($1) order by action desc',
    [[product.id, only?.id]],
  )
  assert.deepEqual(rows, [
    { action: 'catalog.set_stock', before: { onHand: 4, tracksStock: true }, after: { onHand: 9, tracksStock: true } },
    { action: 'catalog.change_price', before: { [only?.sku ?? '']: 100 }, after: { [only?.sku ?? '']: 580 } },
  ])
})

const upload = (productId: string, content: Buffer, { query = '', filename = 'picture.png', type = 'image/png', more = {} } = {}) => {
  const form = fileForm(content, { filename, type })
  return system.app.inject({
    method: 'POST',
    url: `/api/admin/products/${productId}/pictures${query}`,
    headers: { ...shop.staff.headers, ...form.headers, ...more },
    payload: form.payload,
  })
}

test('a picture is uploaded, ordered, served for ever, and removed', async () => {
  const product = await aProduct(system, shop)
  const first = await upload(product.id, aPng({ red: 10 }), { query: '?alt=%E6%89%8B%E6%B2%96%E5%A3%BA' })
  assert.equal(first.statusCode, 201, first.body)
  assert.equal((await upload(product.id, aPng({ red: 10 }))).json().code, 'picture_repeated')
  const { pictures, version } = (await upload(product.id, aPng({ red: 20 }))).json()
  assert.deepEqual([pictures[0].width, pictures[0].height, pictures[0].alt, version], [4, 3, '手沖壺', 2])

  const served = await system.app.inject({ url: pictures[0].url })
  assert.deepEqual(
    [served.statusCode, served.headers['content-type'], served.headers['cache-control'], served.headers['x-content-type-options']],
    [200, 'image/png', 'public, max-age=31536000, immutable', 'nosniff'],
  )
  assert.ok(served.rawPayload.equals(aPng({ red: 10 })))
  const unchanged = await system.app.inject({ url: pictures[0].url, headers: { 'if-none-match': String(served.headers.etag) } })
  assert.deepEqual([unchanged.statusCode, unchanged.body], [304, ''])

  const pictureIds = pictures.map((picture: { id: string }) => picture.id).toReversed()
  const ordered = await call(shop.staff, 'PUT', `/products/${product.id}/picture-order`, { version: 2, pictureIds })
  assert.deepEqual(
    ordered.json().pictures.map((picture: { id: string }) => picture.id),
    pictureIds,
  )
  assert.equal(
    (await call(shop.staff, 'PUT', `/products/${product.id}/picture-order`, { version: 3, pictureIds: [] })).json().code,
    'pictures_incomplete',
  )
  const removed = await call(shop.staff, 'DELETE', `/products/${product.id}/pictures/${pictureIds[0]}`)
  assert.equal(removed.json().pictures.length, 1)
})

test('SX-31 a picture sent with an Idempotency-Key arrives, and once', async () => {
  const product = await aProduct(system, shop)
  const more = { 'idempotency-key': randomUUID() }
  const send = () => upload(product.id, aPng({ red: 77 }), { more })
  assert.equal((await send()).json().pictures.length, 1)
  assert.equal((await send()).json().pictures.length, 1)
})

test('SX-20 a picture is found in its own shop only', async () => {
  const product = await aProduct(system, shop)
  const { pictures } = (await upload(product.id, aPng({ red: 99 }))).json()
  const sha256 = pictures[0].url.split('/').at(-1)
  assert.equal((await system.app.inject({ url: `/pictures/${shop.handle}/${sha256}` })).statusCode, 200)
  assert.equal((await system.app.inject({ url: `/pictures/${other.handle}/${sha256}` })).statusCode, 404)
  assert.equal((await system.app.inject({ url: `/pictures/${shop.handle}/..%2f..%2fsecret-key.json` })).statusCode, 404)
  assert.equal((await system.app.inject({ url: `/pictures/nobody/${sha256}` })).statusCode, 404)
})

test('SX-28 hostile uploads are refused by content and leave nothing behind', async () => {
  const product = await aProduct(system, shop)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const bomb = aPng()
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  const cases: [string, number, Buffer, object?][] = [
    ['picture_type_not_allowed', 415, svg],
    ['picture_type_not_allowed', 415, Buffer.from('GIF89a....')],
    ['picture_type_not_allowed', 415, Buffer.from('<html>'), { filename: '../../x.png', type: 'image/png' }],
    ['picture_dimensions_too_large', 422, bomb],
    ['picture_malformed', 422, aPng().subarray(0, 15)],
    ['upload_empty', 422, Buffer.alloc(0)],
    ['upload_too_large', 413, Buffer.concat([aPng(), Buffer.alloc(10 * 1024 * 1024)])],
  ]
  for (const [code, status, content, options] of cases) {
    const answer = await upload(product.id, content, options)
    assert.deepEqual([answer.statusCode, answer.json().code], [status, code])
  }
  const noFile = await call(shop.staff, 'POST', `/products/${product.id}/pictures`, {})
  assert.equal(noFile.json().code, 'upload_missing')
  assert.equal((await call(shop.staff, 'GET', `/products/${product.id}`)).json().pictures.length, 0)
  assert.deepEqual(readdirSync(path.join(dataDir, 'uploads')), [])
})
