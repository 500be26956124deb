import assert from 'node:assert/strict'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行', notificationEmails: ['owner@shop.test'] })
  const empty = await aShop(system, { handle: 'new', name: '新開的店' })
  await system.runner.drain()
  const product = await aProduct(system, shop, { name: '阿里山高山茶', variants: 3 })
  await aCodeGroup(system, shop, { name: '週年慶', products: [product], codes: numberedCodes('TEA', 2) })
  const customer = await aCustomer(system, shop, { name: '林小美' })
  await close(system, shop, await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }], customer }))
  return { shop, empty, product }
})

for (const locale of ['zh-TW', 'en'] as const)
  test(`SX-50 every page of the navigation is usable, with data and without (${locale})`, async ({ visit, seeded: { shop, empty } }) => {
    for (const { handle, staff } of [shop, empty]) {
      const page = await visit({ cookie: staff.cookie, locale })
      await page.goto(`/admin/${handle}`)
      const navigation = page.getByRole('navigation', { name: locale === 'en' ? 'Main menu' : '主選單' })
      await navigation.waitFor()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      const closed = navigation.getByRole('button', { expanded: false })
      while ((await closed.count()) > 0) await closed.first().click()
      const links = await navigation.getByRole('link').all()
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
      assert.ok(addresses.length >= 4, addresses.join(' '))
      for (const address of addresses) {
        await page.goto(address ?? '', { waitUntil: 'domcontentloaded' })
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await page
          .getByRole('status', { name: locale === 'en' ? 'Loading' : '載入中' })
          .first()
          .waitFor({ state: 'detached' })
        await inspect(page)
      }
    }
  })

test('SX-50 a product is opened from the list, and its form says what is wrong', async ({ visit, seeded: { shop } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/products')
  await page.getByRole('link', { name: '阿里山高山茶' }).click()
  await page.getByRole('heading', { level: 1, name: /阿里山高山茶/ }).waitFor()
  await inspect(page)
  await page.goto('/admin/tea/products/new')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: '新增商品' }).click()
  await page.getByText(/個地方需要修正/).waitFor()
  await inspect(page)
})

test('SX-50 on a phone a row of a list is a card: its state and its amount are in sight', async ({ visit, seeded: { shop } }) => {
  const page = await visit({ cookie: shop.staff.cookie, width: 390 })
  await page.goto('/admin/tea/orders')
  const row = page.getByRole('row').filter({ hasText: '#100001' })
  await row.waitFor()
  for (const shown of [row.getByText('已結案'), row.getByText(/^NT\$/).first()]) {
    const box = await shown.boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box))
  }
})
