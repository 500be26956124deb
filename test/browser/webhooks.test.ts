import assert from 'node:assert/strict'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aShop } from '#test/support/builders/shops.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await system.runner.drain()
  return { shop }
})

test('SX-34 an endpoint is added, its secret shown once, tested, its delivery looked at and sent again', async ({
  visit,
  seeded: { shop },
}) => {
  const page = await visit({ cookie: shop.staff.cookie, refusals: ['422 POST /api/admin/webhook-endpoints'] })
  await page.goto('/admin/tea/settings/api')
  await page.getByText('還沒有接收端').waitFor()
  await page.getByRole('button', { name: '新增接收端' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('名稱').fill('倉儲系統')
  await form.getByLabel('網址').fill('https://192.168.1.20/hook')
  await form.getByLabel('訂單付款').check()
  await form.getByLabel('序號發送').check()
  await inspect(page)
  await form.getByRole('button', { name: '新增接收端' }).click()
  await page.getByText('不能使用內部網路的網址').waitFor()
  await form.getByLabel('網址').fill('https://hooks.invalid/in')
  await form.getByRole('button', { name: '新增接收端' }).click()
  const secret = page.getByRole('dialog', { name: '簽章金鑰' })
  assert.match(await secret.locator('code').innerText(), /^whsec_/)
  await inspect(page)
  await secret.getByRole('button', { name: '我已保存' }).click()
  await secret.waitFor({ state: 'detached' })
  assert.equal(await page.getByText('whsec_').count(), 0)
  await page.getByRole('button', { name: '傳送測試通知給「倉儲系統」' }).click()
  await page.getByText('找不到這個網域').first().waitFor()
  await inspect(page)
  await page.getByRole('button', { name: /^查看 測試通知/ }).click()
  const detail = page.getByRole('dialog', { name: '測試通知' })
  await detail.getByText('"type": "webhook.test"').waitFor()
  await inspect(page)
  await detail.getByRole('button', { name: '重新發送' }).waitFor()
})

test('SX-34 the same in English, with what an endpoint said when it went away', async ({ visit, beside, seeded: { shop } }) => {
  await beside(({ pool }) =>
    pool.query(`update webhook_endpoints set disabled_at = now(), disabled_reason = 'gone', version = version + 1 where shop_id = $1`, [
      shop.id,
    ]),
  )
  const page = await visit({ cookie: shop.staff.cookie, locale: 'en' })
  await page.goto('/admin/tea/settings/api')
  await page.getByText('Gone (410)').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: 'Delete 倉儲系統' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete endpoint' }).click()
  await page.getByText('No endpoints yet').waitFor()
})
