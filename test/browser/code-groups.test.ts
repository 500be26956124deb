import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { codesFile } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  const product = await aProduct(system, shop, { name: '阿里山高山茶' })
  const group = await aCodeGroup(system, shop, { name: '週年慶', products: [product], codes: numberedCodes('TEA', 2) })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, order)
  const other = await aCodeGroup(system, shop, { name: '春季抽獎', codes: numberedCodes('SPRING', 5) })
  return { shop, product, group, other, order }
})

test('S0-10 the list of groups: state, source, counts, filter by state', async ({ visit, seeded: { shop } }) => {
  for (const { locale, ended, words } of [
    { locale: 'zh-TW', ended: '已結束（序號發完）', words: { filter: '狀態', running: '進行中' } },
    { locale: 'en', ended: /Ended/, words: { filter: /^Stat/, running: 'Running' } },
  ] as const) {
    const page = await visit({ cookie: shop.staff.cookie, locale })
    await page.goto('/admin/tea/code-groups')
    await page
      .getByRole('row', { name: /週年慶/ })
      .getByText(ended)
      .waitFor()
    await inspect(page)
    await page.getByRole('search').getByRole('button', { name: words.filter }).click()
    await page.getByRole('radio', { name: words.running, exact: true }).check()
    await page.getByRole('link', { name: '週年慶' }).waitFor({ state: 'detached' })
    assert.match(page.url(), /status=/)
  }
})

test('S0-6 and S0-11 the form names each wrong field, and says before saving that the source stays', async ({
  visit,
  seeded: { shop },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/code-groups/new')
  await page.getByText('建立後就不能變更序號來源。').waitFor()
  await page.getByLabel('開始時間').fill('2026-12-01T00:00')
  await page.getByLabel('結束時間').fill('2026-11-30T23:59')
  await page.getByRole('button', { name: '建立序號群組' }).click()
  await page.getByText('必須晚於開始時間').first().waitFor()
  await page.getByText('此欄位必填').first().waitFor()
  await page.getByText('有 2 個地方需要修正').waitFor()
  await inspect(page)
  await page.getByRole('radio', { name: /系統產生/ }).check()
  await page.getByText('範例：').waitFor()
  await inspect(page)
})

test('S0-16 and S0-17 one wrong row: the row and its reason stand on the screen and nothing was imported', async ({ visit, seeded }) => {
  const { shop, other } = seeded
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto(`/admin/tea/code-groups/${other.id}?tab=codes`)
  await importFile(page, ['NEW-0001', 'NEW-0002', 'TEA-0001'])
  await page.getByText('匯入失敗：1 個錯誤，沒有匯入任何序號。').waitFor()
  const line = page.getByRole('table', { name: '匯入報告' }).getByRole('row').nth(1)
  await line.getByText('與序號群組「週年慶」的序號重複').waitFor()
  await line.getByText('4', { exact: true }).waitFor()
  await line.getByText('A4', { exact: true }).waitFor()
  await inspect(page)
  await page.getByRole('tab', { name: '序號列表' }).click()
  await page.getByText('0005').waitFor()
  assert.equal(await page.getByText('0006').count(), 0)
  assert.equal(await page.locator('dd').nth(1).textContent(), '5', 'unsent codes')
})

test('S0-31 and S0-24 a short order is listed, and filled in after more codes were imported', async ({
  visit,
  seeded: { shop, group, order },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/orders')
  await page
    .getByRole('row', { name: new RegExp(`#${order.number}`) })
    .getByText('缺 1 組')
    .waitFor()
  await page.goto(`/admin/tea/code-groups/${group.id}`)
  await importFile(page, ['TEA-0003', 'TEA-0004'])
  await page.getByText('已匯入 2 組序號。').waitFor()
  await page.goto('/admin/tea/shortages')
  await page.getByRole('link', { name: `#${order.number}` }).waitFor()
  await inspect(page)
  await page.getByRole('button', { name: '全部補發' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部補發' }).click()
  await page.getByText('已補發 1 組序號。').waitFor()
  await inspect(page)
  await page.goto(`/admin/tea/orders/${order.id}`)
  await page.getByText('0003').first().waitFor()
  await inspect(page)
})

test('S0-35 the page of an order shows its codes masked, and one in full only to who asks for it', async ({
  visit,
  seeded: { shop, order },
}) => {
  const page = await visit({ cookie: shop.staff.cookie, locale: 'en' })
  await page.goto(`/admin/tea/orders/${order.id}`)
  await page.getByText('••••0001').waitFor()
  assert.equal(await page.getByText('TEA-0001').count(), 0)
  await page
    .getByRole('button', { name: /Show|Reveal/ })
    .first()
    .click()
  await page.getByText('TEA-0001').waitFor()
})

test('S0-23 deleting says what becomes of sent and unsent codes, and asks for the name', async ({
  visit,
  seeded: { shop, group, order },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto(`/admin/tea/code-groups/${group.id}`)
  await page.getByRole('button', { name: '刪除群組' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/已發送的 \d 組序號會保留在訂單中/).waitFor()
  await dialog.getByText(/未發送的 \d 組序號會失效/).waitFor()
  assert.equal(await dialog.getByRole('button', { name: '刪除群組' }).isDisabled(), true)
  await inspect(page)
  await dialog.getByLabel('請輸入「週年慶」以確認').fill('週年慶')
  await dialog.getByRole('button', { name: '刪除群組' }).click()
  await page.waitForURL(/\/code-groups$/)
  await page.getByRole('link', { name: '春季抽獎' }).waitFor()
  assert.equal(await page.getByRole('link', { name: '週年慶' }).count(), 0)
  await page.goto(`/admin/tea/orders/${order.id}`)
  await page.getByText('••••0001').waitFor()
})

async function importFile(page: Page, codes: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Excel 匯入' }).first().click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: '序號.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await codesFile(codes),
    })
}
