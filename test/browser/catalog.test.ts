import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aCategory, aProduct } from '#test/support/builders/catalog.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { aPng } from '#test/support/pictures.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  const ware = await aCategory(system, shop, { name: '茶具', englishName: 'Teaware', slug: 'teaware' })
  const pot = await aProduct(system, shop, { name: '紫砂壺', price: 2_400, stock: 4, categoryIds: [ware.id] })
  await aProduct(system, shop, { name: '茶巾', price: 90, kind: 'gift' })
  return { shop, pot }
})

const choose = async (page: Page, label: string, option: string) => {
  await page
    .getByRole('combobox', { name: new RegExp(`^${label}`) })
    .first()
    .click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option-content', { hasText: option }).first().click()
}

test('SX-50 SX-51 a category and a product in it are made, and found in the storefront', async ({ visit, seeded: { shop } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/categories')
  await page.getByText('茶具').waitFor()
  await page.getByRole('button', { name: '新增分類' }).click()
  await page.getByLabel('分類名稱').fill('高山茶')
  await page.getByLabel('英文名稱').fill('High mountain')
  await page.getByLabel('分類網址').fill('high-mountain')
  await page.getByRole('dialog').getByRole('button', { name: '新增分類' }).click()
  await page.getByText('高山茶').waitFor()
  await page.getByRole('button', { name: '將「高山茶」往上移' }).click()
  await page.getByRole('row').nth(1).getByText('高山茶').waitFor()
  await inspect(page)

  await page.goto('/admin/tea/products/new')
  await page.getByLabel('商品名稱').fill('阿里山高山烏龍')
  await choose(page, '分類', '高山茶')
  await page.keyboard.press('Escape')
  await page.getByLabel('售價').fill('880')
  await page.getByLabel('現有數量').fill('12')
  await inspect(page)
  await page.getByRole('button', { name: '新增商品' }).click()
  await page.getByRole('heading', { level: 1, name: '阿里山高山烏龍' }).waitFor()

  const customer = await visit({ width: 390 })
  await customer.goto('/s/tea/')
  await customer.getByRole('navigation', { name: '商品分類' }).getByRole('link', { name: '高山茶' }).click()
  await customer.getByRole('heading', { level: 1, name: '高山茶' }).waitFor()
  await inspect(customer)
  await customer.getByLabel('排序').selectOption('price')
  await customer.waitForURL(/\/categories\/high-mountain\?sort=price/)
  await customer.getByRole('searchbox').fill('高山')
  await customer.getByRole('searchbox').press('Enter')
  await customer.getByRole('link', { name: /阿里山高山烏龍/ }).click()
  await customer.getByRole('heading', { level: 1, name: '阿里山高山烏龍' }).waitFor()
  await customer.getByRole('button', { name: '加入購物車' }).first().waitFor()
  await inspect(customer)
})

test('S1-18 a limit per order is set in the form, said on the page, and ends the quantity there and in the cart', async ({
  visit,
  seeded: { shop },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/products/new')
  await page.getByLabel('商品名稱').fill('限量春茶')
  await page.getByLabel('商品網址').fill('limited')
  await page.getByLabel('售價').fill('900')
  await page.getByLabel('現有數量').fill('20')
  await page.getByLabel('每筆訂單限購').fill('2')
  await inspect(page)
  await page.getByRole('button', { name: '新增商品' }).click()
  await page.getByRole('heading', { level: 1, name: '限量春茶' }).waitFor()
  assert.equal(await page.getByLabel('每筆訂單限購').inputValue(), '2')

  const customer = await visit({ width: 390, refusals: ['429 POST /api/store/cart/lines'] })
  await customer.goto('/s/tea/products/limited')
  await customer.getByText('每筆訂單限購 2 件').waitFor()
  const more = customer.getByRole('button', { name: '增加數量' })
  await more.click()
  assert.equal(await more.isDisabled(), true)
  await inspect(customer)
  const put = customer.getByRole('button', { name: '加入購物車' }).last()
  await put.click()
  await customer.getByText('已加入購物車').waitFor()
  await put.click()
  await customer.getByText('這項商品每筆訂單限購 2 件。').waitFor()
  await customer.goto('/s/tea/cart')
  await customer.getByText('限量春茶').waitFor()
  assert.equal(await more.isDisabled(), true)

  await page.getByLabel('每筆訂單限購').fill('')
  await page.getByRole('button', { name: '儲存變更' }).click()
  await page.getByText('已儲存商品').waitFor()
  await customer.reload()
  await more.click()
  await customer.locator('.total-bar').getByText('NT$2,700').waitFor()
  const typed = customer.getByRole('textbox', { name: /限量春茶/ })
  await typed.fill('１２')
  await typed.press('Enter')
  await customer.locator('.total-bar').getByText('NT$10,800').waitFor()
  await typed.fill('500')
  await typed.blur()
  await customer.locator('.total-bar').getByText('NT$18,000').waitFor()
  assert.equal(await typed.inputValue(), '20')
  await inspect(customer)
})

test('a bundle is made of a product, shows what is inside, and sells as many as there are parts', async ({
  visit,
  seeded: { shop, pot },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/products/new')
  await page.getByLabel('商品名稱').fill('雙壺禮盒')
  await page.getByLabel('商品網址').fill('two-pots')
  await choose(page, '種類', '組合商品')
  await page.getByRole('button', { name: '新增內容物' }).click()
  await choose(page, '商品與規格', pot.name)
  await page.getByLabel('數量').fill('2')
  await page.getByLabel('售價').fill('4500')
  await inspect(page)
  await page.getByRole('button', { name: '新增商品' }).click()
  await page.getByText('可售 2').waitFor()
  await inspect(page)

  const customer = await visit({ width: 390, locale: 'en' })
  await customer.goto('/s/tea/products/two-pots')
  await customer.getByRole('heading', { name: 'What is inside' }).waitFor()
  await customer.getByText('Only 2 left').waitFor()
  await inspect(customer)
})

test('SX-29 a file with one bad row imports nothing and says which; the mended one is imported', async ({ visit, seeded: { shop } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/products')
  await page.getByRole('link', { name: '匯入商品' }).click()
  await page.getByRole('heading', { level: 1, name: '匯入商品' }).waitFor()
  const heading = ['商品網址', '商品名稱', '分類', '貨號', '售價', '現貨']
  const good = ['spring', '春茶', 'teaware', '000123', '680', '9']
  await upload(page, [heading, good, ['winter', '冬茶', 'teaware', '000124', '一千', '9']])
  await page.getByText('匯入失敗', { exact: false }).first().waitFor()
  const line = page.getByRole('table', { name: '匯入報告' }).getByRole('row').nth(1)
  await line.getByText('E3', { exact: true }).waitFor()
  await line.getByText('金額要填 0 以上的數字').waitFor()
  await inspect(page)
  await upload(page, [heading, good, ['winter', '冬茶', 'teaware', '000124', '1,000', '9']])
  await page.getByText('新增 2 件，更新 0 件，0 件沒有變更。').first().waitFor()
  await inspect(page)
  await page.goto('/admin/tea/products?q=000124')
  await page.getByRole('link', { name: '冬茶' }).waitFor()
})

test('SX-50 all that match are hidden at once, after a question that names the number', async ({ visit, beside, seeded: { shop } }) => {
  await beside(async (system) => {
    for (let index = 0; index < 22; index++) await aProduct(system, shop, { name: `批次商品 ${index}` })
  })
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto(`/admin/tea/products?size=20&q=${encodeURIComponent('批次')}`)
  await page.getByText('批次商品 21').waitFor()
  await page
    .getByRole('checkbox', { name: /Select all|全選/ })
    .first()
    .check()
  await page
    .getByRole('button', { name: /全選符合條件的|22/ })
    .first()
    .click()
  await page.getByRole('button', { name: '變更狀態' }).click()
  await page.getByRole('menuitem', { name: '設為隱藏' }).click()
  await page.getByText('要隱藏 22 件商品嗎？').waitFor()
  await inspect(page)
  await page.getByRole('dialog').getByRole('button', { name: '設為隱藏' }).click()
  await page.getByText('已變更 22 件商品').waitFor()
  await page.goto(`/admin/tea/products?status=hidden&q=${encodeURIComponent('批次')}`)
  await page.getByRole('link', { name: /批次商品 3/ }).waitFor()
  assert.equal(await page.getByRole('link', { name: /批次商品/ }).count(), 22)
})

test('SX-50 deleting a category says what becomes of its products', async ({ visit, seeded: { shop } }) => {
  const page = await visit({ cookie: shop.staff.cookie, locale: 'en' })
  await page.goto('/admin/tea/categories')
  await page.getByRole('button', { name: 'More actions for “茶具”' }).click()
  await page.getByRole('menuitem', { name: 'Delete category' }).click()
  await page.getByText(/leaves? this category; the products? (itself|themselves)/).waitFor()
  await inspect(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete category' }).click()
  await page.getByRole('row', { name: /茶具/ }).waitFor({ state: 'detached' })
})

test('SX-50 a chosen picture is seen before it is sent', async ({ visit, seeded: { shop, pot } }) => {
  const page = await visit({ cookie: shop.staff.cookie, width: 390 })
  await page.goto(`/admin/tea/products/${pot.id}`)
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '新增圖片' }).click()
  await (await asked).setFiles({ name: 'pot.png', mimeType: 'image/png', buffer: aPng({ width: 40, height: 30, red: 200 }) })
  const dialog = page.getByRole('dialog')
  await dialog.locator('canvas').waitFor()
  await page.waitForFunction(
    "String(document.querySelector('[role=dialog] canvas').getContext('2d').getImageData(40, 40, 1, 1).data) === '200,200,200,255'",
  )
  await inspect(page)
  await dialog.getByRole('button', { name: '上傳 1 張圖片' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('img', { name: '紫砂壺' }).first().waitFor()
})

async function upload(page: Page, rows: string[][]): Promise<void> {
  await page.getByRole('button', { name: '上傳檔案' }).first().click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: '商品.csv', mimeType: 'text/csv', buffer: await buffer(writeCsv(rows)) })
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
