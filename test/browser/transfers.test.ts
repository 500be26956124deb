import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { systemActor } from '#platform/tx.ts'
import { browserTests, inspect, noticed } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await openForOrders(system, shop)
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, ({ db, shopId }) =>
    db.updateTable('shops').where('shopId', '=', shopId).set({ settings: '{"guestCheckout":true}' }).execute(),
  )
  return {
    shop,
    tea: await aProduct(system, shop, { name: '阿里山高山茶', slug: 'alishan', price: 600, stock: 20 }),
    customer: await aCustomer(system, shop, { name: '林小美', phone: '0912345678' }),
  }
})

test('SX-26 the merchant enters his account, customers transfer, staff confirms one and settles a wrong amount; the list adds up', async ({
  visit,
  seeded: { shop, customer },
}) => {
  const desk = await visit({ cookie: shop.staff.headers.cookie ?? '' })
  await offerTransfers(desk)

  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  const first = await buyByTransfer(phone)
  await phone.getByText('0270-0301-2345').waitFor()
  await inspect(phone)
  await phone.getByLabel('轉帳後，請填寫您的帳號末五碼').fill('12345')
  await phone.getByRole('button', { name: '送出末五碼' }).click()
  await phone.getByText('已收到您回報的末五碼 12345').waitFor()
  await inspect(phone)
  const second = await buyByTransfer(phone)

  await desk.goto('/admin/tea/transfers')
  const row = (number: string) => desk.getByRole('row', { name: new RegExp(number) })
  await row(first).getByText('12345').waitFor()
  await inspect(desk)
  await noticed(desk, '已確認收款，訂單已付款', () => confirm(desk, row(first), '600'))
  await row(first).waitFor({ state: 'detached' })
  await noticed(desk, '已列入金流異常', () => confirm(desk, row(second), '580'))

  await desk.goto('/admin/tea/payment-alarms')
  await desk.getByText('通知的金額與訂單不符').first().waitFor()
  await inspect(desk)
  await desk.getByRole('button', { name: '視為付清' }).click()
  await desk.getByRole('dialog').getByLabel('處理方式').fill('手續費由店家吸收')
  await inspect(desk)
  await desk.getByRole('dialog').getByRole('button', { name: '視為付清' }).click()
  await desk.getByText('目前沒有待處理的金流異常').waitFor()

  await desk.goto('/admin/tea/reconciliation')
  await desk.getByRole('cell', { name: '銀行轉帳' }).first().waitFor()
  await desk.getByText('-NT$20').first().waitFor()
  await inspect(desk)
  await phone.reload()
  await phone.getByText('已付款').first().waitFor()
})

async function offerTransfers(page: Page): Promise<void> {
  await page.goto('/admin/tea/settings/payment')
  await page.getByRole('button', { name: '編輯「銀行轉帳收款帳戶」' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('銀行代碼').fill('013')
  await dialog.getByLabel('銀行名稱').fill('國泰世華銀行')
  await dialog.getByLabel('帳號').fill('0270-0301-2345')
  await dialog.getByLabel('戶名').fill('山嵐茶行有限公司')
  await inspect(page)
  await dialog.getByRole('button', { name: '儲存' }).click()
  await page.getByText('山嵐茶行有限公司').waitFor()
  await page.getByRole('button', { name: /編輯「.*轉帳」/ }).click()
  await page.getByRole('dialog').getByRole('switch').click()
  await page.getByRole('dialog').getByRole('button', { name: '儲存' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await inspect(page)
}

async function confirm(page: Page, row: ReturnType<Page['getByRole']>, amount: string): Promise<void> {
  await row.getByRole('button', { name: '確認收款' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('實際收到的金額').fill(amount)
  await dialog.getByRole('button', { name: '確認收款' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** From the product to the order's page; answers the order's number. */
async function buyByTransfer(page: Page): Promise<string> {
  await page.goto('/s/tea/products/alishan')
  await page.getByRole('button', { name: '加入購物車' }).click()
  await page.getByRole('link', { name: '查看購物車' }).click()
  await page.getByRole('link', { name: '前往結帳' }).click()
  if ((await page.getByLabel('縣市').inputValue()) === '') {
    await page.getByLabel('縣市').selectOption('臺北市')
    await page.getByLabel('鄉鎮市區').selectOption('大安區')
    await page.getByLabel('詳細地址').fill('和平東路 1 號')
  }
  await page.getByRole('radio', { name: /轉帳/ }).check()
  await page.getByRole('button', { name: '送出訂單' }).click()
  await page.getByText('謝謝您，訂單已成立').waitFor()
  const number = /訂單 (\d+)/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1] ?? ''
  assert.ok(number)
  return number
}
