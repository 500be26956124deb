import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { changeCardSettings } from '#modules/card-keys/index.ts'
import { browserTests, inspect, noticed, settled } from '#test/support/browser-stage.ts'
import { aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'
import { openFakeEcpay, stageMerchant } from '#test/support/ecpay.ts'
import { fillAddress, goToCheckout, orderNumber } from '#test/support/shopper-steps.ts'

/** At another site than the shop's `localhost`, as the real one is. */
const fake = await openFakeEcpay()
const { test } = await browserTests(
  async (system) => {
    const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行', sandboxPayments: false })
    await openForOrders(system, shop)
    await aProduct(system, shop, { name: '阿里山高山茶', slug: 'alishan', price: 600, stock: 50 })
    const poolId = await aPoolOfCards(system, shop, { cards: 3 })
    await aCardProduct(system, shop, { poolId, name: '遊戲點數 300 點', slug: 'points', price: 300 })
    const customer = await aCustomer(system, shop, { name: '林小美', phone: '0912345678' })
    return { shop, customer }
  },
  { ECPAY_URL: fake.origin },
)

test('SX-27 S1-16 the merchant types in his ECPay account once, never sees his keys again, and turns on what he offers', async ({
  visit,
  seeded: { shop },
}) => {
  const desk = await visit({ cookie: shop.staff.headers.cookie ?? '' })
  await desk.goto('/admin/tea/settings/payment')
  await desk.getByText('填寫綠界的商店代號與金鑰後').waitFor()
  await desk.getByRole('button', { name: '編輯「綠界金流」' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('商店代號（MerchantID）').fill(stageMerchant.merchantId)
  await dialog.getByLabel('HashKey').fill('short')
  await dialog.getByLabel('HashIV').fill(stageMerchant.hashIv)
  await dialog.getByRole('button', { name: '儲存' }).click()
  await dialog.getByText('請輸入 16 個英文字母或數字').waitFor()
  await inspect(desk)
  await dialog.getByLabel('HashKey').fill(stageMerchant.hashKey)
  await noticed(desk, '已儲存', () => dialog.getByRole('button', { name: '儲存' }).click())
  await desk.getByText('取得繳費資訊後 3 天').waitFor()
  for (const name of ['信用卡', 'ATM 轉帳', '超商代碼繳費', '超商條碼繳費']) {
    await desk.getByRole('switch', { name, exact: true }).click()
    await desk.getByRole('switch', { name, exact: true, checked: true }).waitFor()
  }
  await inspect(desk)
  await desk.getByRole('button', { name: '編輯「綠界金流」' }).click()
  await dialog.getByText('已儲存，不會再顯示。留空表示不變更。').first().waitFor()
  assert.equal(await dialog.getByLabel('HashKey').inputValue(), '')
  assert.ok(!(await desk.content()).includes(stageMerchant.hashKey))
})

test('SX-14 S1-2 a card is paid at the gateway and the browser never comes back: the notice alone marks the order paid', async ({
  visit,
  seeded: { shop, customer },
}) => {
  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await order(phone, /信用卡/)
  await atGateway(phone)
  await phone.getByRole('button', { name: '確認付款' }).click()
  await phone.getByText('付款成功').waitFor()
  const [trade] = [...fake.trades.values()].slice(-1)
  assert.deepEqual(trade?.notices.at(-1), { status: 200, body: '1|OK' })

  const desk = await visit({ cookie: shop.staff.headers.cookie ?? '' })
  await desk.goto('/admin/tea/orders')
  await desk.getByRole('row').nth(1).getByText('已付款').waitFor()
})

test('SX-50 a card that the gateway has not captured yet is not refunded, and the clerk reads what to do instead', async ({
  visit,
  seeded: { shop, customer },
}) => {
  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await order(phone, /信用卡/)
  await atGateway(phone)
  await phone.getByRole('button', { name: '確認付款' }).click()
  await phone.getByText('付款成功').waitFor()
  fake.isCaptured = false
  const desk = await visit({ width: 390, cookie: shop.staff.headers.cookie ?? '' })
  await desk.goto('/admin/tea/orders')
  await desk.getByRole('row').nth(1).getByRole('link').first().click()
  const refunds = desk.getByRole('region', { name: '退款' })
  await refunds.getByRole('button', { name: '退款', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('阿里山高山茶 的退款數量').fill('1')
  await dialog.getByRole('button', { name: '退款 NT$600' }).click()
  await refunds.getByText('金流回覆：10100050 error_nopay。信用卡要等金流請款後').waitFor()
  fake.isCaptured = true
  await settled(desk)
  await inspect(desk)
})

test('S1-2 S1-16 card keys are paid by card at the gateway, at once and in no other way; the notice alone delivers them', async ({
  visit,
  seeded: { customer },
}) => {
  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await phone.goto('/s/tea/products/points')
  await phone.getByRole('button', { name: '立即購買' }).click()
  await phone.getByRole('heading', { level: 1, name: '結帳' }).waitFor()
  assert.equal(await phone.getByRole('radio', { name: /ATM|超商/ }).count(), 0)
  await phone.getByLabel('姓名').fill('林小美')
  await phone.getByLabel('手機號碼').fill('0912345678')
  await inspect(phone)
  await phone.getByRole('button', { name: '送出訂單' }).click()
  await atGateway(phone)
  await phone.close()
  const [reference] = [...fake.trades.keys()].slice(-1)
  assert.deepEqual(await fake.pay(reference ?? ''), { status: 200, body: '1|OK' })

  const elsewhere = await visit({ cookie: customer.headers.cookie ?? '' })
  await elsewhere.goto('/s/tea/orders')
  await elsewhere
    .getByRole('link', { name: /遊戲點數/ })
    .first()
    .click()
  await elsewhere.getByRole('button', { name: '顯示卡密' }).click()
  await elsewhere.getByText(/^PIN-\d+$/).waitFor()
  await inspect(elsewhere)
})

test('SX-23 who comes back from the gateway finds his order paid; who is refused may try again; the page needs no JavaScript', async ({
  visit,
  seeded: { customer },
}) => {
  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await phone.route('**/payment-forms/submit.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await order(phone, /信用卡/)
  const go = phone.getByRole('button', { name: '前往付款頁面' })
  await go.waitFor()
  await inspect(phone)
  await go.click()
  await atGateway(phone)
  await phone.getByRole('button', { name: '付款失敗' }).click()
  await phone.getByRole('button', { name: '返回商店' }).click()
  await phone.getByText('付款沒有完成').waitFor()
  await phone.unroute('**/payment-forms/submit.js')
  await phone.getByRole('button', { name: '前往付款' }).click()
  await atGateway(phone)
  await phone.getByRole('button', { name: '確認付款' }).click()
  await phone.getByRole('button', { name: '返回商店' }).click()
  await phone.getByText('付款完成').first().waitFor()
  await inspect(phone)
})

test('S1-16 S1-17 an ATM order shows its number to buyer and staff, is mailed, and is paid later', async ({
  visit,
  mailbox,
  seeded: { shop, customer },
}) => {
  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await order(phone, /ATM/)
  await atGateway(phone)
  await phone.getByRole('button', { name: '取得繳費資訊' }).click()
  await phone.getByRole('link', { name: '回到商店' }).click()
  await phone.getByRole('heading', { name: 'ATM 轉帳資料' }).waitFor()
  await phone.getByText('9103522175887271').waitFor()
  assert.equal(await phone.getByRole('button', { name: '前往付款' }).count(), 0)
  await inspect(phone)
  const number = await orderNumber(phone)
  const mail = await mailbox.waitFor(({ subject }) => subject.includes('繳費資訊') && subject.includes(number))
  assert.match(mail.text, /銀行代碼：118[\s\S]*轉帳帳號：9103522175887271/)

  const desk = await visit({ cookie: shop.staff.headers.cookie ?? '', refusals: ['409 PUT /api/admin/payment-settings/ecpay'] })
  await desk.goto('/admin/tea/orders')
  await desk.getByRole('row', { name: new RegExp(number) }).click()
  await desk.getByText('9103522175887271').waitFor()
  await desk.getByText('顧客取得繳費資訊').waitFor()
  await inspect(desk)

  await desk.goto('/admin/tea/settings/payment')
  await desk.getByRole('button', { name: '編輯「綠界金流」' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('商店代號（MerchantID）').fill('2000132')
  for (const name of ['HashKey', 'HashIV']) await dialog.getByLabel(name).fill('0123456789ABCDEF')
  await dialog.getByRole('button', { name: '儲存' }).click()
  await dialog.getByText(/目前的商店代號還有 \d+ 筆付款尚未結束/).waitFor()
  await inspect(desk)

  const [reference] = [...fake.trades.keys()].slice(-1)
  assert.deepEqual(await fake.pay(reference ?? ''), { status: 200, body: '1|OK' })
  await phone.reload()
  await phone.getByText('已付款').first().waitFor()
  assert.equal(await phone.getByText('9103522175887271').count(), 0)
})

test('S1-16 cards that wait for an ATM transfer are kept as long as the number is good for: one end on the page, and no countdown of days', async ({
  visit,
  beside,
  seeded: { shop, customer },
}) => {
  await beside((system) => inShop(system, shop, (tx) => changeCardSettings(tx, { version: 0, allowsDeferred: true })))
  const phone = await visit({ width: 390, locale: 'en', cookie: customer.headers.cookie ?? '' })
  await phone.goto('/s/tea/products/points')
  await phone.getByRole('button', { name: 'Buy now' }).click()
  // The shop's own name for it, and what it asks of the buyer in his language.
  await phone.getByRole('radio', { name: 'ATM 轉帳 You get an account number' }).check()
  await phone.getByLabel('Name', { exact: true }).fill('林小美')
  await phone.getByLabel('Mobile number').fill('0912345678')
  await inspect(phone)
  await phone.getByRole('button', { name: 'Place order' }).click()
  await atGateway(phone)
  await phone.getByRole('button', { name: '取得繳費資訊' }).click()
  await phone.getByRole('link', { name: '回到商店' }).click()
  await phone.getByRole('heading', { name: 'Pay by ATM transfer' }).waitFor()
  const kept = /until (\d{4}\/\d\d\/\d\d 23:59)$/.exec((await phone.getByText('Your cards are kept until').textContent()) ?? '')?.[1]
  assert.ok(kept)
  assert.equal(await phone.getByText(kept, { exact: true }).count(), 1, 'the same end beside the number')
  assert.equal(await phone.getByRole('timer').count(), 0)
  await inspect(phone)
})

test('S1-16 a store code and barcodes are drawn on the order page, for a till to read', async ({ visit, seeded: { customer } }) => {
  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await order(phone, /超商代碼/)
  await atGateway(phone)
  await phone.getByRole('button', { name: '取得繳費資訊' }).click()
  await phone.getByRole('link', { name: '回到商店' }).click()
  await phone.getByText('LLL22251222222').waitFor()
  await inspect(phone)

  await order(phone, /超商條碼/)
  await atGateway(phone)
  await phone.getByRole('button', { name: '取得繳費資訊' }).click()
  await phone.getByRole('link', { name: '回到商店' }).click()
  await phone.getByRole('img', { name: /第 3 段條碼/ }).waitFor()
  assert.equal(await phone.locator('.barcode svg').count(), 3)
  await inspect(phone)
})

/** From the product to the gateway, or to the page that leads there. */
async function order(page: Page, way: RegExp): Promise<void> {
  await page.goto('/s/tea/products/alishan')
  await goToCheckout(page)
  await fillAddress(page)
  await page.getByRole('radio', { name: way }).check()
  await page.getByRole('button', { name: '送出訂單' }).click()
}

async function atGateway(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '綠界科技' }).waitFor()
  assert.equal(new URL(page.url()).origin, fake.origin)
  await settled(page)
}
