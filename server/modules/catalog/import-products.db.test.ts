import assert from 'node:assert/strict'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import { aCategory, aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { fileForm } from '#test/support/pictures.ts'
import { testSystem } from '#test/support/system.ts'
import { catalogChecks } from './checks.ts'
import { reserveStock } from './index.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'aftercart-products-'))
const system = await testSystem({ environment: { DATA_DIR: dataDir } })
const get = (shop: TestShop, url: string) => system.app.inject({ url: `/api/admin${url}`, headers: shop.staff.headers })
const heading = ['商品網址', '商品名稱', '種類', '狀態', '分類', '規格一名稱', '規格一', '貨號', '售價', '原價', '現貨', '組合內容']
const csv = (...rows: string[][]) => buffer(writeCsv([heading, ...rows]))

async function importFile(shop: TestShop, content: Buffer, filename = 'products.csv') {
  const form = fileForm(content, { filename })
  const started = await system.app.inject({
    method: 'POST',
    url: '/api/admin/product-imports',
    headers: { ...shop.staff.headers, ...form.headers },
    payload: form.payload,
  })
  assert.equal(started.statusCode, 202, started.body)
  const { rows } = await system.pool.query('select stored_path from product_imports where id = $1', [started.json().id])
  await system.runner.drain()
  assert.equal(existsSync(rows[0].stored_path), false, 'the file is gone')
  return (await get(shop, `/product-imports/${started.json().id}`)).json()
}
const exportOf = async (shop: TestShop, query = 'format=csv') => (await get(shop, `/products/export?${query}`)).rawPayload
/** Everything a file holds of a shop's products, as the back office shows it, without ids and times. */
async function productsOf(shop: TestShop): Promise<object[]> {
  const { items } = (await get(shop, '/products?size=200')).json()
  const products = await Promise.all(items.map(async ({ id }: { id: string }) => (await get(shop, `/products/${id}`)).json()))
  const parts = products.map(
    ({ slug, name, description, kind, status, temperatureZone, channel, maxPerOrder, options, variants, components, categoryIds }) => ({
      slug,
      name,
      description,
      kind,
      status,
      temperatureZone,
      channel,
      maxPerOrder,
      options,
      categories: categoryIds.length,
      variants: variants.map(({ id: _id, version: _version, ...variant }: { id: string; version: number }) => variant),
      components: components.map(({ sku, quantity }: { sku: string; quantity: number }) => [sku, quantity]),
    }),
  )
  return parts.toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
}
const problemsOf = ({ problems }: { problems: { cell: string; code: string }[] }) => problems.map(({ cell, code }) => `${cell} ${code}`)
const countOf = async (shop: TestShop) => (await get(shop, '/products')).json().total

test('SX-29 what is exported imports back byte for byte: awkward texts, leading zeros, variants, categories, bundles, every kind', async () => {
  const [from, to] = [await aShop(system), await aShop(system)]
  for (const shop of [from, to]) {
    const tea = await aCategory(system, shop, { slug: 'tea' })
    await aCategory(system, shop, { slug: 'oolong', parentId: tea.id })
  }
  const { items } = (await get(from, '/categories')).json()
  const categoryIds = items.map(({ id }: { id: string }) => id)
  for (const [index, name] of ['=1+1', "'quoted", '　全形　', ' outer ', '"雙引號", 逗號', '＝SUM(A1)', '😀👨‍👩‍👧'].entries()) {
    await aProduct(system, from, {
      name,
      description: '一行\n\n=二行\r\n三行,"；',
      price: 480 + index,
      compareAt: 9_999,
      stock: index === 1 ? null : index,
      categoryIds,
    })
    system.clock.advance(1_000)
  }
  const many = await aProduct(system, from, {
    variants: 3,
    price: 120,
    temperatureZone: 'frozen',
    channel: 'line',
    status: 'hidden',
    maxPerOrder: 7,
  })
  await system.pool.query(`update product_variants set sku = '00' || right(sku, 6) || '×2' where product_id = $1`, [many.id])
  for (const kind of ['gift', 'add_on', 'points_mall', 'group_buy', 'no_shipping', 'pos', 'warehouse_linked', 'card_key'] as const) {
    system.clock.advance(1_000)
    await aProduct(system, from, { kind, status: 'delisted' })
  }
  system.clock.advance(1_000)
  const components = many.variants.slice(0, 2).map(({ id }, index) => ({ variantId: id, quantity: index + 2 }))
  await aProduct(system, from, { components, price: 900 })
  for (const [format, locale] of [
    ['csv', 'zh-TW'],
    ['xlsx', 'en'],
  ] as const) {
    const file = await exportOf(from, `format=${format}&locale=${locale}`)
    const done = await importFile(to, file, `products.${format}`)
    assert.deepEqual([done.status, done.problems], ['imported', []])
    assert.deepEqual(
      [done.createdCount, done.changedCount],
      format === 'csv' ? [17, 0] : [0, 0],
      'the second file finds everything as it is',
    )
    system.clock.advance(1_000)
  }
  // A new shop has other creation times: one product after the other is compared.
  const lines = async (shop: TestShop) => (await exportOf(shop)).toString().split('\r\n').toSorted()
  assert.deepEqual(await lines(to), await lines(from))
  assert.deepEqual(await productsOf(to), await productsOf(from), 'not only the files are the same')
  assert.equal((await exportOf(from)).toString().charCodeAt(0), 0xfeff)
  assert.match((await exportOf(from)).toString(), /"'=1\+1"/)
  for (const check of catalogChecks) assert.deepEqual(await inShop(system, to, (tx) => check.find(tx)), [], check.name)
})

test('S1-18 a file sets the limit per order and takes it away; without the column it stays, and what is none is named', async () => {
  const shop = await aShop(system)
  const file = async (column: string[], value: string[], name = '茶') =>
    importFile(
      shop,
      await buffer(
        writeCsv([
          ['商品網址', '商品名稱', '貨號', '售價', ...column],
          ['tea', name, 'T-1', '480', ...value],
        ]),
      ),
    )
  const limitOf = async () => (await productsOf(shop)).map((product) => 'maxPerOrder' in product && product.maxPerOrder)
  assert.deepEqual((await file(['每單限購'], ['12'])).problems, [])
  assert.deepEqual(await limitOf(), [12])
  await file([], [], '好茶')
  assert.deepEqual(await limitOf(), [12])
  for (const wrong of ['0', '10000', '2.5', '二'])
    assert.deepEqual(problemsOf(await file(['Max per order'], [wrong])), ['E2 product_limit_wrong'])
  await file(['Max per order'], [''])
  assert.deepEqual(await limitOf(), [null])
})

test('one wrong row and nothing is imported; every wrong cell is named with its reason', async () => {
  const shop = await aShop(system)
  const taken = await aProduct(system, shop)
  const done = await importFile(
    shop,
    await csv(
      ['good', '好茶', '一般商品', '上架', '', '', '', 'GOOD-1', '480', '', '5', ''],
      ['bad', '壞茶', '會員卡', '', 'none', '', '', taken.variants[0]?.sku ?? '', '4.5', '', '-1', ''],
      ['Bad Address', '壞址', '', '', '', '', '', 'GOOD-1', '', '', '', ''],
      ['wide', '寬', '', '', '', '重量', '', 'W-1', '1', '1', '', '沒有數量'],
    ),
  )
  assert.equal(done.status, 'failed')
  assert.deepEqual(problemsOf(done), [
    'C3 product_choice_unknown',
    'I3 product_amount_wrong',
    'K3 product_count_wrong',
    'A4 product_address_wrong',
    'H4 product_sku_repeated',
    'I4 product_price_missing',
    'L5 product_components_wrong',
    'G5 product_option_missing',
    'J5 compare_at_not_above_price',
  ])
  assert.equal(await countOf(shop), 1)
  const against = await importFile(
    shop,
    await csv(
      ['good', '好茶', '', '', 'none', '', '', 'GOOD-1', '480', '', '5', ''],
      ['bad', '壞茶', '', '', '', '', '', taken.variants[0]?.sku ?? '', '5', '', '1', ''],
    ),
  )
  assert.deepEqual(problemsOf(against), ['E2 product_category_unknown', 'H3 sku_taken'])
  assert.deepEqual([await countOf(shop), against.createdCount], [1, 0])
})

test('a file changes what it names: prices, stock, variants; what it leaves out stays', async () => {
  const shop = await aShop(system)
  const tea = await aCategory(system, shop, { slug: 'tea' })
  const known = await aProduct(system, shop, { slug: 'known', name: '舊名', description: '說明', stock: 7, categoryIds: [tea.id] })
  const sku = known.variants[0]?.sku ?? ''
  const file = await buffer(
    writeCsv([
      ['商品網址', '商品名稱', '貨號', '售價', '現貨'],
      ['known', '新名', sku, '90', '12'],
    ]),
  )
  const done = await importFile(shop, file)
  assert.deepEqual([done.status, done.createdCount, done.changedCount], ['imported', 0, 1])
  const product = (await get(shop, `/products/${known.id}`)).json()
  assert.deepEqual(
    [product.name, product.description, product.categoryIds, product.variants[0].priceAmount, product.variants[0].onHand],
    ['新名', '說明', [tea.id], 90, 12],
  )
  for (const check of catalogChecks) assert.deepEqual(await inShop(system, shop, (tx) => check.find(tx)), [], check.name)
  assert.equal((await get(shop, `/products?q=${encodeURIComponent('新名')}`)).json().total, 1, 'it is found by its new name')
})

test('SX-26 and SX-32 a file changes the prices and counts of hundreds: each version once, each price on the record, the others untouched', async () => {
  const shop = await aShop(system)
  const file = (price: (index: number) => number, stock: number) =>
    csv(
      ...Array.from({ length: 300 }, (_, index) => {
        const name = `茶 ${index}`
        return [`tea-${index}`, name, '', '', '', '', '', `TEA-${index}`, String(price(index)), '', String(stock), '']
      }),
    )
  assert.equal((await importFile(shop, await file(() => 100, 5))).createdCount, 300)
  const done = await importFile(shop, await file((index) => (index < 280 ? 120 : 100), 5))
  assert.deepEqual([done.status, done.createdCount, done.changedCount, done.doneCount], ['imported', 0, 280, 300])
  const rows = async (text: string) => (await system.pool.query(text, [shop.id])).rows
  assert.deepEqual(
    await rows(`select v.price_amount, p.lowest_amount, p.version, v.version as variant_version, count(*)::int as count from products p
                join product_variants v on v.shop_id = p.shop_id and v.product_id = p.id where p.shop_id = $1 group by 1, 2, 3, 4 order by 1`),
    [
      { price_amount: 100, lowest_amount: 100, version: 0, variant_version: 0, count: 20 },
      { price_amount: 120, lowest_amount: 120, version: 1, variant_version: 1, count: 280 },
    ],
  )
  assert.deepEqual(
    await rows(`select count(*)::int as count, min(before->>'TEA-7') as before, min(after->>'TEA-7') as after
                from audit_entries where shop_id = $1 and action = 'catalog.change_price'`),
    [{ count: 280, before: '100', after: '120' }],
  )
  assert.equal((await importFile(shop, await file(() => 120, 9))).changedCount, 300)
  assert.deepEqual(await rows(`select sum(on_hand_change)::int as sum, count(*)::int as count from stock_movements where shop_id = $1`), [
    { sum: 2_700, count: 600 },
  ])
  for (const check of catalogChecks) assert.deepEqual(await inShop(system, shop, (tx) => check.find(tx)), [], check.name)
})

test('stock that orders have set aside cannot be counted away by a file', async () => {
  const shop = await aShop(system)
  const known = await aProduct(system, shop, { slug: 'known', stock: 7 })
  await inShop(system, shop, (tx) =>
    reserveStock(tx, { orderId: crypto.randomUUID(), items: [{ variantId: known.variants[0]?.id ?? '', quantity: 3 }] }),
  )
  const done = await importFile(
    shop,
    await csv(['known', known.name, '', '', '', '', '', known.variants[0]?.sku ?? '', '100', '', '2', '']),
  )
  assert.deepEqual(done.problems, [{ row: 2, cell: 'K2', code: 'stock_below_reserved', details: { reserved: 3 } }])
})

test('a bundle and its contents come in one file, in any order', async () => {
  const shop = await aShop(system)
  const done = await importFile(
    shop,
    await csv(
      ['set', '禮組', '組合商品', '', '', '', '', 'SET', '900', '', '', 'TEA-1 × 2\nCUP-1 × 1'],
      ['tea', '茶', '', '', '', '', '', 'TEA-1', '480', '', '9', ''],
      ['cup', '杯', '', '', '', '', '', 'CUP-1', '300', '', '9', ''],
    ),
  )
  assert.deepEqual([done.status, done.createdCount], ['imported', 3])
  const { items } = (await get(shop, '/products?kind=bundle')).json()
  assert.equal(items[0].freeQuantity, 4)
  const missing = await importFile(shop, await csv(['set', '禮組', '組合商品', '', '', '', '', 'SET', '900', '', '', 'NONE × 2']))
  assert.deepEqual(problemsOf(missing), ['B2 component_not_usable'])
})

test('a heading that is missing, unknown or no sheet at all is said of the file', async () => {
  const shop = await aShop(system)
  const cases = [
    ['product_heading_missing', await buffer(writeCsv([['商品名稱'], ['茶']]))],
    [
      'product_heading_unknown',
      await buffer(
        writeCsv([
          ['商品名稱', '貨號', '售價', '顏色'],
          ['茶', 'A', '1', '紅'],
        ]),
      ),
    ],
    ['product_sheet_empty', await buffer(writeCsv([['商品名稱', '貨號', '售價']]))],
    ['spreadsheet_malformed', Buffer.from('PK\u0003\u0004 not a workbook')],
  ] as const
  for (const [code, content] of cases) {
    const done = await importFile(shop, content, 'products.xlsx')
    assert.equal(done.status, 'failed')
    assert.ok(
      done.problems.some(
        (problem: { code: string }) =>
          problem.code === code || (code === 'spreadsheet_malformed' && problem.code.startsWith('spreadsheet_')),
      ),
      `${code}: ${JSON.stringify(done.problems)}`,
    )
  }
  const numbers = writeXlsx(
    [
      ['商品名稱', '貨號', '售價'],
      ['茶', 12345678901234567000, 100],
    ],
    { sheetName: 'A' },
  )
  assert.deepEqual(problemsOf(await importFile(shop, await buffer(numbers), 'products.xlsx')).slice(0, 1), [
    'B2 product_number_not_as_text',
  ])
})

test('SX-21 files of products go in with catalog.manage only, the template and an export come out with catalog.see, on the record', async () => {
  const shop = await aShop(system)
  const viewer = await aStaff(system, shop, 'viewer')
  const form = fileForm(await csv(), { filename: 'p.csv' })
  const send = (headers: Record<string, string>) =>
    system.app.inject({
      method: 'POST',
      url: '/api/admin/product-imports',
      headers: { ...headers, ...form.headers },
      payload: form.payload,
    })
  assert.equal((await send(viewer.headers)).statusCode, 403)
  assert.equal((await send(shop.staff.headers)).statusCode, 202)
  const sample = await system.app.inject({ url: '/api/admin/products/sample', headers: viewer.headers })
  const done = await importFile(shop, sample.rawPayload, 'sample.xlsx')
  assert.deepEqual([done.status, done.createdCount], ['imported', 1])
  assert.equal((await system.app.inject({ url: '/api/admin/products/export', headers: viewer.headers })).statusCode, 200)
  const { rows } = await system.pool.query(
    `select count(*)::int as count from audit_entries where shop_id = $1 and action = 'catalog.export'`,
    [shop.id],
  )
  assert.equal(rows[0].count, 1)
})

test('S1-7 S1-8 a file makes no card key of a gift, and no bundle with one: each is said at its row, and nothing is written', async () => {
  const shop = await aShop(system)
  const gift = await aProduct(system, shop, { kind: 'gift' })
  const row = (slug: string, kind: string, sku: string, contents = '') => [slug, slug, kind, '', '', '', '', sku, '100', '', '5', contents]
  const turned = await importFile(shop, await csv(row(gift.slug, '卡密', gift.variants[0]?.sku ?? '')))
  assert.deepEqual(problemsOf(turned), ['C2 kind_not_usable_in'])
  const bundled = await importFile(shop, await csv(row('key', '卡密', 'KEY-1'), row('set', '組合商品', 'SET-1', 'KEY-1*1')))
  assert.deepEqual([problemsOf(bundled), await countOf(shop)], [['B3 kind_not_usable_in'], 1])
})
