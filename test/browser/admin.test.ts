import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { confirmTotp } from '#modules/shops/confirm-totp.ts'
import { enableTotp } from '#modules/shops/enable-totp.ts'
import { browserTests, inspect, settled } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop, aStaff, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import type { TestSystem } from '#test/support/system.ts'

const signedOut = '401 GET /api/admin/session'
const refused = '401 POST /api/admin/session'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  const careful = await aStaff(system, shop, 'manager')
  const viewer = await aStaff(system, shop, 'viewer')
  const demo = await aShop(system, { handle: 'demo', isDemo: true })
  const real = await aShop(system, { handle: 'real', sandboxPayments: false })
  await system.runner.drain()
  const recoveryCodes = await withSecondFactor(system, careful)
  const product = await aProduct(system, shop, { name: '阿里山高山茶', price: 600 })
  const customer = await aCustomer(system, shop, { name: '林小美' })
  const paid = await anOrder(system, shop, { lines: [{ product }], customer, isPaid: true })
  const shipped = await anOrder(system, shop, { lines: [{ product }], customer, isPaid: true, isShipped: true })
  const unpaid = await anOrder(system, shop, { lines: [{ product, quantity: 2 }], customer })
  await system.runner.drain()
  return { shop, careful, viewer, demo, real, recoveryCodes, paid, shipped, unpaid }
})

test('SX-22 signing in: a wrong password is refused in words, the right one leads to where one wanted to go', async ({
  visit,
  seeded: { shop },
}) => {
  for (const { locale, words } of [
    { locale: 'zh-TW', words: { email: '電子郵件', password: '密碼', action: '登入', wrong: '電子郵件或密碼不正確' } },
    {
      locale: 'en',
      words: { email: 'Email', password: 'Password', action: 'Sign in', wrong: 'The email address or the password is wrong.' },
    },
  ] as const) {
    const page = await visit({ locale, refusals: [signedOut, refused] })
    await page.goto('/admin/tea/orders?status=open')
    await page.getByLabel(words.email).fill(shop.staff.email)
    await page.getByLabel(words.password, { exact: true }).fill('not this one')
    await page.getByRole('button', { name: words.action }).click()
    await page.getByRole('alert').getByText(words.wrong).waitFor()
    await inspect(page)
    await page.getByLabel(words.password, { exact: true }).fill(TEST_PASSWORD)
    await page.getByRole('button', { name: words.action }).click()
    await page.waitForURL(/\/admin\/tea\/orders\?status=/)
  }
})

test('SX-22 the second factor is asked for; a wrong code is refused, a recovery code counts once', async ({ visit, seeded }) => {
  const { careful, recoveryCodes } = seeded
  const page = await visit({ refusals: [signedOut, refused] })
  await page.goto('/admin')
  await page.getByLabel('電子郵件').fill(careful.email)
  await page.getByLabel('密碼', { exact: true }).fill(TEST_PASSWORD)
  await page.getByRole('button', { name: '登入' }).click()
  await page.getByRole('heading', { name: '兩步驟驗證' }).waitFor()
  await inspect(page)
  await page.getByLabel('驗證碼').fill('000000')
  await page.getByRole('button', { name: '驗證並登入' }).click()
  await page.getByRole('alert').getByText('驗證碼').waitFor()
  await page.getByLabel('驗證碼').fill(recoveryCodes[0] ?? '')
  await page.getByRole('button', { name: '驗證並登入' }).click()
  await page.getByRole('navigation', { name: '主選單' }).waitFor()
})

test('SX-50 filters, sort and page of the orders live in the address', async ({ visit, seeded: { shop, paid, shipped, unpaid } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/orders')
  await row(page, unpaid.number).waitFor()
  await inspect(page)
  await page.getByRole('search').getByRole('button', { name: '付款狀態' }).click()
  // Not `check`: the choice is in the address first, and the button shows it a moment later.
  await page.getByRole('radio', { name: '已付款' }).click()
  await row(page, unpaid.number).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByRole('search').getByRole('button', { name: '出貨狀態' }).click()
  await page.getByRole('radio', { name: '未出貨' }).click()
  await row(page, shipped.number).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  assert.match(decodeURIComponent(page.url()), /payment=.*paid.*shipping=.*unshipped/)
  await inspect(page)

  const colleague = await visit({ cookie: shop.staff.cookie, locale: 'en' })
  await colleague.goto(page.url())
  await row(colleague, paid.number).waitFor()
  assert.equal(await row(colleague, unpaid.number).count(), 0)

  await page.goBack()
  await row(page, shipped.number).waitFor()
  await page.getByRole('button', { name: '清除全部篩選' }).click()
  await row(page, unpaid.number).waitFor()
  await page.getByRole('textbox', { name: '訂單編號、Email 或手機' }).fill('nobody-has-this@mail.test')
  await page.getByText('沒有符合的資料').waitFor()
})

test('SX-50 the language changes while a page is open, and stays', async ({ visit, seeded: { shop, paid } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto(`/admin/tea/orders/${paid.id}`)
  await page.getByRole('heading', { level: 1, name: `訂單 #${paid.number}` }).waitFor()
  await inspect(page)
  await page.getByRole('button', { name: /^語言/ }).click()
  await page.getByRole('menuitem', { name: 'English' }).waitFor()
  await settled(page)
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: `Order #${paid.number}` }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await inspect(page)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: `Order #${paid.number}` }).waitFor()
})

test('SX-50 who chose dark on a light machine is shown no white page while the scripts are coming', async ({ visit, seeded: { shop } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/admin/tea/orders')
  await page.getByRole('button', { name: '外觀' }).click()
  await page.getByRole('menuitem', { name: '深色' }).click()
  await page.locator('html[style*="color-scheme: dark"]').waitFor()
  const scripts = Promise.withResolvers<void>()
  await page.route('**/assets/admin/**', async (route) => {
    await scripts.promise
    await route.continue()
  })
  const reloaded = page.reload()
  await page.locator('#root:empty').waitFor({ state: 'attached' })
  assert.equal(await paperColor(page), 'rgb(18, 18, 18)', 'what Chromium paints where a page says that it is dark')
  scripts.resolve()
  await reloaded
  await page.getByRole('heading', { level: 1, name: '所有訂單' }).waitFor()
  assert.match((await page.locator('html').getAttribute('style')) ?? '', /color-scheme: dark/)
})

/** What is painted where nothing is. */
function paperColor(page: Page): Promise<string> {
  return page.evaluate("document.body.style.backgroundColor = 'Canvas', getComputedStyle(document.body).backgroundColor")
}

test('SX-50 by keyboard alone: sign in, open an order, close it', async ({ visit, seeded: { shop, shipped } }) => {
  const page = await visit({ refusals: [signedOut] })
  await page.goto(`/admin/tea/orders/${shipped.id}`)
  await page.getByLabel('電子郵件').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(shop.staff.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(TEST_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `訂單 #${shipped.number}` }).waitFor()
  await tabTo(page, '結案')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await settled(page)
  await tabTo(page, '結案')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '重新開啟' }).waitFor()
  await inspect(page)
})

test('SX-32 a colleague was faster: the stale act is refused and the page shows what is true now', async ({
  visit,
  seeded: { shop, unpaid },
}) => {
  const cookie = shop.staff.cookie
  const refusals = [`409 POST /api/admin/orders/${unpaid.id}/preparation`]
  const first = await visit({ cookie, refusals })
  const second = await visit({ cookie, refusals })
  const address = `/admin/tea/orders/${unpaid.id}`
  // The second one hears of nothing: no live updates reach it.
  await second.route('**/api/admin/live*', (route) => route.fulfill({ status: 204, body: '' }))
  for (const page of [first, second]) {
    await page.goto(address)
    await page.getByRole('button', { name: '開始備貨' }).waitFor()
  }
  await first.getByRole('button', { name: '開始備貨' }).click()
  await first.getByText('備貨中').first().waitFor()
  await second.getByRole('button', { name: '開始備貨' }).click()
  await second.getByText('這筆訂單剛剛有變更').waitFor()
  await inspect(second)
})

test('SX-50 who may only look sees why a button does nothing; another shop does not exist', async ({
  visit,
  seeded: { viewer, paid, real },
}) => {
  const page = await visit({ cookie: viewer.cookie, locale: 'en' })
  await page.goto(`/admin/tea/orders/${paid.id}`)
  // Its name is what it does; why not is its description.
  const cancel = page.getByRole('button', { name: 'Cancel order', exact: true, description: /\.$/ })
  await cancel.waitFor()
  assert.equal(await cancel.getAttribute('aria-disabled'), 'true')
  await inspect(page)
  await page.goto(`/admin/${real.handle}/orders`)
  await page.getByRole('heading').first().waitFor()
  assert.equal(await page.getByRole('table').count(), 0)
  await inspect(page)
})

test('SX-70 the back office says on its pages what is simulated, and nothing where nothing is', async ({
  visit,
  seeded: { shop, demo, real },
}) => {
  for (const { staff, path, text } of [
    { staff: shop.staff, path: '/admin/tea/orders', text: '目前使用沙盒金流' },
    { staff: demo.staff, path: '/admin/demo/orders', text: '這是示範商店' },
    { staff: real.staff, path: '/admin/real/orders', text: null },
  ]) {
    const page = await visit({ cookie: staff.cookie })
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (text) await page.getByText(text).waitFor()
    else assert.equal(await page.getByText(/沙盒|示範/).count(), 0)
  }
})

function row(page: Page, number: number) {
  return page.getByRole('link', { name: `#${number}`, exact: true })
}

/** Several times round the page: what is still loading moves the focus back to its beginning. */
const MOST_TABS = 200

/** Presses Tab until the button with this name has the focus; a page that hides it from the keyboard fails. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate<string | undefined>('document.activeElement?.textContent?.trim()')) === name) return
  }
  assert.fail(`${name} is not reached by Tab`)
}

/** Turns the second factor on; answers the recovery codes. */
async function withSecondFactor(
  system: TestSystem,
  { id, email, cookie }: { id: string; email: string; cookie: string },
): Promise<string[]> {
  const { keyring } = system.deps
  return system.transactor.platform('staff.session', async (tx) => {
    const { secret } = await enableTotp(tx, { staffId: id, email, keyring })
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: tx.now.getTime() })
    const sessionHash = hash('sha256', cookie.split('=')[1] ?? '', 'buffer')
    return (await confirmTotp(tx, { staffId: id, sessionHash, code, keyring })).recoveryCodes
  })
}
