import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { atMost } from '#test/support/browser.ts'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { closeWithCodes, createGroup, importCodes, shipAll, signInStaff } from '#test/support/desk-steps.ts'
import { fillAddress, goToCheckout, orderNumber, signUp } from '#test/support/shopper-steps.ts'
import { until } from '#test/support/until.ts'
import { within } from '#test/support/within.ts'

/** From the closing to the mail in the customer's box. */
const MAIL_LIMIT_MS = 2_000
const codes = ['TEA-0001', 'TEA-0002', 'TEA-0003']
const given = codes.slice(0, 2)
const customer = { name: '林小美', email: 'lin@mail.test', password: 'oolong tea 2026' }

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  return { shop, tea: await aProduct(system, shop, { name: '阿里山高山茶', slug: 'alishan', price: 600, stock: 10 }) }
})

test('S0-1, S0-15 and S0-33 buy, pay, ship, close: within two seconds both codes are in the mail, on the order page and in the back office', async ({
  visit,
  mailbox,
  seeded: { shop },
}) => {
  const desk = await visit({ refusals: ['401 GET /api/admin/session'] })
  await signInStaff(desk, shop.staff)
  await createGroup(desk, { name: '週年慶', product: '阿里山高山茶' })
  await importCodes(desk, codes)
  await desk.getByText('已匯入 3 組序號。').waitFor()
  await inspect(desk)

  const phone = await visit({ width: 390 })
  await signUp(phone, customer)
  await phone.goto('/s/tea/products/alishan')
  await phone.getByText('每件商品各送一組「週年慶」序號').waitFor()
  await buyTwo(phone)
  await inspect(phone)
  await phone.getByRole('button', { name: '付款成功' }).click()
  await phone.getByRole('heading', { name: '付款完成' }).or(phone.getByText('付款完成')).first().waitFor()
  const number = await orderNumber(phone)
  await inspect(phone)
  assert.equal(mailbox.mails.filter((mail) => mail.text.includes('TEA-')).length, 0, 'no code before the closing (S0-2)')

  await desk.goto('/admin/tea/orders')
  await desk.getByRole('link', { name: `#${number}` }).click()
  await shipAll(desk, { trackingNumber: '9001' })
  await closeWithCodes(desk, { mailedTo: customer.email })
  const mail = await within(MAIL_LIMIT_MS, () => mailbox.waitFor((each) => each.text.includes('TEA-')))
  assert.equal(mail.to, customer.email)
  for (const code of given) assert.ok(mail.text.includes(code) && mail.html.includes(code), code)
  assert.ok(!mail.text.includes('TEA-0003'))

  // The customer's own page, fresh from the server.
  await phone.reload()
  for (const code of given) await phone.getByText(code, { exact: true }).waitFor()
  assert.equal(await phone.getByText('TEA-0003').count(), 0)
  await inspect(phone)

  // The back office: the order, which tells its page by itself, and the group.
  for (const tail of ['0001', '0002']) await desk.getByText(tail).first().waitFor()
  await inspect(desk)
  await desk.goto('/admin/tea/code-groups')
  await desk.getByRole('link', { name: '週年慶' }).click()
  await desk.getByRole('tab', { name: '序號列表' }).click()
  await desk
    .getByRole('link', { name: `#${number}` })
    .nth(1)
    .waitFor()
  assert.equal(await desk.getByRole('link', { name: `#${number}` }).count(), 2)
  await inspect(desk)
  await desk.getByRole('tab', { name: '訂單' }).click()
  await desk.getByRole('tab', { name: '訂單', selected: true }).waitFor()
  await desk.getByRole('link', { name: `#${number}` }).waitFor()
})

test('S0-1 pays and closes the browser at once: the gateway’s signed notice marks the order paid nevertheless', async ({
  visit,
  beside,
}) => {
  const phone = await visit({ width: 390 })
  await signUp(phone, { name: '陳大文', email: 'chen@mail.test', password: 'another password 7' })
  await buyTwo(phone)
  // The press itself is the payment; the way back to the shop is not waited for. A request alone may still be on its way out.
  await Promise.all([
    phone.waitForResponse((response) => response.request().method() === 'POST'),
    phone.getByRole('button', { name: '付款成功' }).click(),
  ])
  await atMost(phone.close())
  // The list shows what is true when it is opened, and the notice is booked by a job.
  const paid = "select from orders where email = 'chen@mail.test' and payment_status = 'paid'"
  await beside(({ pool }) => until(async () => (await pool.query(paid)).rowCount === 1))

  const other = await visit({ width: 390 })
  await other.goto('/s/tea/sign-in')
  await other.getByLabel('電子郵件').fill('chen@mail.test')
  await other.getByLabel('密碼', { exact: true }).fill('another password 7')
  await other.getByRole('button', { name: '登入', exact: true }).click()
  await other.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await other.goto('/s/tea/orders')
  await other.getByRole('main').getByText('已付款').waitFor()
})

/** From the product to the gateway's page. */
async function buyTwo(page: Page): Promise<void> {
  await page.goto('/s/tea/products/alishan')
  await page.getByRole('button', { name: '增加數量' }).click()
  await goToCheckout(page)
  await page.getByLabel('收件人姓名').fill('林小美')
  await page.getByLabel('手機號碼').fill('0912345678')
  await fillAddress(page)
  await page.getByRole('radio', { name: /模擬|測試|沙盒/ }).check()
  await page.getByRole('button', { name: '送出訂單' }).click()
  await page.getByRole('button', { name: '付款成功' }).waitFor()
  assert.equal(await page.getByText('NT$1,200').count(), 1)
}
