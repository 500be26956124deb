import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { deliverAwaiting } from '#modules/card-keys/deliver-awaiting.ts'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'
import { payOrder } from '#test/support/gateway.ts'
import { orderNumber } from '#test/support/shopper-steps.ts'
import type { TestSystem } from '#test/support/system.ts'
import { until } from '#test/support/until.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行', sandboxPayments: true })
  await openForOrders(system, shop, { takesGuests: true })
  const poolId = await aPoolOfCards(system, shop, { cards: 6 })
  const points = await aCardProduct(system, shop, { poolId, name: '遊戲點數 300 點', slug: 'points', price: 300 })
  return { shop, points, poolId, customer: await aCustomer(system, shop, { name: '林小美' }) }
})

test('S1-2 S1-4 a guest with a name and a number buys a card on his phone, pays, opens and copies it, and finds it again by look-up', async ({
  visit,
}) => {
  const phone = await visit({ width: 390 })
  await phone.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await phone.goto('/s/tea/products/points')
  await phone.getByText('付款後立即取得').waitFor()
  assert.equal(await phone.getByRole('button', { name: '加入購物車' }).count(), 0, 'S1-10')
  await inspect(phone)
  await phone.getByRole('button', { name: '立即購買' }).click()
  await phone.getByRole('heading', { level: 1, name: '結帳' }).waitFor()
  assert.equal(await phone.getByLabel('縣市').count(), 0)
  assert.equal(await phone.getByRole('radiogroup', { name: '配送方式' }).count(), 0)
  await phone.getByRole('button', { name: '送出訂單' }).click()
  await phone.getByText('請填寫姓名').first().waitFor()
  await inspect(phone)
  await fillBuyer(phone, { phone: '0911000001' })
  await phone.getByRole('button', { name: '送出訂單' }).click()

  await phone.getByText('訂單已成立，請完成付款').waitFor()
  const number = await orderNumber(phone)
  const code = (await phone.locator('.lookup-code code').textContent()) ?? ''
  assert.match(code, /^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/, 'shown before the payment')
  assert.match((await phone.getByRole('timer').textContent()) ?? '', /^1[45]:\d\d$/)
  await inspect(phone)
  await phone.getByRole('button', { name: '前往付款' }).last().click()
  await phone.getByRole('button', { name: '付款成功' }).click()
  await phone.getByText('付款完成').first().waitFor()
  await phone.getByRole('heading', { name: '您的卡密' }).waitFor()
  await phone.getByText('待評價').waitFor()
  assert.equal(await phone.getByText(/PIN-\d+/).count(), 0, 'nothing before he asks')
  await inspect(phone)
  await phone.getByRole('button', { name: '顯示卡密' }).click()
  const secret = (await phone.getByText(/^PIN-\d+$/).textContent()) ?? ''
  await phone.getByRole('button', { name: '複製卡密' }).click()
  await phone.getByText('已複製').waitFor()
  assert.equal(await phone.evaluate('navigator.clipboard.readText()'), secret)
  await inspect(phone)
  await phone.getByRole('button', { name: '隱藏' }).click()
  await phone.getByText(secret).waitFor({ state: 'detached' })

  const elsewhere = await visit({ width: 390, locale: 'en' })
  await lookUp(elsewhere, { number, phone: '0911000001', code })
  await elsewhere.getByRole('button', { name: 'Show cards' }).click()
  await elsewhere.getByText(secret, { exact: true }).waitFor()
  assert.ok(!elsewhere.url().includes(secret), 'no card in an address')
  await inspect(elsewhere)
})

test('S1-2 the browser never comes back from the payment: the card is there after the gateway’s notice', async ({ visit, origin }) => {
  const phone = await visit({ width: 390 })
  await buy(phone, { phone: '0911000002' })
  const number = await orderNumber(phone)
  const code = (await phone.locator('.lookup-code code').textContent()) ?? ''
  await phone.getByRole('button', { name: '前往付款' }).last().click()
  await phone.getByRole('button', { name: '付款成功' }).waitFor()
  const paid = await phone.request.post(phone.url(), { form: { outcome: 'paid' }, maxRedirects: 0, headers: { origin } })
  assert.equal(paid.status(), 303)
  await phone.close()

  const elsewhere = await visit({ width: 390, locale: 'en' })
  await lookUp(elsewhere, { number, phone: '0911000002', code })
  await until(async () => {
    await elsewhere.reload()
    await elsewhere.getByRole('heading', { level: 1 }).waitFor()
    return (await elsewhere.getByRole('heading', { name: 'Your cards' }).count()) > 0
  })
  await elsewhere.getByRole('button', { name: 'Show cards' }).click()
  await elsewhere.getByText(/^PIN-\d+$/).waitFor()
})

test('S1-16 S1-17 the time to pay is over: the page says so, a payment still brings a card while there are some', async ({
  visit,
  beside,
  seeded: { shop, points, customer },
}) => {
  const order = await beside(async (system) => {
    const placed = await aCardOrder(system, shop, points, { customerId: customer.id })
    await endHold(system, shop, placed.id)
    return placed
  })
  const page = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await page.goto(`/s/tea/orders/${order.id}`)
  await page.getByText('保留時間已過').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: '前往付款' }).last().click()
  await page.getByRole('button', { name: '付款成功' }).click()
  await page.getByRole('button', { name: '顯示卡密' }).waitFor()
  await page.goto('/s/tea/orders')
  await page.getByText('待評價').waitFor()
  assert.equal(await page.getByText(/PIN-|NO-/).count(), 0, 'no card in the list')
  await inspect(page)
})

test('S1-2 S1-3 paid and no card left: being prepared, and the card comes by itself when the shop has new ones', async ({
  visit,
  beside,
  seeded: { shop, customer },
}) => {
  const { order, poolId } = await beside(async (system) => {
    const pool = await aPoolOfCards(system, shop, { cards: 1, name: '會員啟用碼' })
    const product = await aCardProduct(system, shop, { poolId: pool, name: '會員啟用碼', slug: 'member', price: 500 })
    const placed = await aCardOrder(system, shop, product, { customerId: customer.id })
    await endHold(system, shop, placed.id)
    const quicker = await aCardOrder(system, shop, product)
    for (const { id } of [quicker, placed]) await payOrder(system, shop, id)
    return { order: placed, poolId: pool }
  })
  const page = await visit({ width: 390, locale: 'en', cookie: customer.headers.cookie ?? '' })
  await page.goto(`/s/tea/orders/${order.id}`)
  await page.getByText('Payment received, cards in preparation').waitFor()
  await page.getByText('you can cancel the order and get a full refund').waitFor()
  await inspect(page)
  await page.goto(`/s/tea/orders/${order.id}?paid=1`)
  await page.getByText('you can cancel the order and get a full refund').waitFor()
  assert.equal(await page.locator('.notice', { hasText: 'Payment received' }).count(), 1, 'said once')
  await page.goto('/s/tea/products/member')
  await page.getByText('This product is sold out').waitFor()
  await inspect(page)
  await beside(async (system) => {
    await addCards(system, shop, { poolId, count: 1 })
    await inShop(system, shop, (tx) => deliverAwaiting(tx, { poolId }))
  })
  await until(async () => {
    await page.goto(`/s/tea/orders/${order.id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return (await page.getByRole('button', { name: 'Show cards' }).count()) > 0
  })
})

test('S1-10 what became a card key in a cart is marked, left out of the order, and is bought on its own page', async ({
  visit,
  beside,
  seeded: { shop },
}) => {
  const changed = await beside(async (system) => {
    await aProduct(system, shop, { name: '阿里山高山茶', slug: 'alishan', price: 600 })
    return aProduct(system, shop, { name: '電子書', slug: 'book', price: 250 })
  })
  const page = await visit({ width: 390 })
  for (const slug of ['book', 'alishan']) {
    await page.goto(`/s/tea/products/${slug}`)
    await page.getByRole('button', { name: '加入購物車' }).click()
    await page.getByText('已加入購物車', { exact: true }).waitFor()
  }
  await beside((system) =>
    inShop(system, shop, ({ db, shopId }) =>
      db.updateTable('products').where('shopId', '=', shopId).where('id', '=', changed.id).set({ kind: 'card_key' }).execute(),
    ),
  )
  await page.goto('/s/tea/cart')
  await page.getByText('這項商品已改為電子卡密').waitFor()
  await page.locator('.total-bar').getByText('NT$600').waitFor()
  await inspect(page)
  await page.getByRole('link', { name: '前往結帳' }).click()
  await page.getByText('這次不會一起結帳').waitFor()
  await inspect(page)
  await page.goto('/s/tea/cart')
  await page.getByRole('button', { name: '移除「阿里山高山茶」' }).click()
  await page.getByRole('button', { name: '前往結帳' }).waitFor()
  assert.equal(await page.getByRole('button', { name: '前往結帳' }).isDisabled(), true)
})

test('S1-14 S1-18 sold out while he fills in, and too many unpaid orders, are said in words', async ({
  visit,
  beside,
  seeded: { shop },
}) => {
  const product = await beside(async (system) => {
    const poolId = await aPoolOfCards(system, shop, { cards: 4, name: '序號' })
    return aCardProduct(system, shop, { poolId, name: '軟體序號', slug: 'serial', price: 900 })
  })
  const page = await visit({ width: 390, refusals: ['409 POST /api/store/orders', '429 POST /api/store/orders'] })
  for (let unpaid = 0; unpaid < 2; unpaid += 1) {
    await buy(page, { slug: 'serial', phone: '0911000003' })
    await page.getByText('訂單已成立，請完成付款').waitFor()
  }
  await buy(page, { slug: 'serial', phone: '0911000003' })
  await page.getByText('未付款的卡密訂單最多 2 筆').waitFor()
  await inspect(page)
  await beside((system) => aCardOrder(system, shop, product, { quantity: 2 }))
  await page.getByLabel('手機號碼').fill('0911000004')
  await page.getByRole('button', { name: '送出訂單' }).click()
  await page.getByText('「軟體序號」剛剛賣完了').waitFor()
  await inspect(page)
})

/** As if the minutes were over. */
async function endHold(system: TestSystem, shop: { id: string }, orderId: string): Promise<void> {
  const past = new Date(Date.now() - 60_000)
  await inShop(system, shop, async ({ db, shopId }) => {
    await db.updateTable('cardOrders').where('shopId', '=', shopId).where('orderId', '=', orderId).set({ holdUntil: past }).execute()
    await db.updateTable('codeHolds').where('shopId', '=', shopId).where('holderId', '=', orderId).set({ expiresAt: past }).execute()
  })
}

async function fillBuyer(page: Page, { phone }: { phone: string }): Promise<void> {
  await page.getByLabel('姓名').fill('陳訪客')
  await page.getByLabel('手機號碼').fill(phone)
  await page.getByRole('radio', { name: /模擬|測試|沙盒/ }).check()
}

/** From the product to the order's page, with a name and a number. */
async function buy(page: Page, { slug = 'points', phone }: { slug?: string; phone: string }): Promise<void> {
  await page.goto(`/s/tea/products/${slug}`)
  await page.getByRole('button', { name: '立即購買' }).click()
  await fillBuyer(page, { phone })
  await page.getByRole('button', { name: '送出訂單' }).click()
}

async function lookUp(page: Page, { number, phone, code }: { number: string; phone: string; code: string }): Promise<void> {
  await page.goto(`/s/tea/order-lookup?number=${number}`)
  await page.getByLabel('Phone number given at checkout').fill(phone)
  await page.getByLabel('Look-up code').fill(code)
  await page.getByRole('button', { name: 'Find order' }).click()
  await page.getByRole('heading', { level: 1, name: `Order ${number}` }).waitFor()
}
