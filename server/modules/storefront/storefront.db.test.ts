import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { newId } from '#kernel/ids.ts'
import { readSellable, reserveStock } from '#modules/catalog/index.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system)
const other = await aShop(system)
const transact = <T>(work: (tx: Tx) => Promise<T>) => system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)
const read = (path: string, headers: Record<string, string> = {}, handle = shop.handle) =>
  system.app.inject({ url: `/api/store${path}`, headers: { 'aftercart-shop': handle, ...headers } })
const setPrice = (productId: string, price: number) =>
  system.pool.query('update product_variants set price_amount = $2 where product_id = $1', [productId, price])
const priceOf = async (slug: string) => (await read(`/products/${slug}`)).json().variants[0].priceAmount

test('a product page gets options, variants, stock and pictures; a hidden one by its address only, a delisted one nowhere', async () => {
  const product = await aProduct(system, shop, { price: 580, stock: 3, variants: 2, name: '手沖壺' })
  await transact((tx) => reserveStock(tx, { orderId: newId(), items: [{ variantId: product.variants[0]?.id ?? '', quantity: 3 }] }))
  const answer = await read(`/products/${product.slug}`)
  assert.equal(answer.statusCode, 200)
  const body = answer.json()
  assert.deepEqual(
    body.variants.map((variant: { stock: number }) => variant.stock),
    [0, 3],
  )
  assert.deepEqual([body.name, body.codeNotice, body.options[0].values], ['手沖壺', null, ['S1', 'S2']])

  const hidden = await aProduct(system, shop, { status: 'hidden', name: '隱藏' })
  const delisted = await aProduct(system, shop, { status: 'delisted', name: '下架' })
  assert.equal((await read(`/products/${hidden.slug}`)).statusCode, 200)
  assert.equal((await read(`/products/${delisted.slug}`)).json().code, 'product_not_found')
  const names = (await read('/products?size=200')).json().items.map((item: { name: string }) => item.name)
  assert.ok(names.includes('手沖壺') && !names.includes('隱藏') && !names.includes('下架'))
})

test('the list shows the lowest price, whether anything is left, and finds by part of the name', async () => {
  const product = await aProduct(system, shop, { price: 300, compareAt: 400, stock: 0, name: 'Dripper 100%_x' })
  const found = (await read('/products?q=dripper%20100%25_')).json()
  assert.deepEqual(
    [found.total, found.items[0].id, found.items[0].priceAmount, found.items[0].compareAtAmount, found.items[0].hasStock],
    [1, product.id, 300, 400, false],
  )
  assert.equal((await read('/products?q=_ripper')).json().total, 0)
})

test('SX-20 another shop’s product is not found, by address or in its list', async () => {
  const product = await aProduct(system, shop)
  assert.equal((await read(`/products/${product.slug}`)).statusCode, 200)
  assert.equal((await read(`/products/${product.slug}`, {}, other.handle)).statusCode, 404)
  assert.equal((await read('/products', {}, other.handle)).json().total, 0)
  assert.equal((await read('/products', {}, 'no-such-shop')).json().code, 'shop_not_found')
})

test('SX-35 page sizes of a billion, odd addresses and zero characters are refused, nothing breaks', async () => {
  for (const query of [
    'size=1000000000',
    'page=1000000000',
    'page=0',
    'size=-1',
    'size=NaN',
    'q=%00',
    `q=${'a'.repeat(121)}`,
    'size=1&size=2',
  ]) {
    assert.equal((await read(`/products?${query}`)).statusCode, 422, query)
  }
  for (const slug of ['UPPER', '%00', 'a%2fb', '..%2f..', '%F0%9F%98%80', 'a'.repeat(81)]) {
    const { statusCode } = await read(`/products/${slug}`)
    assert.ok(statusCode === 404 || statusCode === 422, `${slug}: ${statusCode}`)
  }
  assert.ok((await read('/products/%E0%A4%A')).statusCode < 500)
})

test('SX-64 an answer is at most a second old: a changed price is seen then, and the cached one until then', async () => {
  const product = await aProduct(system, shop, { price: 100 })
  assert.equal(await priceOf(product.slug), 100)
  await setPrice(product.id, 120)
  system.clock.advance(999)
  assert.equal(await priceOf(product.slug), 100, 'still the answer of before')
  const [sellable] = await transact((tx) => readSellable(tx, [product.variants[0]?.id ?? '']))
  assert.equal(sellable?.unitPriceAmount, 120, 'cart and checkout read anew')
  system.clock.advance(1)
  assert.equal(await priceOf(product.slug), 120)
})

test('SX-64 a hit carries the same headers as the first answer, its own request id, and 304 for who has it', async () => {
  const product = await aProduct(system, shop)
  const first = await read(`/products/${product.slug}`)
  const second = await read(`/products/${product.slug}`)
  assert.equal(second.body, first.body)
  const own = new Set(['request-id', 'date', 'connection', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'])
  const shown = (headers: object) =>
    Object.entries(headers)
      .filter(([name]) => !own.has(name))
      .map(([name, value]) => [name, String(value)])
      .toSorted()
  assert.deepEqual(shown(second.headers), shown(first.headers))
  assert.ok(second.headers['request-id'] && second.headers['request-id'] !== first.headers['request-id'])
  assert.equal(second.headers['x-content-type-options'], 'nosniff')
  const third = await read(`/products/${product.slug}`, { 'if-none-match': String(first.headers.etag) })
  assert.deepEqual([third.statusCode, third.body], [304, ''])
})

test('SX-64 requests of one moment are made once and all get the answer', async () => {
  const product = await aProduct(system, shop)
  const blocker = await system.pool.connect()
  await blocker.query('begin; lock table product_variants')
  const asked = Array.from({ length: 100 }, () => read(`/products/${product.slug}`))
  const waiting = async () => {
    const { rows } = await blocker.query(
      `select count(*)::int as count from pg_locks where relation = 'product_variants'::regclass and not granted`,
    )
    return rows[0].count
  }
  while ((await waiting()) === 0) await setImmediate()
  for (let turn = 0; turn < 50; turn++) await setImmediate() // all hundred are under way by now
  const readers = await waiting()
  await blocker.query('rollback')
  blocker.release()
  const answers = await Promise.all(asked)
  assert.equal(readers, 1, 'one transaction reads for all')
  assert.ok(answers.every((answer) => answer.statusCode === 200 && answer.json().id === product.id))
  assert.equal(new Set(answers.map((answer) => answer.headers['request-id'])).size, 100)
})

test('SX-64 a failure is not kept: a product that appears is found at once', async () => {
  assert.equal((await read('/products/coming-soon')).statusCode, 404)
  await aProduct(system, shop, { slug: 'coming-soon' })
  assert.equal((await read('/products/coming-soon')).statusCode, 200)
})

test('SX-64 shops never share an answer, whatever the header says', async () => {
  await aProduct(system, shop, { slug: 'same', name: 'ours' })
  await aProduct(system, other, { slug: 'same', name: 'theirs' })
  assert.equal((await read('/products/same')).json().name, 'ours')
  assert.equal((await read('/products/same', {}, other.handle)).json().name, 'theirs')
  assert.equal((await read('/products/same', {}, `${shop.handle} /api/store/products/same`)).statusCode, 404)
})

const page = (path: string, headers: Record<string, string> = {}) => system.app.inject({ url: path, headers })
const dataOf = (html: string) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

test('SX-51 a product page carries its data, the shop and a session for the first paint', async () => {
  const product = await aProduct(system, shop, { name: '壺 </script><b>' })
  const answer = await page(`/s/${shop.handle}/products/${product.slug}`)
  assert.equal(answer.statusCode, 200)
  const data = dataOf(answer.body)
  assert.equal(data.data[`/api/store/products/${product.slug}`].name, '壺 </script><b>')
  assert.deepEqual(
    [data.shop.handle, data.shop.sandboxPayments, data.session.customer, data.session.cartCount],
    [shop.handle, true, null, 0],
  )
  assert.equal(data.shop.id, undefined)
  assert.ok(!answer.body.includes('<b>'))
  assert.match(answer.body, /lang="zh-Hant-TW"/)

  const cookie = String(answer.headers['set-cookie'])
  assert.match(cookie, /HttpOnly; SameSite=Lax/)
  const again = await page(`/s/${shop.handle}/`, { cookie: cookie.split(';')[0] ?? '' })
  assert.equal(again.headers['set-cookie'], undefined)
  assert.equal(dataOf(again.body).session.csrfToken, data.session.csrfToken)
})

test('SX-51 home and list carry the first products under the path the front end asks', async () => {
  const home = dataOf((await page(`/s/${shop.handle}`)).body).data
  assert.ok(home['/api/store/products?page=1&size=12'].items.length > 0)
  const list = dataOf((await page(`/s/${shop.handle}/products?q=nothing-like-it&page=2`)).body).data
  assert.equal(list['/api/store/products?page=2&size=24&q=nothing-like-it'].total, 0)
})

test('SX-51 a signed-in customer is named in the page, and only in his shop', async () => {
  const customer = await aCustomer(system, shop)
  const own = dataOf((await page(`/s/${shop.handle}/account`, customer.headers)).body)
  assert.equal(own.session.customer.id, customer.id)
  const foreign = dataOf((await page(`/s/${other.handle}/account`, customer.headers)).body)
  assert.equal(foreign.session.customer, null)
})

test('SX-51 a page comes in the language the reader chose before, in the shop’s until then', async () => {
  const languageOf = async (cookie: string) => /<html lang="([^"]+)"/.exec((await page(`/s/${shop.handle}`, { cookie })).body)?.[1]
  assert.equal(await languageOf(''), 'zh-Hant-TW')
  assert.equal(await languageOf('locale=en'), 'en')
  assert.equal(await languageOf('locale=xx'), 'zh-Hant-TW')
})

test('SX-23 documents carry a policy with a new nonce, are kept by nobody and tell nobody where one came from', async () => {
  const answers = await Promise.all([page(`/s/${shop.handle}/orders`), page('/admin/anything'), page(`/s/${shop.handle}/`)])
  const nonces = answers.map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1])
  assert.equal(new Set(nonces).size, 3)
  for (const { statusCode, headers } of answers) {
    assert.equal(statusCode, 200)
    assert.deepEqual(
      [headers['cache-control'], headers['referrer-policy'], headers['x-content-type-options']],
      ['no-store', 'no-referrer', 'nosniff'],
    )
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
    assert.ok(!String(headers['content-security-policy']).includes('unsafe'))
  }
})

test('an unknown product or page is a document with status 404', async () => {
  for (const path of ['/products/nothing', '/nowhere', '/products/%00']) {
    const answer = await page(`/s/${shop.handle}${path}`)
    assert.deepEqual([answer.statusCode, answer.headers['content-type']], [404, 'text/html; charset=utf-8'], path)
    assert.match(answer.body, /noindex/)
  }
  assert.equal((await page('/s/no-such-shop/')).statusCode, 404)
  assert.equal((await page('/nowhere')).json().code, 'not_found')
  assert.equal((await page('//')).statusCode, 404)
})

test('on the shop’s own domain the pages begin at the root', async () => {
  await system.pool.query('insert into shop_domains (domain, shop_id) values ($1, $2)', ['tea.example', shop.id])
  const answer = await page('/products', { host: 'tea.example' })
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /name="base-path" content=""/)
  assert.equal(dataOf(answer.body).shop.handle, shop.handle)
  assert.equal((await page('/api/nothing', { host: 'tea.example' })).json().code, 'not_found')
})

test('robots, icon and unknown assets answer plainly', async () => {
  assert.match((await page('/robots.txt')).body, /Disallow: \/api\//)
  assert.equal((await page('/favicon.ico')).headers['content-type'], 'image/svg+xml')
  for (const path of [
    '/assets/store/none.js',
    '/assets/store/../../package.json',
    '/assets/store/%2e%2e/%2e%2e/package.json',
    '/assets/admin/.vite/manifest.json',
  ]) {
    assert.equal((await page(path)).statusCode, 404, path)
  }
})

test('SX-30 what fails is told to a person in a browser as a page in his language, to a program as problem details', async () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
  const open = (url: string, headers: Record<string, string> = {}) => system.app.inject({ url, headers: { ...browser, ...headers } })
  const missing = await open('/s/no-such-shop/')
  assert.equal(missing.statusCode, 404)
  assert.match(String(missing.headers['content-type']), /^text\/html/)
  assert.match(missing.body, /<html lang="zh-Hant-TW">[\s\S]*<h1>找不到這家商店<\/h1>/)
  assert.ok(missing.body.includes(String(missing.headers['request-id'])) && !missing.body.includes('<script'))
  assert.match(String(missing.headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)

  assert.match((await open('/nowhere', { 'accept-language': 'en-GB,en;q=0.8' })).body, /<h1>Page not found<\/h1>/)
  assert.match((await open('/nowhere', { 'accept-language': 'en', cookie: 'a=b; locale=zh-TW' })).body, /<h1>找不到頁面<\/h1>/)
  const invalid = await open(`/sandbox-gateway/${shop.handle}/abc?amount=1`)
  assert.equal(invalid.statusCode, 422)
  assert.ok(invalid.body.includes(`href="/s/${shop.handle}/"`))
  assert.equal((await open('/sandbox-gateway/%3Cscript%3E/abc?amount=1')).body.includes('script'), false)

  for (const [url, headers] of [
    ['/s/no-such-shop/', {}],
    ['/api/nowhere', browser],
  ] as const) {
    const answer = await system.app.inject({ url, headers })
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, url)
  }
})

test('a stranger at the front door is sent to the back office, or shown the demonstration and no other shop', async () => {
  const knock = (headers: Record<string, string> = {}, url = '/') =>
    system.app.inject({ url, headers: { host: 'nobody.test', ...headers } })
  const closed = await knock()
  assert.deepEqual([closed.statusCode, closed.headers.location], [302, '/admin'])

  const demo = await aShop(system, { name: '<山嵐> 茶行', isDemo: true })
  const page = await knock()
  assert.equal(page.statusCode, 200)
  assert.ok(page.body.includes(`href="/s/${demo.handle}/"`) && page.body.includes('展示商店') && page.body.includes('href="/admin"'))
  assert.ok(!page.body.includes('<山嵐>') && !page.body.includes(shop.handle) && !page.body.includes(other.handle))
  assert.match(String(page.headers['content-security-policy']), /^default-src 'none'; style-src 'sha256-[^']+';/)
  assert.equal(page.headers['set-cookie'], undefined)

  const words = async (headers: Record<string, string>, url?: string) => /<h1>(.*)<\/h1>/.exec((await knock(headers, url)).body)?.[1]
  assert.equal(await words({ 'accept-language': 'en-GB,en' }), 'Aftercart demonstration')
  assert.equal(await words({ 'accept-language': 'en-GB,en' }, '/?locale=zh-TW'), 'Aftercart 展示站')
  assert.equal(await words({ cookie: 'locale=en' }), 'Aftercart demonstration')
})
