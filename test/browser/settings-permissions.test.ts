import assert from 'node:assert/strict'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aRole, aShop, aStaff } from '#test/support/builders/shops.ts'
import { takeTransfers } from '#test/support/transfers.ts'

/** What somebody with one permission only finds in the settings: the entries of the navigation, and the parts of their pages. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'shop.see': { 'settings/shop': [], 'settings/storefront': [] },
  'shop.manage': { 'settings/failed-jobs': [] },
  'orders.see': { 'settings/payment': ['付款方式'], 'settings/shipping': ['配送方式'] },
  'payments.see': { 'settings/payment': ['綠界金流', '銀行轉帳收款帳戶', '沙盒金流'] },
  'tokens.manage': { 'settings/api': ['API 權杖'] },
  'webhooks.manage': { 'settings/api': ['Webhook', '發送紀錄'] },
  'staff.manage': { 'settings/staff': [] },
  'audit.see': { 'settings/audit': [] },
  'mails.see': { 'mail-templates': [], mails: [] },
}

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行', sandboxPayments: true })
  await takeTransfers(system, shop)
  const cookies: Record<string, string> = {}
  for (const permission of Object.keys(expected))
    cookies[permission] = (await aStaff(system, shop, await aRole(system, shop, [permission]))).cookie
  return { cookies }
})

for (const [permission, pages] of Object.entries(expected)) {
  // Every refused request fails a test of the stage: no part of a page asks for what its reader may not see.
  test(`SX-21 who has ${permission} only finds in the settings what that opens, whole, and nothing else`, async ({ visit, seeded }) => {
    const page = await visit({ cookie: seeded.cookies[permission] ?? '' })
    for (const [path, parts] of Object.entries(pages)) {
      await page.goto(`/admin/tea/${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const part of parts) await page.getByRole('main').getByRole('region', { name: part }).waitFor()
      await page.getByRole('main').getByRole('status', { name: '載入中' }).first().waitFor({ state: 'detached' })
      await inspect(page)
      if (parts.length > 0) assert.equal(await page.getByRole('main').getByRole('region').count(), parts.length, path)
      assert.equal(await page.getByRole('heading', { name: '沒有權限' }).count(), 0, path)
    }
    const links = await page
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((each) => each.map((link) => link.getAttribute('href') ?? ''))
    const entries = links.map((href) => href.replace('/admin/tea/', '')).filter((path) => /^(settings|mail)/.test(path))
    assert.deepEqual([...new Set(entries)].sort(), Object.keys(pages).sort())
    if (Object.keys(pages)[0] === 'settings/api')
      await page.screenshot({ path: `test-results/settings-api-${permission}.png`, fullPage: true })
    if (Object.keys(pages)[0] === 'settings/payment')
      await page.screenshot({ path: `test-results/settings-payment-${permission}.png`, fullPage: true })
  })
}
