import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { closeOrder, lookupCodeOf } from '#modules/orders/index.ts'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'
import { markShipped } from '#test/support/guest.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行', sandboxPayments: true, notificationEmails: ['boss@shop.test'] })
  await openForOrders(system, shop, { takesGuests: true })
  const tea = await aProduct(system, shop, { name: '阿里山高山茶', slug: 'alishan', price: 600, stock: 20 })
  await aCodeGroup(system, shop, { name: '週年慶', products: [tea], codes: ['GUEST-0001', 'GUEST-0002'] })
  return { shop, tea, customer: await aCustomer(system, shop, { name: '林小美' }) }
})

test('S0-33 a guest buys and pays on his phone, and elsewhere the look-up code shows him his codes after the closing', async ({
  visit,
  mailbox,
  beside,
  seeded: { shop, customer },
}) => {
  const phone = await visit({ width: 390 })
  await buyAsGuest(phone)
  await phone.getByText('訂單已成立，請完成付款').waitFor()
  const number = /訂單 (\d+)/.exec((await phone.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1] ?? ''
  const code = (await phone.locator('.lookup-code code').textContent()) ?? ''
  assert.match(code, /^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/, 'shown before the payment')
  await inspect(phone)
  const mail = await mailbox.waitFor((each) => each.text.includes(code))
  assert.equal(mail.to, 'guest@mail.test')
  assert.ok(mail.html.includes(`/s/tea/order-lookup?number=${number}`))

  await phone.getByRole('button', { name: '前往付款' }).last().click()
  await phone.getByRole('button', { name: '付款成功' }).click()
  await phone.getByText('付款完成').first().waitFor()
  const orderId = new URL(phone.url()).pathname.split('/').at(-1) ?? ''

  const elsewhere = await visit({
    width: 390,
    refusals: [`401 GET /api/store/orders/${orderId}`, '404 POST /api/store/order-lookups'],
  })
  await elsewhere.goto(`/s/tea/orders/${orderId}`)
  await elsewhere.getByRole('heading', { name: '請先確認這是您的訂單' }).last().waitFor()
  await inspect(elsewhere)
  await elsewhere.getByRole('link', { name: '查詢訂單', exact: true }).click()
  await lookUp(elsewhere, { number, phone: '0912345678', code: 'AAAA-AAAA-AAAA' })
  await elsewhere.getByText('找不到符合的訂單').waitFor()
  await inspect(elsewhere)
  await lookUp(elsewhere, { number, phone: '0912-345-678', code })
  await elsewhere.getByRole('heading', { level: 1, name: `訂單 ${number}` }).waitFor()
  assert.ok(!elsewhere.url().includes(code), 'no code in an address')
  assert.equal(await elsewhere.getByText('GUEST-0001').count(), 0, 'none before the closing (S0-2)')

  await beside(async (system) => {
    await markShipped(system, shop, orderId)
    // What follows is the server's: it has the mailbox, this process has none.
    await inShop(system, shop, (tx) => closeOrder(tx, { orderId }))
  })
  await mailbox.waitFor((each) => each.text.includes('GUEST-0001'))
  await elsewhere.reload()
  await elsewhere.getByText('GUEST-0001', { exact: true }).waitFor()
  await inspect(elsewhere)

  const member = await visit({ width: 390, locale: 'en', cookie: customer.headers.cookie ?? '' })
  await member.goto(`/s/tea/order-lookup?number=${number}`)
  await member.getByLabel('Phone number given at checkout').fill('0912345678')
  await member.getByLabel('Look-up code').fill(code)
  await inspect(member)
  await member.getByRole('button', { name: 'Find order' }).click()
  await member.getByRole('button', { name: 'Add to my account' }).click()
  await member.getByText('The order is in your account now').waitFor()
  await member.getByText('GUEST-0001', { exact: true }).waitFor()
  await member.locator('.lookup-code').waitFor({ state: 'detached' })
  await inspect(member)
})

test('SX-4 a guest finds an order that has arrived and asks for a return; the shop hears of it and sees who asked', async ({
  visit,
  mailbox,
  beside,
  seeded: { shop, tea },
}) => {
  const { number, code } = await beside(async (system) => {
    const order = await anOrder(system, shop, { customer: null, lines: [{ product: tea, quantity: 2 }], isShipped: true })
    return { ...order, code: lookupCodeOf(system.deps.keyring, { shopId: shop.id, orderId: order.id }) }
  })
  const phone = await visit({ width: 390 })
  await phone.goto('/s/tea/order-lookup')
  await lookUp(phone, { number: String(number), phone: '0912345678', code })
  await phone.getByRole('button', { name: '申請退貨' }).click()
  const dialog = phone.getByRole('dialog')
  await dialog.getByLabel('阿里山高山茶').selectOption('1')
  await dialog.getByLabel('退貨原因').selectOption('damaged')
  await dialog.getByLabel('說明（選填）').fill('罐子凹陷')
  await phone.screenshot({ path: 'test-results/guest-return-dialog.png' })
  await dialog.getByRole('button', { name: '送出申請' }).click()
  await phone.getByText('等待商店確認').waitFor()
  await inspect(phone)
  await phone.screenshot({ path: 'test-results/guest-return.png', fullPage: true })
  await mailbox.waitFor((mail) => mail.to === 'boss@shop.test' && mail.text.includes('罐子凹陷'), 60_000)

  const clerk = await visit({ cookie: shop.staff.cookie })
  await clerk.goto('/admin/tea/returns')
  await clerk.getByRole('cell', { name: `#${number}`, exact: true }).click()
  await clerk.getByText('訪客 王小明').waitFor()
  await inspect(clerk)
  await clerk.screenshot({ path: 'test-results/guest-return-clerk.png', fullPage: true })
})

async function lookUp(page: Page, { number, phone, code }: { number: string; phone: string; code: string }): Promise<void> {
  await page.getByLabel('訂單編號').fill(number)
  await page.getByLabel('結帳時填寫的手機號碼').fill(phone)
  await page.getByLabel('訂單查詢碼').fill(code)
  await page.getByRole('button', { name: '查詢訂單' }).click()
}

/** From the product to the order's page. */
async function buyAsGuest(page: Page): Promise<void> {
  await page.goto('/s/tea/products/alishan')
  await page.getByRole('button', { name: '加入購物車' }).click()
  await page.getByRole('link', { name: '查看購物車' }).click()
  await page.getByRole('link', { name: '前往結帳' }).click()
  await page.getByLabel('收件人姓名').fill('陳訪客')
  await page.getByLabel('手機號碼').fill('0912345678')
  await page.getByLabel('電子郵件').fill('guest@mail.test')
  await page.getByLabel('縣市').selectOption('臺北市')
  await page.getByLabel('鄉鎮市區').selectOption('大安區')
  await page.getByLabel('詳細地址').fill('和平東路 1 號')
  await page.getByRole('radio', { name: /模擬|測試|沙盒/ }).check()
  await page.getByRole('button', { name: '送出訂單' }).click()
}
