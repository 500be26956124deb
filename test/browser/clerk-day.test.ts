import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { browserTests, dialogsGone, inspect, settled } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aPaidOrder } from '#test/support/builders/payments.ts'
import { aCodeGroup } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { importCodes } from '#test/support/desk-steps.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  const tea = await aProduct(system, shop, { name: '阿里山高山茶', price: 600, stock: 500 })
  const cup = await aProduct(system, shop, { name: '手作茶杯', price: 450, stock: 500 })
  const spoon = await aProduct(system, shop, { name: '竹茶匙', price: 80, stock: 50 })
  const group = await aCodeGroup(system, shop, { name: '茶匙抽獎', products: [spoon], codes: ['SPOON-0001'] })
  const customer = await aCustomer(system, shop, { name: '林小美' })
  const lines = [{ product: tea, quantity: 2 }, { product: cup }, { product: spoon, quantity: 2 }]
  const order = await aPaidOrder(system, shop, { lines, customer })
  const cash = await anOrder(system, shop, { lines: [{ product: tea, quantity: 2 }], customer, timing: 'on_delivery' })
  const arrived = await aPaidOrder(system, shop, { lines: [{ product: cup, quantity: 2 }], customer, isShipped: true })
  for (let count = 0; count < 60; count++) await anOrder(system, shop, { lines: [{ product: tea }], isPaid: count % 10 !== 0 })
  await system.runner.drain()
  return { shop, customer, group, order, cash, arrived }
})

const words = {
  'zh-TW': {
    search: '訂單編號、Email 或手機',
    ship: '出貨',
    carrier: '物流業者',
    cupQuantity: '手作茶杯 的出貨數量',
    record: '確認出貨',
    partly: '部分出貨',
    shipped: '已出貨',
    close: '結案',
    closed: '已結案',
    refund: '退款',
    refundOf: '手作茶杯 的退款數量',
    byHand: /人工退款/,
    refundVerb: '退款 NT$450',
    partlyRefunded: '部分退款',
  },
} as const

test('S0-2, S0-24 a day of a clerk: find an order, ship a part, ship the rest, close it, back-fill its missing code, send its mail again, refund one line', async ({
  visit,
  mailbox,
  seeded,
}) => {
  const { shop, group, order } = seeded
  const w = words['zh-TW']
  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/orders')
  await page.getByRole('button', { name: w.search }).or(page.getByLabel(w.search)).first().click()
  await page.keyboard.type(String(order.number))
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: `#${order.number}` }).click()
  await page.getByRole('heading', { name: `訂單 #${order.number}` }).waitFor()

  await page.getByRole('button', { name: w.ship, exact: true }).click()
  let dialog = page.getByRole('dialog')
  await dialog.getByLabel(w.carrier).fill('黑貓宅急便')
  await dialog.getByLabel(w.cupQuantity).fill('0')
  await settled(page)
  await inspect(page)
  await dialog.getByRole('button', { name: w.record }).click()
  await tag(page, w.partly)
  await dialogsGone(page)
  await page.getByRole('button', { name: w.ship, exact: true }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByLabel(w.carrier).fill('黑貓宅急便')
  await dialog.getByRole('button', { name: w.record }).click()
  await tag(page, w.shipped)
  await dialogsGone(page)

  await page.getByRole('button', { name: w.close, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: w.close, exact: true }).click()
  await tag(page, w.closed)
  await dialogsGone(page)

  // Two pieces, one code: the second waits until there are more.
  await page.getByText('••••0001').waitFor()
  await page.goto(`/admin/tea/code-groups/${group.id}`)
  await importCodes(page, ['SPOON-0002'])
  await page.getByText('已匯入 1 組序號。').waitFor()
  await page.goto('/admin/tea/shortages')
  await page.getByRole('link', { name: `#${order.number}` }).waitFor()
  await page.getByRole('button', { name: '全部補發' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部補發' }).click()
  await page.getByText('已補發 1 組序號。').waitFor()
  await mailbox.waitFor(({ text }) => text.includes('SPOON-0002'))

  await page.goto(`/admin/tea/orders/${order.id}`)
  await page.getByText('••••0002').waitFor()
  const mails = page.getByRole('heading', { name: '序號通知信' }).locator('..')
  await mails.getByText('已寄出').first().waitFor()
  const before = new Set(mailbox.mails)
  await mails.getByRole('button', { name: '重新寄送' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '重新寄送' }).click()
  await mailbox.waitFor((mail) => !before.has(mail) && mail.text.includes('SPOON-'))
  await dialogsGone(page)

  await page.getByRole('region', { name: w.refund }).getByRole('button', { name: w.refund, exact: true }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByLabel(w.refundOf).fill('1')
  await dialog.getByRole('radio', { name: w.byHand }).check()
  await dialog.getByRole('button', { name: w.refundVerb }).waitFor()
  await settled(page)
  await inspect(page)
  await page.screenshot({ path: 'test-results/clerk-refund.png' })
  await dialog.getByRole('button', { name: w.refundVerb }).click()
  await tag(page, w.partlyRefunded)
  await dialogsGone(page)
  await settled(page)
  await inspect(page)
  await page.screenshot({ path: 'test-results/clerk-order.png', fullPage: true })
})

test('SX-50 a return from the request of the buyer to its refund, and the list of returns', async ({ visit, seeded }) => {
  const { shop, customer, arrived } = seeded
  const buyer = await visit({ cookie: customer.headers.cookie ?? '', width: 390 })
  await buyer.goto(`/s/tea/orders/${arrived.id}`)
  await buyer.getByRole('button', { name: '申請退貨' }).click()
  await buyer.getByLabel('手作茶杯', { exact: true }).selectOption('1')
  await buyer.getByLabel('退貨原因').selectOption('defective')
  await inspect(buyer)
  await buyer.screenshot({ path: 'test-results/clerk-store-return.png' })
  await buyer.getByRole('button', { name: '送出申請' }).click()
  await buyer.getByText('等待商店確認').waitFor()
  await inspect(buyer)

  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/tea/returns')
  await page.getByRole('link', { name: `#${arrived.number}` }).waitFor()
  await inspect(page)
  await page.screenshot({ path: 'test-results/clerk-returns.png' })
  await page.getByRole('link', { name: `#${arrived.number}` }).click()
  await page.getByRole('button', { name: '同意退貨' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '同意退貨' }).click()
  await dialogsGone(page)
  await page.getByRole('button', { name: '收到退貨' }).click()
  await page.getByRole('dialog').getByText('放回庫存').click()
  await page.getByRole('dialog').getByRole('checkbox', { name: '放回庫存', checked: false }).waitFor()
  await settled(page)
  await inspect(page)
  await page.screenshot({ path: 'test-results/clerk-receive.png' })
  await page.getByRole('dialog').getByRole('button', { name: '收到退貨' }).click()
  await dialogsGone(page)
  await page.getByRole('region', { name: '退款' }).getByRole('button', { name: '退款', exact: true }).click()
  await page.getByRole('dialog').getByText('已帶入收到的退貨數量').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '退款 NT$450' }).click()
  await page.getByRole('region', { name: '退貨' }).getByText('已完成').waitFor()
  await page.goto('/admin/tea/refunds')
  await page.getByRole('link', { name: `#${arrived.number}` }).waitFor()
  await settled(page)
  await inspect(page)
})

test('SX-50 all that match are marked and closed in bulk, with numbers, reasons and a file of them', async ({ visit, seeded }) => {
  const { shop } = seeded
  for (const locale of ['zh-TW', 'en'] as const) {
    const page = await visit({ cookie: shop.staff.cookie, locale })
    const say = (zh: string, en: string) => (locale === 'en' ? en : zh)
    await page.goto('/admin/tea/orders?status=open')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /選取符合|Select all/ }).click()
    await page.screenshot({ path: `test-results/clerk-list-${locale}.png` })
    await page.getByRole('button', { name: say('批次結案', 'Close orders') }).click()
    await settled(page)
    await inspect(page)
    await page.screenshot({ path: `test-results/clerk-bulk-${locale}.png` })
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('批次結案', 'Close orders') })
      .click()
    await page.getByRole('button', { name: say('查看未處理的原因', 'Show why not') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(say('還有商品沒出貨', 'not shipped')).first().waitFor()
    await settled(page)
    await inspect(page)
    await page.screenshot({ path: `test-results/clerk-refusals-${locale}.png` })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: say('下載清單', 'Download list') }).click(),
    ])
    assert.match(download.suggestedFilename(), /\.csv$/)
  }
})

test('S2-57 a part of a cash-on-delivery order collects a part; the parcel is corrected, the papers marked', async ({ visit, seeded }) => {
  const { shop, cash } = seeded
  const page = await visit({ cookie: shop.staff.cookie, locale: 'en' })
  await page.goto(`/admin/tea/orders/${cash.id}`)
  await page.getByRole('button', { name: 'Mark as printed' }).click()
  await page.getByRole('button', { name: 'Remove printed mark' }).waitFor()
  await page.getByRole('button', { name: 'Ship', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Carrier').fill('T-Cat')
  await dialog.getByLabel('Quantity of 阿里山高山茶 to ship').fill('1')
  await dialog.getByLabel('Collected with this parcel').fill('500')
  await settled(page)
  await inspect(page)
  await page.screenshot({ path: 'test-results/clerk-cash-en.png' })
  await dialog.getByRole('button', { name: 'Record shipment' }).click()
  await tag(page, 'Partly shipped')
  await dialogsGone(page)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Collected with this parcel').fill('700')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByText('NT$700 to collect').waitFor()
  await settled(page)
  await inspect(page)
  await page.screenshot({ path: 'test-results/clerk-order-en.png', fullPage: true })
})

/** A state in the head of the page. */
async function tag(page: Page, words: string): Promise<void> {
  await page.locator('.ant-tag').getByText(words, { exact: true }).first().waitFor()
}
