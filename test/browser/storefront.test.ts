import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { createCoupon } from '#modules/pricing/index.ts'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup } from '#test/support/builders/serial-codes.ts'
import { aShop, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'

/** SX-51. */
const SCRIPT_LIMIT_BYTES = 120_000
const YESTERDAY = () => new Date(Date.now() - 86_400_000).toISOString()

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  await openForOrders(system, shop)
  const tea = await aProduct(system, shop, {
    name: '阿里山高山茶',
    slug: 'alishan',
    price: 600,
    stock: 10,
    description: '海拔 1,400 公尺。',
  })
  const pot = await aProduct(system, shop, { name: '紫砂壺', slug: 'pot', price: 2_400, compareAt: 3_000, stock: 3, variants: 3 })
  const gone = await aProduct(system, shop, { name: '春茶禮盒', slug: 'gone', price: 900, stock: 0 })
  await aCodeGroup(system, shop, { products: [tea], name: '週年慶' })
  await inShop(system, shop, (tx) =>
    createCoupon(tx, {
      code: 'SPRING',
      name: '春茶折扣',
      offAmount: 100,
      minimumAmount: 500,
      productIds: null,
      startsAt: YESTERDAY(),
      endsAt: null,
      maxUses: null,
      maxUsesPerCustomer: null,
      isActive: true,
    }),
  )
  const customer = await aCustomer(system, shop, { name: '林小美', email: 'lin@mail.test' })
  const order = await anOrder(system, shop, { lines: [{ product: tea, quantity: 2 }], customer, isPaid: true, isShipped: true })
  const real = await aShop(system, { handle: 'real', name: '真實商店', sandboxPayments: false })
  const demo = await aShop(system, { handle: 'demo', name: '展示商店', isDemo: true })
  await system.runner.drain()
  for (const each of [real, demo]) await aProduct(system, each, { slug: 'thing', name: '測試商品' })
  return { shop, tea, pot, gone, customer, order }
})

for (const locale of ['zh-TW', 'en'] as const) {
  const isEnglish = locale === 'en'

  test(`SX-51 home, list, search and a missing page are readable by everybody (${locale})`, async ({ visit }) => {
    const page = await visit({
      width: 390,
      locale,
      refusals: ['404 GET /s/tea/nowhere', '404 GET /s/tea/products/none', '404 GET /api/store/products/none'],
    })
    await page.goto('/s/tea/')
    await page
      .getByRole('link', { name: /阿里山高山茶/ })
      .first()
      .waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), isEnglish ? 'en' : 'zh-TW')
    await inspect(page)
    await page.getByRole('link', { name: isEnglish ? 'Search products' : '搜尋商品' }).click()
    await page.getByRole('heading', { level: 1, name: isEnglish ? 'All products' : '全部商品' }).waitFor()
    await page.getByText(isEnglish ? 'Sold out' : '已售完').waitFor()
    await inspect(page)
    await page.getByRole('searchbox').fill('紫砂')
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('link', { name: /紫砂壺/ }).waitFor()
    await page.getByRole('link', { name: /阿里山/ }).waitFor({ state: 'detached' })
    for (const missing of ['/s/tea/nowhere', '/s/tea/products/none']) {
      await page.goto(missing)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await inspect(page)
    }
  })

  test(`SX-51 a product: variants, pieces left, sold out (${locale})`, async ({ visit, beside, seeded }) => {
    const { shop, pot } = seeded
    if (!isEnglish)
      await beside((system) =>
        inShop(system, shop, (tx) =>
          tx.db
            .updateTable('productVariants')
            .where('shopId', '=', tx.shopId)
            .where('id', '=', pot.variants[2]?.id ?? '')
            .set({ onHand: 0 })
            .execute(),
        ),
      )
    const page = await visit({ width: 390, locale })
    await page.goto('/s/tea/products/pot')
    await page.getByRole('heading', { level: 1, name: '紫砂壺' }).waitFor()
    await page.getByRole('radio', { name: 'S2' }).check()
    assert.equal(await page.getByRole('radio', { name: /S3/ }).isDisabled(), true)
    await page.getByText(isEnglish ? 'Only 3 left' : '剩餘 3 件').waitFor()
    const more = page.getByRole('button', { name: isEnglish ? 'Increase quantity' : '增加數量' })
    await more.click()
    await more.click()
    assert.equal(await more.isDisabled(), true)
    await inspect(page)
    await page.goto('/s/tea/products/gone')
    await page.getByText(isEnglish ? 'This product is sold out' : '這項商品已售完').waitFor()
    await inspect(page)
  })
}

test('S0-1 the product page says which campaign gives a code with it', async ({ visit }) => {
  const page = await visit({ width: 390 })
  await page.goto('/s/tea/products/alishan')
  await page.getByText('訂單完成後，每件商品各送一組「週年慶」序號').waitFor()
  await inspect(page)
})

test('SX-51 the product page paints without asking the API, and its scripts stay small', async ({ visit }) => {
  const page = await visit({ width: 390 })
  const asked: string[] = []
  const scripts: Promise<number>[] = []
  page.on('request', (request) => void (new URL(request.url()).pathname.startsWith('/api/') && asked.push(request.url())))
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).byteLength))
  })
  await page.goto('/s/tea/products/alishan', { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1, name: '阿里山高山茶' }).waitFor()
  assert.deepEqual(asked, [])
  const sizes = await Promise.all(scripts)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(total > 0 && total <= SCRIPT_LIMIT_BYTES, `${total} bytes`)
})

test('SX-51 the cart: quantity, coupon, removal and its way back', async ({ visit }) => {
  const page = await visit({ width: 390, refusals: ['404 PUT /api/store/cart/coupon', '422 PUT /api/store/cart/coupon'] })
  await putIntoCart(page, 'alishan')
  await page.goto('/s/tea/cart')
  await page.getByRole('button', { name: '增加數量' }).click()
  await page.locator('.total-bar').getByText('NT$1,200').waitFor()
  await page.getByLabel('優惠代碼').fill('NOPE')
  await page.getByRole('button', { name: '套用' }).click()
  await page.getByText('沒有這個優惠代碼。').waitFor()
  await inspect(page)
  await page.getByLabel('優惠代碼').fill('SPRING')
  await page.getByRole('button', { name: '套用' }).click()
  await page.getByText('已套用 SPRING').waitFor()
  await page.locator('.total-bar').getByText('NT$1,100').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: '移除優惠代碼 SPRING' }).click()
  await page.locator('.total-bar').getByText('NT$1,200').waitFor()
  await page.getByRole('button', { name: '移除「阿里山高山茶」' }).click()
  await page.getByText('購物車是空的').waitFor()
  await page.getByRole('button', { name: '復原' }).click()
  await page.locator('.total-bar').getByText('NT$1,200').waitFor()
  await page.getByRole('button', { name: '移除「阿里山高山茶」' }).click()
  await page.getByText('購物車是空的').waitFor()
  await inspect(page)
})

test('SX-51 a line that is no longer in stock says so and stops the checkout', async ({ visit, beside, seeded: { shop } }) => {
  const last = await beside((system) => aProduct(system, shop, { name: '最後一罐', slug: 'last', stock: 2 }))
  const page = await visit({ width: 390, locale: 'en' })
  await putIntoCart(page, 'last', { pieces: 2, add: 'Add to cart', more: 'Increase quantity', added: 'Added to your cart' })
  await beside((system) => anOrder(system, shop, { lines: [{ product: last, quantity: 1 }], isPaid: true }))
  await page.goto('/s/tea/cart')
  await page.getByText('Not enough in stock: only 1 left.').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Check out' }).isDisabled(), true)
  await inspect(page)
  await page.getByRole('button', { name: 'Decrease quantity' }).click()
  await page.getByRole('link', { name: 'Check out' }).waitFor()
})

test('SX-51 the checkout shows each wrong field, and jumps to it from the summary', async ({ visit, seeded: { customer } }) => {
  const page = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await putIntoCart(page, 'alishan')
  await page.goto('/s/tea/checkout')
  await page.getByLabel('收件人姓名').fill('')
  await page.getByLabel('手機號碼').fill('12')
  await page.getByLabel('電子郵件').fill('nobody')
  await page.getByRole('button', { name: '送出訂單' }).click()
  await page.getByText('請填寫收件人姓名').first().waitFor()
  await page.getByText('電子郵件格式不正確').first().waitFor()
  assert.equal(await page.getByLabel('電子郵件').getAttribute('aria-invalid'), 'true')
  await inspect(page)
  await page.getByRole('link', { name: /電子郵件格式不正確/ }).click()
  await page.locator('#checkout-email:focus').waitFor()
})

test('SX-32 a total that changed meanwhile is asked about before anything is ordered', async ({ visit, beside, seeded: { shop } }) => {
  const { customer, product } = await beside(async (system) => ({
    customer: await aCustomer(system, shop, { name: '王大明' }),
    product: await aProduct(system, shop, { slug: 'rising', name: '漲價茶', price: 300 }),
  }))
  const page = await visit({
    width: 390,
    locale: 'en',
    cookie: customer.headers.cookie ?? '',
    refusals: ['409 POST /api/store/orders'],
  })
  await putIntoCart(page, 'rising', { pieces: 1, add: 'Add to cart', more: 'Increase quantity', added: 'Added to your cart' })
  await page.goto('/s/tea/checkout')
  await fillCheckout(page)
  await beside((system) =>
    inShop(system, shop, (tx) =>
      tx.db
        .updateTable('productVariants')
        .where('shopId', '=', tx.shopId)
        .where('id', '=', product.variants[0]?.id ?? '')
        .set({ priceAmount: 350 })
        .execute(),
    ),
  )
  await page.getByRole('button', { name: 'Place order' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('It went from NT$300 to NT$350.').waitFor()
  await inspect(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('S0-33 the order page is its owner’s alone', async ({ visit, seeded: { customer, order } }) => {
  const address = `/s/tea/orders/${order.id}`
  const page = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await page.goto('/s/tea/orders')
  await page.getByRole('link', { name: new RegExp(String(order.number)) }).waitFor()
  await inspect(page)
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: `訂單 ${order.number}` }).waitFor()
  await page.getByRole('main').getByText('已付款').first().waitFor()
  await inspect(page)
  const stranger = await visit({ width: 390, locale: 'en', refusals: [`401 GET /api/store/orders/${order.id}`] })
  await stranger.goto(address)
  await stranger.getByRole('link', { name: 'Sign in' }).last().waitFor()
  assert.equal(await stranger.getByText('阿里山高山茶').count(), 0)
  await inspect(stranger)
})

test('SX-22 signing in and up: a wrong password, a weak one, a taken address', async ({ visit, seeded: { customer } }) => {
  const page = await visit({
    width: 390,
    refusals: ['401 POST /api/store/session', '422 POST /api/store/customers', '409 POST /api/store/customers'],
  })
  await page.goto('/s/tea/sign-in')
  await page.getByLabel('電子郵件').fill(customer.email)
  await page.getByLabel('密碼', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: '登入', exact: true }).click()
  await page.getByText('電子郵件或密碼不正確。').waitFor()
  await inspect(page)
  await page.getByLabel('密碼', { exact: true }).fill(TEST_PASSWORD)
  await page.getByRole('button', { name: '登入', exact: true }).click()
  await page.getByRole('link', { name: '會員中心' }).first().waitFor()
  const newcomer = await visit({ width: 1440, locale: 'en', refusals: ['422 POST /api/store/customers', '409 POST /api/store/customers'] })
  await newcomer.goto('/s/tea/sign-up')
  await newcomer.getByLabel('Name').fill('Lin')
  await newcomer.getByLabel('Email').fill('new@mail.test')
  await newcomer.getByLabel('Password', { exact: true }).fill('password1')
  await newcomer.getByRole('button', { name: 'Sign up' }).click()
  await newcomer.getByText('too common').waitFor()
  await inspect(newcomer)
  await newcomer.getByLabel('Email').fill(customer.email)
  await newcomer.getByLabel('Password', { exact: true }).fill('a much better sentence')
  await newcomer.getByRole('button', { name: 'Sign up' }).click()
  await newcomer.getByText('already registered').waitFor()
})

test('SX-51 the language changes without a reload and is kept', async ({ visit }) => {
  const page = await visit({ width: 390 })
  await page.goto('/s/tea/products')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'All products' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'All products' }).waitFor()
})

test('SX-70 a banner stands on every page of a shop with simulated parts, and on no page of another', async ({ visit }) => {
  const page = await visit({ width: 390, locale: 'en' })
  for (const path of ['/', '/products', '/products/thing', '/cart', '/checkout', '/sign-in', '/sign-up']) {
    await page.goto(`/s/demo${path}`)
    await page.getByText('Demonstration shop').waitFor()
    await page.goto(`/s/real${path}`)
    await page.getByRole('contentinfo').waitFor()
    assert.equal(await page.locator('aside.banner').count(), 0, path)
  }
  await page.goto('/s/tea/')
  await page.getByText('Payments are simulated').waitFor()
})

type CartWords = { pieces: number; add: string; more: string; added: string }

async function putIntoCart(page: Page, slug: string, words: Partial<CartWords> = {}): Promise<void> {
  const { pieces = 1, add = '加入購物車', more = '增加數量', added = '已加入購物車' } = words
  await page.goto(`/s/tea/products/${slug}`)
  for (let count = 1; count < pieces; count += 1) await page.getByRole('button', { name: more }).click()
  await page.getByRole('button', { name: add }).click()
  await page.getByText(added, { exact: true }).waitFor()
}

async function fillCheckout(page: Page): Promise<void> {
  await page.getByLabel('Recipient name').fill('王大明')
  await page.getByLabel('Mobile number').fill('0912345678')
  await page.getByLabel('City or county').selectOption('臺北市')
  await page.getByLabel('District').selectOption('大安區')
  await page.getByLabel('Street address').fill('和平東路 1 號')
  await page.getByRole('radiogroup', { name: 'Payment method' }).getByRole('radio').first().check()
}

test('the page of the API is painted within its own policy', async ({ visit }) => {
  const page = await visit()
  await page.goto('/api/docs/')
  await page.getByRole('heading', { name: /Aftercart/ }).waitFor()
  await page.getByText('/health/live').first().click()
  await page.getByText('Responses').first().waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html.dark-mode').waitFor()
})

test('a stranger finds the demonstration at the front door', async ({ visit }) => {
  const page = await visit({ width: 390 })
  await page.goto('/')
  await inspect(page)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Aftercart demonstration' }).waitFor()
  await page.getByRole('link', { name: /展示商店/ }).click()
  await page.waitForURL('**/s/demo/')
})
