import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { browserTests, inspect, noticed } from '#test/support/browser-stage.ts'
import {
  closeWithCodes,
  confirmTransfer,
  createGroup,
  importCodes,
  offerTransfers,
  shipAll,
  signInStaff,
} from '#test/support/desk-steps.ts'
import { fillAddress, goToCheckout, orderNumber, signUp } from '#test/support/shopper-steps.ts'
import { acceptInvitation, inviteStaff, openFirstShop, openMailedLink } from '#test/support/staff-steps.ts'

const owner = { name: '陳店長', email: 'owner@mail.test', password: 'oolong tea 2026' }
const helper = { name: '林小倉', email: 'helper@mail.test', password: 'jasmine tea 2026' }
const customer = { name: '林小美', email: 'lin@mail.test', password: 'pu-erh tea 2026' }
const PRODUCT = '阿里山高山烏龍'

const { test } = await browserTests(async () => null)

test('S0-1, SX-21 from nothing: set-up link, shop, staff, bank account, product, group; then the first order gets its code', async ({
  visit,
  beside,
  mailbox,
}) => {
  const desk = await visit({ refusals: ['401 GET /api/admin/session'] })
  await openFirstShop(desk, { beside, owner })
  await signInStaff(desk, owner)
  await inspect(desk)

  // A manager: he confirms money, ships and closes.
  await desk.goto('/admin/tea/settings/staff')
  await inviteStaff(desk, { ...helper, role: '管理者' })
  const clerk = await visit({ refusals: ['401 GET /api/admin/session'] })
  await openMailedLink(clerk, { mailbox, email: helper.email })
  await acceptInvitation(clerk, helper)

  await offerTransfers(desk)
  await addProduct(desk)
  await createGroup(desk, { name: '開幕禮', product: PRODUCT })
  await importCodes(desk, ['OPEN-0001', 'OPEN-0002'])
  await desk.getByText('已匯入 2 組序號。').waitFor()

  const phone = await visit({ width: 390 })
  await signUp(phone, customer)
  const number = await buyFirst(phone)

  await signInStaff(clerk, helper)
  await clerk.goto('/admin/tea/transfers')
  await noticed(clerk, '已確認收款，訂單已付款', () => confirmTransfer(clerk, { number, amount: '960' }))
  await clerk.goto('/admin/tea/orders')
  await clerk.getByRole('link', { name: `#${number}` }).click()
  await shipAll(clerk, { trackingNumber: '1001' })
  await closeWithCodes(clerk, { mailedTo: customer.email })
  const mail = await mailbox.waitFor((each) => each.text.includes('OPEN-'))
  assert.equal(mail.to, customer.email)
  await phone.reload()
  await phone.getByText('OPEN-0001', { exact: true }).waitFor()
  await desk.goto('/admin/tea')
  await desk.getByRole('heading', { level: 1 }).first().waitFor()
  await inspect(desk)
})

async function addProduct(page: Page): Promise<void> {
  await page.goto('/admin/tea/products')
  await page.getByText('還沒有商品').first().waitFor()
  await inspect(page)
  await page.goto('/admin/tea/products/new')
  await page.getByLabel('商品名稱').fill(PRODUCT)
  await page.getByLabel('售價').fill('880')
  await page.getByLabel('現有數量').fill('12')
  await page.getByRole('button', { name: '新增商品' }).click()
  await page.getByRole('heading', { level: 1, name: PRODUCT }).waitFor()
}

/** From the shop's front door to the order's page; answers the number. 880 and 80 for the parcel. */
async function buyFirst(page: Page): Promise<string> {
  await page.goto('/s/tea/')
  await page
    .getByRole('link', { name: new RegExp(PRODUCT) })
    .first()
    .click()
  await page.getByText('每件商品各送一組「開幕禮」序號').waitFor()
  await goToCheckout(page)
  await page.getByLabel('收件人姓名').fill(customer.name)
  await page.getByLabel('手機號碼').fill('0912345678')
  await fillAddress(page)
  await page.getByRole('radio', { name: /轉帳/ }).check()
  await page.getByText('NT$960').first().waitFor()
  await page.getByRole('button', { name: '送出訂單' }).click()
  await page.getByText('謝謝您，訂單已成立').waitFor()
  return orderNumber(page)
}
