import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { browserTests, inspect, noticed } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'
import { confirmTransfer, offerTransfers } from '#test/support/desk-steps.ts'
import { fillAddress, goToCheckout, orderNumber } from '#test/support/shopper-steps.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await openForOrders(system, shop, { takesGuests: true })
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
  await noticed(desk, '已確認收款，訂單已付款', () => confirmTransfer(desk, { number: first, amount: '600' }))
  await row(first).waitFor({ state: 'detached' })
  await noticed(desk, '已列入金流異常', () => confirmTransfer(desk, { number: second, amount: '580' }))

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
  const sums = await desk
    .getByRole('row', { name: /銀行轉帳/ })
    .first()
    .getByRole('cell')
    .allInnerTexts()
  assert.deepEqual(sums, ['銀行轉帳', 'NT$1,180', 'NT$0', 'NT$1,180'], '600 and 580 came, nothing went')
  await inspect(desk)
  await phone.reload()
  await phone.getByText('已付款').first().waitFor()
})

/** From the product to the order's page; answers the order's number. */
async function buyByTransfer(page: Page): Promise<string> {
  await page.goto('/s/tea/products/alishan')
  await goToCheckout(page)
  await fillAddress(page)
  await page.getByRole('radio', { name: /轉帳/ }).check()
  await page.getByRole('button', { name: '送出訂單' }).click()
  await page.getByText('謝謝您，訂單已成立').waitFor()
  return orderNumber(page)
}
