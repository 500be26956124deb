import assert from 'node:assert/strict'
import { browserTests, dialogsGone, inspect, settled } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { importCodes } from '#test/support/desk-steps.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  const product = await aProduct(system, shop, { name: '阿里山高山茶' })
  const group = await aCodeGroup(system, shop, { name: '週年慶', products: [product], codes: numberedCodes('TEA', 2) })
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, order)
  const other = await aCodeGroup(system, shop, { name: '春季抽獎', codes: numberedCodes('SPRING', 5) })
  const second = await aProduct(system, shop, { name: '東方美人茶', variants: 2 })
  const before = await anOrderToClose(system, shop, { lines: [{ product: second, quantity: 2 }] })
  await close(system, shop, before)
  const past = await aCodeGroup(system, shop, { name: '補送活動', products: [second], source: 'generated' })
  return { shop, product, group, other, order, past }
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
    // Not `check`: the choice is in the address first, and the button shows it a moment later.
    await page.getByRole('radio', { name: words.running, exact: true }).click()
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
  await page.goto(`/admin/tea/code-groups/${other.id}?tab=gone`)
  await page.getByRole('tab', { selected: true }).waitFor()
  await page.goto(`/admin/tea/code-groups/${other.id}?tab=codes`)
  await importCodes(page, ['NEW-0001', 'NEW-0002', 'TEA-0001'])
  await page.getByText('匯入失敗：1 個錯誤，沒有匯入任何序號。').waitFor()
  const line = page.getByRole('table', { name: '匯入報告' }).getByRole('row').nth(1)
  await line.getByText(/與序號群組「週年慶」（[0-9a-f-]{36}）的序號重複/).waitFor()
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
  await importCodes(page, ['TEA-0003', 'TEA-0004'])
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

test('S0-35 beside the codes of an order stands whether their mail left, and the way to send it again', async ({
  visit,
  mailbox,
  seeded: { shop, order },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto(`/admin/tea/orders/${order.id}`)
  const mails = page.getByRole('heading', { name: '序號通知信' }).locator('..')
  await mails.getByText('已寄出').first().waitFor()
  const before = new Set(mailbox.mails)
  await mails.getByRole('button', { name: '重新寄送' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '重新寄送' }).click()
  await mailbox.waitFor((mail) => !before.has(mail))
  await dialogsGone(page)
  await inspect(page)
})

test('S0-22 the unsent codes of a file are taken back from its report, with a reason', async ({ visit, seeded: { shop, other } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto(`/admin/tea/code-groups/${other.id}?tab=codes`)
  await importCodes(page, ['TYPO-0001', 'TYPO-0002'])
  await page.getByText('已匯入 2 組序號。').waitFor()
  await page.getByRole('button', { name: '收回未發送的序號' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('這個檔案未發送的 2 組序號會全部收回').waitFor()
  assert.equal(await dialog.getByRole('button', { name: '收回 2 組序號' }).isDisabled(), true)
  await dialog.getByLabel('收回原因').fill('貼錯欄位')
  await inspect(page)
  await dialog.getByRole('button', { name: '收回 2 組序號' }).click()
  await page.getByText('已收回 2 組', { exact: true }).waitFor()
  await inspect(page)
})

test('S0-11 a copy of a group has its settings, no codes, is not public, and its source is chosen anew', async ({
  visit,
  seeded: { shop, group },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto(`/admin/tea/code-groups/${group.id}`)
  await page.getByRole('button', { name: '複製設定' }).click()
  await page.getByRole('heading', { level: 1, name: '建立序號群組' }).waitFor()
  assert.equal(await page.getByLabel('群組名稱').inputValue(), '週年慶（複製）')
  assert.equal(await page.getByRole('switch', { name: '公開', exact: true }).isChecked(), false)
  await page.getByText('阿里山高山茶').first().waitFor()
  await page.getByRole('radio', { name: /系統產生/ }).check()
  await inspect(page)
  await page.getByRole('button', { name: '建立序號群組' }).click()
  await page.getByRole('heading', { name: '週年慶（複製）' }).waitFor()
  await page.getByText('系統產生').first().waitFor()
  await page.getByText('未公開').first().waitFor()
})

test('S0-27 a group is limited to an option of a product', async ({ visit, seeded: { shop } }) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/code-groups/new')
  await page.getByLabel('群組名稱').fill('大包裝限定')
  await page.getByRole('combobox', { name: '指定商品' }).click()
  await page.locator('.ant-select-item-option', { hasText: '東方美人茶' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: '限定規格' }).click()
  await page.locator('.ant-select-item-option', { hasText: 'S2' }).click()
  await page.keyboard.press('Escape')
  await inspect(page)
  await page.getByRole('button', { name: '建立序號群組' }).click()
  await page.getByRole('tab', { name: '基本設定' }).click()
  await page.getByText('只限 S2').waitFor()
  await page.getByRole('button', { name: '複製設定' }).click()
  await page.getByText('東方美人茶 · S2').waitFor()
})

test('S0-2 codes for orders closed before: the dialog says how many, then sends them', async ({ visit, seeded: { shop, past } }) => {
  for (const locale of ['en', 'zh-TW'] as const) {
    const page = await visit({ cookie: shop.staff.cookie, locale })
    await page.goto(`/admin/tea/code-groups/${past.id}`)
    await page.getByRole('button', { name: locale === 'en' ? 'Send to past orders' : '發送給過去的訂單' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(locale === 'en' ? /Orders: 1 · codes: 2/ : /1 筆訂單，共 2 組序號/).waitFor()
    await inspect(page)
    if (locale === 'en') continue
    await dialog.getByRole('button', { name: '發送 2 組序號' }).click()
    await dialog.getByText('已發送 2 組序號。').waitFor()
    await dialog.getByText('這段期間沒有需要發送序號的訂單。').waitFor()
    await inspect(page)
  }
})

test('S0-37 the options of the shop; switched off, the list says so and offers no new group', async ({ visit, seeded: { shop } }) => {
  for (const locale of ['en', 'zh-TW'] as const) {
    const page = await visit({ cookie: shop.staff.cookie, locale })
    const words =
      locale === 'en'
        ? { open: 'Options', feature: 'Serial codes for designated products', save: /Save/, off: /no group can be created/ }
        : { open: '功能設定', feature: '啟用指定商品送活動序號', save: '儲存變更', off: /也不能建立群組/ }
    await page.goto('/admin/tea/code-groups')
    await page.getByRole('button', { name: words.open }).click()
    await page.getByRole('switch', { name: words.feature }).waitFor()
    await inspect(page)
    if (locale === 'en') continue
    await page.getByRole('switch', { name: words.feature }).click()
    await page.getByRole('button', { name: words.save }).click()
    await page.getByText(words.off).waitFor()
    assert.equal(await page.getByRole('button', { name: /建立序號群組/ }).getAttribute('aria-disabled'), 'true')
    await inspect(page)
    await page.getByRole('button', { name: words.open }).click()
    await page.getByRole('switch', { name: words.feature }).waitFor()
    await settled(page)
    await page.getByRole('switch', { name: words.feature }).click()
    await page.getByRole('button', { name: words.save }).click()
    await page.getByText(words.off).waitFor({ state: 'detached' })
  }
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
  await page.getByRole('link', { name: '週年慶', exact: true }).waitFor({ state: 'detached' })
  await page.goto(`/admin/tea/orders/${order.id}`)
  await page.getByText('••••0001').waitFor()
})
