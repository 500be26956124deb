import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { browserTests, dialogsGone, inspect, noticed } from '#test/support/browser-stage.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aReview } from '#test/support/builders/reviews.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'
import { payOrder } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行', sandboxPayments: true })
  await openForOrders(system, shop, { takesGuests: true })
  const poolId = await aPoolOfCards(system, shop, { cards: 40 })
  const points = await aCardProduct(system, shop, { poolId, name: '遊戲點數 300 點', slug: 'points', price: 300 })
  const member = await aCardProduct(system, shop, { poolId, name: '會員啟用碼', slug: 'member', price: 500 })
  return { shop, points, member, customer: await aCustomer(system, shop, { name: '林小美' }) }
})

test('S1-2 S1-5 SX-26 a buyer reviews what he got; it stands on the product’s page, is gone when staff hides it, and can be put back', async ({
  visit,
  beside,
  seeded: { shop, points, customer },
}) => {
  const order = await beside(async (system) => {
    const placed = await aCardOrder(system, shop, points, { customerId: customer.id })
    await payOrder(system, shop, placed.id)
    return placed
  })
  const phone = await visit({ width: 390, cookie: customer.headers.cookie ?? '' })
  await phone.goto('/s/tea/products/points')
  await phone.getByText('還沒有評價').waitFor()
  await inspect(phone)
  await phone.goto('/s/tea/orders')
  await phone.getByText('待評價').waitFor()
  await phone.goto(`/s/tea/orders/${order.id}`)
  await phone.getByText('待評價').waitFor()
  await phone.getByRole('button', { name: '為「遊戲點數 300 點」寫評價' }).click()
  await phone.getByRole('button', { name: '送出評價' }).click()
  await phone.getByText('請選擇 1 到 5 顆星').waitFor()
  await inspect(phone)
  // The first star has the focus: the keyboard alone chooses the fourth.
  await phone.keyboard.press('Space')
  for (let star = 1; star < 4; star += 1) await phone.keyboard.press('ArrowRight')
  assert.equal(await phone.getByRole('radio', { name: '4 顆星 不錯' }).isChecked(), true)
  await phone.getByLabel('使用心得（選填）').fill(`馬上就收到了。\n${'好'.repeat(1_000)}`.slice(0, 1_000))
  await phone.getByText('已輸入 1,000／1,000 字').waitFor()
  await phone.keyboard.type('多')
  await phone.getByText('已輸入 1,000／1,000 字').waitFor()
  await phone.getByLabel('使用心得（選填）').fill('馬上就收到了。\n下次還會再買。')
  await inspect(phone)
  await noticed(phone, '謝謝您的評價', () => phone.getByRole('button', { name: '送出評價' }).click())
  await phone.getByText('已評價').waitFor()
  await phone.getByRole('img', { name: '4 顆星，滿分 5 顆星' }).waitFor()
  assert.equal(await phone.getByRole('button', { name: /寫評價/ }).count(), 0, 'once')
  await inspect(phone)
  await phone.goto('/s/tea/orders')
  await phone.getByText('已評價').waitFor()

  const stranger = await visit({ width: 390 })
  await shownWith(stranger, '王＊＊')
  await stranger.getByText('下次還會再買').waitFor()
  await stranger.getByText('1 則評價').waitFor()
  await stranger.getByText('4.0', { exact: true }).waitFor()
  await inspect(stranger)

  const desk = await visit({ cookie: shop.staff.headers.cookie ?? '' })
  await desk.goto('/admin/tea/reviews?q=點數&rating=4&state=shown')
  await desk.getByText('馬上就收到了').waitFor()
  await inspect(desk)
  await desk.getByRole('button', { name: '隱藏評價' }).click()
  await desk.getByText('這則評價會從「遊戲點數 300 點」的商品頁消失').waitFor()
  await inspect(desk)
  await noticed(desk, '評價已隱藏', () => desk.getByRole('dialog').getByRole('button', { name: '隱藏評價' }).click())
  await dialogsGone(desk)
  await desk.getByText('馬上就收到了').waitFor({ state: 'detached' })
  await shownWith(stranger, '還沒有評價')
  assert.equal(await stranger.getByText('王＊＊').count(), 0)
  await phone.goto(`/s/tea/orders/${order.id}`)
  await phone.getByText('下次還會再買').waitFor()

  await desk.goto('/admin/tea/reviews')
  await desk.getByRole('row', { name: /已隱藏/ }).waitFor()
  await inspect(desk)
  await desk.getByRole('button', { name: '恢復顯示' }).click()
  await noticed(desk, '評價已恢復顯示', () => desk.getByRole('dialog').getByRole('button', { name: '恢復顯示' }).click())
  await dialogsGone(desk)
  await desk.getByRole('link', { name: `#${order.number}` }).click()
  await desk.getByRole('heading', { level: 1, name: new RegExp(String(order.number)) }).waitFor()
  await shownWith(stranger, '王＊＊')
})

test('S1-2 S1-4 a guest who has proved his order reviews it, in English, with stars alone', async ({ visit }) => {
  const phone = await visit({ width: 390, locale: 'en' })
  await phone.goto('/s/tea/products/member')
  await phone.getByRole('button', { name: 'Buy now' }).click()
  await phone.getByLabel('Name').fill('Amy Chen')
  await phone.getByLabel('Mobile number').fill('0911000009')
  await phone.getByRole('radio', { name: /sandbox|模擬|測試|沙盒/i }).check()
  await phone.getByRole('button', { name: 'Place order' }).click()
  await phone.getByRole('button', { name: 'Pay now' }).last().click()
  await phone
    .getByRole('button', { name: /付款成功|Pay/ })
    .first()
    .click()
  await phone.getByText('To be reviewed').waitFor()
  await phone.getByRole('button', { name: 'Write a review of “會員啟用碼”' }).click()
  await phone.getByRole('radio', { name: '2 stars Not good' }).check()
  await inspect(phone)
  await noticed(phone, 'Thank you for your review', () => phone.getByRole('button', { name: 'Send review' }).click())
  await phone.getByText('Reviewed', { exact: true }).waitFor()
  await inspect(phone)
  await shownWith(phone, 'A＊＊＊', 'member')
  await phone.getByRole('img', { name: '2 out of 5 stars' }).first().waitFor()
})

test('S1-5 more reviews than a page holds are turned over, and an address beyond the last leads to the first', async ({
  visit,
  beside,
  seeded: { shop },
}) => {
  await beside(async (system) => {
    const poolId = await aPoolOfCards(system, shop, { cards: 12, name: '序號' })
    const product = await aCardProduct(system, shop, { poolId, name: '軟體序號', slug: 'serial', price: 900 })
    for (let nth = 1; nth <= 12; nth += 1) {
      const order = await aCardOrder(system, shop, product)
      await payOrder(system, shop, order.id)
      await inShop(system, shop, (tx) => aReview(tx, { orderId: order.id, rating: nth === 1 ? 4 : 5, body: `第 ${nth} 則` }))
    }
  })
  const page = await visit({ width: 390 })
  await shownWith(page, '第 12 則', 'serial')
  await page.getByText('12 則評價').waitFor()
  await page.getByRole('img', { name: '4.9 顆星，滿分 5 顆星' }).waitFor()
  assert.equal(await page.getByText('第 1 則', { exact: true }).count(), 0)
  await page.getByRole('link', { name: '下一頁' }).click()
  await page.getByText('第 1 則', { exact: true }).waitFor()
  assert.equal(await page.evaluate('document.activeElement.textContent'), '商品評價')
  await inspect(page)
  await page.goto('/s/tea/products/serial?page=9')
  await page.getByText('第 12 則').waitFor()
  assert.equal(new URL(page.url()).search, '')
})

/** The product's page, asked for again until it says so: what everybody reads may be a second old. */
async function shownWith(page: Page, words: string, slug = 'points'): Promise<void> {
  await until(async () => {
    await page.goto(`/s/tea/products/${slug}`)
    await page
      .getByText(/還沒有評價|則評價|No reviews yet|\d reviews?$/)
      .first()
      .waitFor()
    return (await page.getByText(words).count()) > 0
  })
}
