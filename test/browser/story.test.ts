import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { atMost } from '#test/support/browser.ts'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { codesFile } from '#test/support/builders/codes.ts'
import { aShop, TEST_PASSWORD } from '#test/support/builders/shops.ts'
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
  await signInStaff(desk, shop.staff.email)
  await createGroup(desk)
  await importCodes(desk)

  const phone = await visit({ width: 390 })
  await signUp(phone, customer)
  await phone.goto('/s/tea/products/alishan')
  await phone.getByText('每件商品各送一組「週年慶」序號').waitFor()
  await buyTwo(phone)
  await inspect(phone)
  await phone.getByRole('button', { name: '付款成功' }).click()
  await phone.getByRole('heading', { name: '付款完成' }).or(phone.getByText('付款完成')).first().waitFor()
  const number = /訂單 (\d+)/.exec((await phone.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1] ?? ''
  await inspect(phone)
  assert.equal(mailbox.mails.filter((mail) => mail.text.includes('TEA-')).length, 0, 'no code before the closing (S0-2)')

  await shipAndClose(desk, number)
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

async function signUp(page: Page, { name, email, password }: { name: string; email: string; password: string }): Promise<void> {
  await page.goto('/s/tea/sign-up')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('電子郵件').fill(email)
  await page.getByLabel('密碼', { exact: true }).fill(password)
  await page.getByRole('button', { name: '註冊', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-up'))
}

/** From the product to the gateway's page. */
async function buyTwo(page: Page): Promise<void> {
  await page.goto('/s/tea/products/alishan')
  await page.getByRole('button', { name: '增加數量' }).click()
  await page.getByRole('button', { name: '加入購物車' }).click()
  await page.getByRole('link', { name: '查看購物車' }).click()
  await page.getByRole('link', { name: '前往結帳' }).click()
  await page.getByLabel('收件人姓名').fill('林小美')
  await page.getByLabel('手機號碼').fill('0912345678')
  await page.getByLabel('縣市').selectOption('臺北市')
  await page.getByLabel('鄉鎮市區').selectOption('大安區')
  await page.getByLabel('詳細地址').fill('和平東路 1 號')
  await page.getByRole('radio', { name: /模擬|測試|沙盒/ }).check()
  await page.getByRole('button', { name: '送出訂單' }).click()
  await page.getByRole('button', { name: '付款成功' }).waitFor()
  assert.equal(await page.getByText('NT$1,200').count(), 1)
}

async function signInStaff(page: Page, email: string): Promise<void> {
  await page.goto('/admin')
  await page.getByLabel('電子郵件').fill(email)
  await page.getByLabel('密碼', { exact: true }).fill(TEST_PASSWORD)
  await page.getByRole('button', { name: '登入' }).click()
  await page.getByRole('navigation', { name: '主選單' }).waitFor()
}

/** A public group of uploaded codes that names the tea. */
async function createGroup(page: Page): Promise<void> {
  await page.getByRole('button', { name: '行銷活動' }).click()
  await page.getByRole('link', { name: '指定商品送活動序號' }).click()
  await page.getByRole('button', { name: '建立序號群組' }).first().click()
  // The list can be searched by a field of nearly this name: the page left is not filled.
  await page.getByRole('heading', { level: 1, name: '建立序號群組' }).waitFor()
  await page.getByLabel('群組名稱').fill('週年慶')
  await page.getByRole('switch', { name: '公開' }).click()
  await page.getByRole('combobox', { name: '指定商品' }).click()
  await page.getByTitle('阿里山高山茶').click()
  await page.keyboard.press('Escape')
  await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  await inspect(page)
  await page.getByRole('button', { name: '建立序號群組' }).click()
  await page.getByRole('heading', { level: 1, name: '週年慶' }).waitFor()
}

async function importCodes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Excel 匯入' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '下載範例檔' }).waitFor()
  await dialog.locator('input[type=file]').setInputFiles({
    name: '序號.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await codesFile(codes),
  })
  await page.getByText('已匯入 3 組序號。').waitFor()
  await inspect(page)
}

async function shipAndClose(page: Page, number: string): Promise<void> {
  await page.goto('/admin/tea/orders')
  await page.getByRole('link', { name: `#${number}` }).click()
  await page.getByRole('button', { name: '出貨', exact: true }).click()
  const parcel = page.getByRole('dialog')
  await parcel.getByLabel('物流業者').fill('黑貓宅急便')
  await parcel.getByLabel('配送編號').fill('9001')
  await parcel.getByRole('button', { name: '確認出貨' }).click()
  await parcel.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '結案', exact: true }).click()
  await page.getByRole('dialog').getByText('符合指定商品活動的序號會立刻寄到 lin@mail.test').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '結案' }).click()
  await page.getByRole('button', { name: '重新開啟' }).waitFor()
}
