import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderChecks } from '#modules/orders/checks.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aReturn } from '#test/support/builders/returns.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { fillCart, openForOrders, orderBody } from '#test/support/checkout.ts'
import { testSystem } from '#test/support/system.ts'
import { catalogChecks } from './checks.ts'

const system = await testSystem()
const shop = await aShop(system)
await system.runner.drain()
await openForOrders(system, shop)
const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  system.app.inject({ method, url: `/api/admin${url}`, headers: shop.staff.headers, ...(payload ? { payload } : {}) })
const variantId = ({ variants }: TestProduct) => variants[0]?.id ?? ''
const stockOf = async (product: TestProduct) => {
  const { rows } = await system.pool.query('select on_hand, reserved from product_variants where product_id = $1', [product.id])
  return [rows[0].on_hand, rows[0].reserved]
}
const sound = async () => {
  for (const check of [...catalogChecks, ...orderChecks])
    assert.deepEqual(await inShop(system, shop, (tx) => check.find(tx)), [], check.name)
}
/** Tea ×2 and a cup: of 11 and 7 pieces five bundles can be made. */
const aBundle = async () => {
  const [tea, cup] = [await aProduct(system, shop, { stock: 11, name: '茶' }), await aProduct(system, shop, { stock: 7, name: '杯' })]
  const components = [
    { variantId: variantId(tea), quantity: 2 },
    { variantId: variantId(cup), quantity: 1 },
  ]
  return { tea, cup, bundle: await aProduct(system, shop, { components, price: 900, name: '茶禮組' }) }
}

test('a bundle is stocked by its components: as many as the scarcest allows, in every view', async () => {
  const { bundle } = await aBundle()
  assert.equal((await call('GET', `/products/${bundle.id}`)).json().freeQuantity, 5)
  const row = (await call('GET', `/products?q=${bundle.variants[0]?.sku}`)).json().items[0]
  assert.deepEqual([row.kind, row.freeQuantity], ['bundle', 5])
  const page = await system.app.inject({ url: `/api/store/products/${bundle.slug}`, headers: { 'aftercart-shop': shop.handle } })
  assert.deepEqual(
    [page.json().variants[0].stock, page.json().contents],
    [
      5,
      [
        { productName: '茶', variantName: '', quantity: 2 },
        { productName: '杯', variantName: '', quantity: 1 },
      ],
    ],
  )
})

test('SX-16 an order of bundles reserves, ships and gives back the pieces of the components', async () => {
  const { tea, cup, bundle } = await aBundle()
  const order = await anOrder(system, shop, { lines: [{ product: bundle, quantity: 3 }], isPaid: true })
  assert.deepEqual(
    [await stockOf(tea), await stockOf(cup), await stockOf(bundle)],
    [
      [11, 6],
      [7, 3],
      [0, 0],
    ],
  )
  await sound()
  const { version, lines } = (await call('GET', `/orders/${order.id}`)).json()
  assert.deepEqual(
    [lines[0].kind, lines[0].components.map((each: { quantity: number; productName: string }) => [each.productName, each.quantity])],
    [
      'bundle',
      [
        ['茶', 2],
        ['杯', 1],
      ],
    ],
  )
  const part = { version, carrier: '黑貓', trackingNumber: '1', lines: [{ orderLineId: lines[0].id, quantity: 1 }] }
  assert.equal((await call('POST', `/orders/${order.id}/shipments`, part)).statusCode, 201)
  assert.deepEqual(
    [await stockOf(tea), await stockOf(cup)],
    [
      [9, 4],
      [6, 2],
    ],
  )
  await sound()

  const other = await anOrder(system, shop, { lines: [{ product: bundle, quantity: 1 }] })
  assert.deepEqual(await stockOf(tea), [9, 6])
  const cancelled = await call('POST', `/orders/${other.id}/cancellation`, { version: 1, reason: '客人不要了' })
  assert.equal(cancelled.statusCode, 200, cancelled.body)
  assert.deepEqual(
    [await stockOf(tea), await stockOf(cup)],
    [
      [9, 4],
      [6, 2],
    ],
  )
  await sound()
})

test('bundles that come back are shelved as the pieces they were made of', async () => {
  const { tea, cup, bundle } = await aBundle()
  const order = await anOrder(system, shop, { lines: [{ product: bundle, quantity: 2 }], isPaid: true, isShipped: true })
  assert.deepEqual(
    [await stockOf(tea), await stockOf(cup)],
    [
      [7, 0],
      [5, 0],
    ],
  )
  await aReturn(system, shop, order, { status: 'received' })
  assert.deepEqual(
    [await stockOf(tea), await stockOf(cup), await stockOf(bundle)],
    [
      [9, 0],
      [6, 0],
      [0, 0],
    ],
  )
  await sound()
})

test('an order keeps the contents it was placed with when the bundle changes afterwards', async () => {
  const { tea, cup, bundle } = await aBundle()
  const order = await anOrder(system, shop, { lines: [{ product: bundle }], isPaid: true, isShipped: false })
  const { version } = (await call('GET', `/products/${bundle.id}`)).json()
  const changed = await call('PUT', `/products/${bundle.id}/components`, {
    version,
    components: [{ variantId: variantId(cup), quantity: 3 }],
  })
  assert.equal(changed.statusCode, 200, changed.body)
  assert.equal(changed.json().freeQuantity, 2)
  const shown = (await call('GET', `/orders/${order.id}`)).json()
  await call('POST', `/orders/${order.id}/shipments`, { version: shown.version, carrier: '黑貓', trackingNumber: '1' })
  assert.deepEqual(
    [await stockOf(tea), await stockOf(cup)],
    [
      [9, 0],
      [6, 0],
    ],
  )
  await sound()
})

test('a bundle that is short is refused by its own name with how many are left', async () => {
  const { cup, bundle } = await aBundle()
  const customer = await aCustomer(system, shop)
  await fillCart(system, customer, [{ variantId: variantId(bundle), quantity: 5 }])
  const body = await orderBody(system, customer)
  await system.pool.query('update product_variants set on_hand = 3 where product_id = $1', [cup.id])
  const answer = await system.app.inject({
    method: 'POST',
    url: '/api/store/orders',
    headers: { ...customer.headers, 'idempotency-key': crypto.randomUUID() },
    payload: body,
  })
  assert.deepEqual([answer.statusCode, answer.json().code], [409, 'out_of_stock'], answer.body)
  assert.deepEqual(answer.json().details.items, [{ variantId: variantId(bundle), available: 3 }])
  await system.pool.query('update product_variants set on_hand = 7 where product_id = $1', [cup.id])
})

test('what a bundle is made of is checked: nothing, itself repeated, another bundle, another shop, a gift is allowed', async () => {
  const { tea, bundle } = await aBundle()
  const gift = await aProduct(system, shop, { kind: 'gift' })
  const pos = await aProduct(system, shop, { kind: 'pos' })
  const foreign = await aProduct(system, await aShop(system))
  const of = (...products: TestProduct[]) => products.map((product) => ({ variantId: variantId(product), quantity: 1 }))
  const cases = [
    ['bundle_needs_components', 422, { kind: 'bundle', components: [] }],
    ['component_repeated', 422, { kind: 'bundle', components: of(tea, tea) }],
    ['component_not_usable', 409, { kind: 'bundle', components: of(bundle) }],
    ['component_not_usable', 409, { kind: 'bundle', components: of(pos) }],
    ['component_not_usable', 409, { kind: 'bundle', components: of(foreign) }],
    ['components_of_bundle_only', 422, { kind: 'normal', components: of(tea) }],
  ] as const
  const variant = { optionValues: [], priceAmount: 1, compareAtAmount: null, tracksStock: true, onHand: 5 }
  for (const [code, status, body] of cases) {
    const answer = await call('POST', '/products', { name: '組合', variants: [{ ...variant, sku: crypto.randomUUID() }], ...body })
    assert.deepEqual([answer.statusCode, answer.json().code], [status, code])
  }
  const made = await call('POST', '/products', {
    name: '組合',
    kind: 'bundle',
    components: of(tea, gift),
    variants: [{ ...variant, sku: 'SET-1' }],
  })
  assert.equal(made.statusCode, 201, made.body)
  assert.deepEqual([made.json().variants[0].onHand, made.json().variants[0].tracksStock], [0, true], 'a bundle has no shelf of its own')
  const { id, version } = made.json().variants[0]
  assert.equal((await call('PUT', `/variants/${id}/stock`, { version, onHand: 9, tracksStock: true })).json().code, 'stock_of_components')
  const { version: productVersion } = (await call('GET', `/products/${made.json().id}`)).json()
  const twice = [
    { id: null, ...variant, sku: 'SET-2' },
    { id: null, ...variant, sku: 'SET-3', optionValues: ['大'] },
  ]
  const options = [{ name: '大小', values: ['大'] }]
  const widened = await call('PUT', `/products/${made.json().id}/variants`, {
    version: productVersion,
    options,
    variants: [{ ...twice[1] }],
  })
  assert.equal(widened.statusCode, 200, widened.body)
})

test('a component is neither deleted, archived nor made another kind while a bundle needs it, and the bundle is named', async () => {
  const { tea, bundle } = await aBundle()
  const { version, can } = (await call('GET', `/products/${tea.id}`)).json()
  assert.deepEqual(can.delete, { code: 'product_in_bundle', details: { bundles: ['茶禮組'] } })
  assert.equal((await call('DELETE', `/products/${tea.id}?version=${version}`)).json().code, 'product_in_bundle')
  assert.equal((await call('PATCH', `/products/${tea.id}`, { version, kind: 'pos' })).json().code, 'product_in_bundle')
  const replaced = [{ id: null, sku: 'TEA-NEW', optionValues: [], priceAmount: 1, compareAtAmount: null, tracksStock: true, onHand: 1 }]
  const archived = await call('PUT', `/products/${tea.id}/variants`, { version, options: [], variants: replaced })
  assert.deepEqual([archived.json().code, archived.json().details.bundle], ['variant_in_bundle', '茶禮組'])
  const { version: bundleVersion } = (await call('GET', `/products/${bundle.id}`)).json()
  assert.equal((await call('DELETE', `/products/${bundle.id}?version=${bundleVersion}`)).statusCode, 204)
  assert.equal((await call('DELETE', `/products/${tea.id}?version=${version}`)).statusCode, 204)
})

test('a kind may change where the stock stays the same, and only there', async () => {
  const product = await aProduct(system, shop)
  const changed = await call('PATCH', `/products/${product.id}`, { version: 0, kind: 'gift', temperatureZone: 'frozen', channel: 'line' })
  assert.deepEqual(
    [changed.json().kind, changed.json().temperatureZone, changed.json().channel, changed.json().can.sell],
    ['gift', 'frozen', 'line', { code: 'kind_not_sold_alone', details: { kind: 'gift' } }],
  )
  assert.equal((await call('PATCH', `/products/${product.id}`, { version: 1, kind: 'bundle' })).json().code, 'kind_fixed')
})

for (const kind of ['gift', 'add_on', 'points_mall', 'group_buy', 'pos'] as const) {
  test(`a product of kind ${kind} is stored, but no cart takes it, and the page says why`, async () => {
    const product = await aProduct(system, shop, { kind })
    const customer = await aCustomer(system, shop)
    const added = await system.app.inject({
      method: 'POST',
      url: '/api/store/cart/lines',
      headers: customer.headers,
      payload: { variantId: variantId(product), quantity: 1 },
    })
    const code = kind === 'gift' || kind === 'add_on' ? 'kind_not_sold_alone' : 'kind_not_sold_yet'
    assert.deepEqual([added.statusCode, added.json().code, added.json().details], [409, code, { kind }])
    const headers = { 'aftercart-shop': shop.handle }
    const page = await system.app.inject({ url: `/api/store/products/${product.slug}`, headers })
    assert.deepEqual(page.json().can.buy, { code, details: { kind } })
    system.clock.advance(1_000)
    const list = await system.app.inject({ url: `/api/store/products?size=200&q=${encodeURIComponent(product.name)}`, headers })
    assert.equal(list.json().total, 0)
  })
}
