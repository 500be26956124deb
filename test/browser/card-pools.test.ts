import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { releaseCardOrder } from '#modules/card-keys/release-card-order.ts'
import { markPaid } from '#modules/orders/index.ts'
import { browserTests, dialogsGone, inspect, type Stage } from '#test/support/browser-stage.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import type { TestSystem } from '#test/support/system.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  const product = await aProduct(system, shop, { name: '遊戲點數 300 點', kind: 'card_key', stock: 100, price: 300 })
  const poolId = await aPoolOfCards(system, shop, { name: '會員啟用碼', cards: 3 })
  const other = await aCardProduct(system, shop, { poolId, stock: 2 })
  const unpaid = await aCardOrder(system, shop, other)
  return { shop, product, poolId, unpaid }
})

type Beside = Stage<unknown>['beside']

/** Somebody buys one and pays. */
function aSoldCard(beside: Beside, shop: TestShop, product: TestProduct): Promise<{ id: string; number: number }> {
  return beside(async (system) => {
    const order = await aCardOrder(system, shop, product)
    await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
    return order
  })
}

async function importFile(page: Page, rows: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '匯入卡密' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '下載範例檔' }).waitFor()
  await dialog.locator('input[type=file]').setInputFiles({ name: '點數.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
}

test('S1-1, S1-14, S1-24 and S1-26 staff makes a pool, imports by file and by paste, sells from it and replaces a bad card', async ({
  visit,
  beside,
  seeded: { shop, product },
}) => {
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/card-pools/new')
  await page.getByText('建立後就不能增減、改名或調整順序。').waitFor()
  await page.getByLabel('名稱', { exact: true }).fill('遊戲點數')
  await page.getByRole('button', { name: '新增欄位' }).click()
  await page.getByLabel('欄位 3 名稱').last().fill('卡號')
  await page.getByRole('button', { name: '建立卡密庫' }).click()
  await page.getByText('欄位名稱不能重複').first().waitFor()
  await inspect(page)
  await page.getByRole('button', { name: '移除欄位 3' }).click()
  await page.getByRole('button', { name: '建立卡密庫' }).click()
  await page.getByRole('heading', { level: 1, name: '遊戲點數' }).waitFor()
  await page.getByText('還沒有卡密', { exact: true }).waitFor()
  await inspect(page)

  await importFile(page, ['卡號,密碼', 'GAME-0001,PIN-A', 'GAME-0001,PIN-B'])
  await page.getByText('匯入失敗：1 個錯誤，沒有匯入任何卡密。').waitFor()
  await page.getByRole('table', { name: '匯入報告' }).getByText('與第 2 列的卡密重複').waitFor()
  await inspect(page)
  await importFile(page, ['卡號,密碼', 'GAME-0001,PIN-A', 'GAME-0002,PIN-B'])
  await page.getByText('已匯入 2 組卡密。').waitFor()

  await page.getByRole('button', { name: '匯入卡密' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: '貼上文字' }).click()
  await dialog.getByLabel('貼上內容').fill('GAME-0003\tPIN-C\nGAME-0002\tPIN-D')
  await inspect(page)
  await dialog.getByRole('button', { name: '匯入貼上的內容' }).click()
  await page.getByText('卡密庫中已經有這組卡密').waitFor()
  const line = page.getByRole('table', { name: '匯入報告' }).getByRole('row').nth(1)
  await line.getByText('2', { exact: true }).waitFor()
  await page.getByRole('button', { name: '匯入卡密' }).first().click()
  await dialog.getByRole('tab', { name: '貼上文字' }).click()
  await dialog.getByLabel('貼上內容').fill('GAME-0003\tPIN-C')
  await dialog.getByRole('button', { name: '匯入貼上的內容' }).click()
  await page.getByText('已匯入 1 組卡密。').waitFor()

  await page.goto(`/admin/tea/products/${product.id}`)
  await page.getByText('還沒有選擇卡密庫，前台會顯示售完。').waitFor()
  await page.getByRole('combobox', { name: /卡密庫/ }).click()
  await page.locator('.ant-select-item-option', { hasText: '遊戲點數（可售 3）' }).click()
  await page.getByText('商品庫存 100，但卡密庫只有 3 組可售卡密；前台最多顯示 3。').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: '儲存變更' }).click()
  await page
    .getByText(/已儲存/)
    .first()
    .waitFor()

  const order = await aSoldCard(beside, shop, product)
  await page.goto('/admin/tea/card-pools')
  await page.getByRole('link', { name: '遊戲點數', exact: true }).click()
  const row = page.getByRole('row', { name: /GAME-0001/ })
  await row.getByText('已售出').waitFor()
  await row.getByText('••••••').waitFor()
  assert.equal(await page.getByText('PIN-A').count(), 0)
  await inspect(page)
  await row.getByRole('link', { name: `#${order.number}` }).click()
  const cards = page.getByRole('table', { name: '卡密' })
  await cards.getByText('尚未查看').waitFor()
  await cards.getByRole('button', { name: '查看' }).click()
  await dialog.getByText('查看完整卡密會記在稽核紀錄').waitFor()
  await dialog.getByRole('button', { name: '顯示完整卡密' }).click()
  await dialog.getByText('PIN-A').waitFor()
  await inspect(page)
  await dialog.getByRole('button', { name: '關閉' }).last().click()
  await dialogsGone(page)
  await cards.getByRole('button', { name: '更換' }).click()
  assert.equal(await dialog.getByRole('button', { name: '更換卡密' }).isDisabled(), true)
  await dialog.getByLabel('更換原因').fill('顧客反映無法儲值')
  await dialog.getByRole('button', { name: '更換卡密' }).click()
  await cards.getByText('已作廢（已更換）').waitFor()
  await cards.getByText('••••0002').waitFor()
  await dialogsGone(page)
  await inspect(page)
})

test('S1-11 a card that an order occupies is not removed, and a pool that is on sale is not deleted: both refusals say who holds them', async ({
  visit,
  seeded: { shop, poolId, unpaid },
}) => {
  const page = await visit({
    cookie: shop.staff.cookie,
    refusals: [`409 POST /api/admin/card-pools/${poolId}/card-removals`, `409 DELETE /api/admin/card-pools/${poolId}`],
  })
  await page.goto(`/admin/tea/card-pools/${poolId}`)
  await page
    .getByRole('row', { name: /已占用/ })
    .getByRole('checkbox')
    .check()
  await page.getByRole('row', { name: /可售/ }).first().getByRole('checkbox').check()
  await page.getByRole('button', { name: '移除選取的 2 組' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '移除 2 組卡密' }).click()
  await dialog.getByText(`（已占用，訂單 #${unpaid.number}）`).waitFor()
  await inspect(page)
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialogsGone(page)
  await page.getByRole('button', { name: '刪除卡密庫' }).click()
  await dialog.getByLabel('請輸入「會員啟用碼」以確認').fill('會員啟用碼')
  await dialog.getByRole('button', { name: '刪除卡密庫' }).click()
  await dialog.getByText(`訂單 #${unpaid.number}`).waitFor()
  await inspect(page)
})

test('S1-17 and S1-2 what is paid and has no cards is on the dashboard and on one list; an order paid late is found there', async ({
  visit,
  beside,
  seeded: { shop },
}) => {
  const [{ late, awaiting }, bare] = await beside(async (system) => [
    await anOrderPaidLate(system, shop),
    await aShop(system, { handle: 'bare', name: '沒有卡密的店' }),
  ])
  const elsewhere = await visit({ cookie: bare.staff.cookie })
  await elsewhere.goto('/admin/bare/dashboard')
  await elsewhere.getByText('已取消、待退款').waitFor()
  assert.equal(await elsewhere.getByText('卡密待處理訂單').count(), 0)
  await elsewhere.goto('/admin/bare/card-pools')
  await elsewhere.getByRole('link', { name: '待處理訂單' }).click()
  await elsewhere.getByText('沒有待處理的卡密訂單').waitFor()
  await inspect(elsewhere)

  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/dashboard')
  await page.getByRole('link', { name: '卡密待處理訂單 2' }).click()
  await page.getByRole('heading', { level: 1, name: '待處理訂單' }).waitFor()
  const row = (number: number) => page.getByRole('row', { name: new RegExp(`#${number}`) })
  await row(awaiting.number).getByText('備貨中').waitFor()
  await row(late.number).getByText('逾時才付款').waitFor()
  await inspect(page)
  const english = await visit({ cookie: shop.staff.cookie, locale: 'en' })
  await english.goto('/admin/tea/card-pools/orders')
  await english
    .getByRole('row', { name: new RegExp(`#${late.number}`) })
    .getByText('Paid late')
    .waitFor()
  await inspect(english)

  await page.getByRole('search').getByRole('button', { name: '狀態' }).click()
  await page.getByRole('radio', { name: '逾時才付款' }).click()
  await row(awaiting.number).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await row(late.number)
    .getByRole('link', { name: `#${late.number}` })
    .click()
  await page.getByText('付款在卡密放回超過 24 小時後才到').waitFor()
  await page.getByRole('button', { name: '仍要交付' }).waitFor()
})

test('S1-16 and S1-18 the settings of card keys, in both languages', async ({ visit, seeded: { shop } }) => {
  const english = await visit({ cookie: shop.staff.cookie, locale: 'en' })
  await english.goto('/admin/tea/card-pools')
  await english.getByRole('link', { name: '會員啟用碼' }).waitFor()
  await inspect(english)
  await english.getByRole('button', { name: 'Card settings' }).click()
  await english.getByLabel('How long an unpaid order holds its cards').waitFor()
  await inspect(english)
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/card-pools/settings')
  await page.getByLabel('未付款訂單占用卡密的時間').fill('30')
  await page.getByRole('switch', { name: '付款後才取卡密' }).click()
  await page.getByRole('button', { name: '儲存變更' }).click()
  await page.getByRole('heading', { level: 1, name: '卡密庫' }).waitFor()
  await page.goto('/admin/tea/card-pools/settings')
  assert.equal(await page.getByLabel('未付款訂單占用卡密的時間').inputValue(), '30')
  assert.equal(await page.getByRole('switch', { name: '付款後才取卡密' }).isChecked(), true)
})

test('SX-21 who may only look finds the buttons, and the reason why they do not work', async ({
  visit,
  beside,
  seeded: { shop, poolId },
}) => {
  const viewer = await beside((system) => aStaff(system, shop, 'viewer'))
  const page = await visit({ cookie: viewer.cookie })
  await page.goto(`/admin/tea/card-pools/${poolId}`)
  for (const name of ['匯入卡密', '編輯', '刪除卡密庫', '匯出'])
    assert.equal(await page.getByRole('button', { name }).first().getAttribute('aria-disabled'), 'true', name)
  assert.equal(await page.getByRole('button', { name: '查看' }).first().getAttribute('aria-disabled'), 'true')
  assert.equal(await page.getByRole('checkbox').count(), 0)
  await inspect(page)
})

/** One card for three: who is quicker gets it, who pays after him in time awaits codes, and one pays a day too late. */
async function anOrderPaidLate(system: TestSystem, shop: TestShop): Promise<Record<'late' | 'awaiting', { id: string; number: number }>> {
  const poolId = await aPoolOfCards(system, shop, { name: '軟體序號', cards: 1 })
  const product = await aCardProduct(system, shop, { poolId, name: '防毒軟體一年份', price: 990 })
  const [late, awaiting] = [await anOverdueOrder(system, shop, product), await anOverdueOrder(system, shop, product)]
  const longAgo = new Date(Date.now() - 25 * 3_600_000)
  await inShop(system, shop, ({ db, shopId }) =>
    db.updateTable('cardOrders').where('shopId', '=', shopId).where('orderId', '=', late.id).set({ releasedAt: longAgo }).execute(),
  )
  const quicker = await aCardOrder(system, shop, product)
  for (const { id: orderId } of [quicker, awaiting, late]) await inShop(system, shop, (tx) => markPaid(tx, { orderId }))
  return { late, awaiting }
}

/** Its minutes are over, and its card is others'. */
async function anOverdueOrder(system: TestSystem, shop: TestShop, product: TestProduct): Promise<{ id: string; number: number }> {
  const order = await aCardOrder(system, shop, product)
  const past = new Date(Date.now() - 60_000)
  await inShop(system, shop, async (tx) => {
    const mine = tx.db.updateTable('cardOrders').where('shopId', '=', tx.shopId).where('orderId', '=', order.id)
    await mine.set({ holdUntil: past }).execute()
    await releaseCardOrder(tx, { orderId: order.id })
  })
  return order
}
