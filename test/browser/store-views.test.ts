import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { browserTests, inspect, settled } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行', guestCheckout: true })
  await openForOrders(system, shop)
  await aProduct(system, shop, { name: '阿里山高山茶', slug: 'alishan', price: 600, stock: 20 })
  const { rows } = await system.pool.query<{ id: string }>("select id from store_views where shop_id = $1 and locale = 'zh-TW'", [shop.id])
  return { shop, viewId: rows[0]?.id ?? '' }
})

test('S4-7 a merchant gives the English view its own name and notice; visitors read theirs, and a guest’s mail speaks as his view does', async ({
  visit,
  mailbox,
  seeded: { shop },
}) => {
  const desk = await visit({ width: 1440, cookie: shop.staff.cookie })
  await desk.goto('/admin/tea/settings/shop')
  await changeShop(desk)
  await desk.getByRole('link', { name: '前台', exact: true }).click()
  await desk.getByRole('heading', { level: 1, name: '前台語言版本' }).waitFor()
  await giveOwnValues(desk)
  await inspect(desk)

  const phone = await visit({ width: 390 })
  await phone.goto('/s/tea/products/alishan')
  await phone.getByText('連假照常出貨').waitFor()
  await phone.getByRole('link', { name: '02-2345-6789' }).waitFor()
  await inspect(phone)
  await phone.getByRole('button', { name: 'English' }).click()
  await phone.getByRole('link', { name: 'Mountain Tea' }).waitFor()
  await phone.getByText('Free shipping this week').waitFor()
  assert.equal(await phone.title(), '阿里山高山茶 · Mountain Tea')
  assert.equal(await phone.evaluate("document.documentElement.style.getPropertyValue('--accent')"), '#1f5fbf')
  await inspect(phone)
  await phone.reload()
  await phone.getByText('Free shipping this week').waitFor()
  await buyAsGuest(phone)
  const mail = await mailbox.waitFor(({ to }) => to === 'guest@mail.test')
  assert.equal(mail.fromName, 'Mountain Tea')
  assert.match(mail.subject, /^Mountain Tea: we have received your order/)
  assert.match(mail.text, /glad to help: hello@tea\.test · 02-2345-6789/)

  await desk.getByRole('button', { name: '「English」的商店公告改回沿用商店設定' }).click()
  await desk.getByText('已改回沿用商店設定').waitFor()
  await desk.getByRole('button', { name: '全部改回沿用' }).click()
  await desk.getByRole('dialog').getByText('商店名稱：自訂的內容會移除，改用商店設定。').waitFor()
  await inspect(desk)
  await desk.getByRole('dialog').getByRole('button', { name: '全部改回沿用' }).click()
  await desk.getByRole('dialog').waitFor({ state: 'hidden' })
  await desk.getByRole('button', { name: '全部改回沿用', exact: true }).waitFor({ state: 'detached' })
  await phone.goto('/s/tea')
  await phone.getByText('連假照常出貨').waitFor()
})

test('SX-50 what a view is and has of its own is readable in English, and a stale change says so', async ({
  visit,
  beside,
  seeded: { shop, viewId },
}) => {
  const refusals = [`409 PATCH /api/admin/store-views/${viewId}`]
  const desk = await visit({ width: 390, locale: 'en', cookie: shop.staff.cookie, refusals })
  await desk.goto('/admin/tea/settings/storefront')
  await desk.getByRole('heading', { level: 1, name: 'Store views' }).waitFor()
  await desk.getByRole('button', { name: 'Edit “繁體中文”' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('The default language is always offered.').waitFor()
  await settled(desk)
  await dialog.getByRole('switch', { name: 'Own value: Announcement' }).click()
  await inspect(desk)
  await beside((system) => system.pool.query('update store_views set version = version + 1 where shop_id = $1', [shop.id]))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('This store view was just changed').waitFor()
})

async function changeShop(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '編輯' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('商店公告').fill('連假照常出貨')
  await dialog.getByLabel('客服 Email').fill('hello@tea.test')
  await dialog.getByLabel('客服電話').fill('02-2345-6789')
  await dialog.getByRole('button', { name: '儲存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await desk.getByText('連假照常出貨').waitFor()
  await inspect(desk)
}

async function giveOwnValues(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '編輯「English」' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('沿用：').first().waitFor()
  await settled(desk)
  for (const setting of ['商店名稱', '主色', '商店公告']) await dialog.getByRole('switch', { name: `自訂${setting}` }).click()
  await dialog.getByRole('textbox', { name: '商店名稱' }).fill('Mountain Tea')
  await dialog.getByLabel('主色', { exact: true }).last().fill('#1f5fbf')
  await dialog.getByRole('textbox', { name: '商店公告' }).fill('Free shipping this week')
  await inspect(desk)
  await dialog.getByRole('button', { name: '儲存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await desk.getByText('Mountain Tea').waitFor()
}

/** From the product to the order's page, in English. */
async function buyAsGuest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByRole('link', { name: 'View cart' }).click()
  await page.getByRole('link', { name: 'Check out' }).click()
  await page.getByLabel('Recipient name').fill('Guest Chen')
  await page.getByLabel('Mobile number').fill('0912345678')
  await page.getByLabel('Email').fill('guest@mail.test')
  await page.getByLabel('City or county').selectOption('臺北市')
  await page.getByLabel('District').selectOption('大安區')
  await page.getByLabel('Street address').fill('和平東路 1 號')
  await page
    .getByRole('radio', { name: /sandbox|simulat|test/i })
    .or(page.getByRole('radio', { name: /模擬|測試|沙盒/ }))
    .check()
  await page.getByRole('button', { name: 'Place order' }).click()
}
