import assert from 'node:assert/strict'
import { systemActor } from '#platform/tx.ts'
import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openForOrders } from '#test/support/checkout.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
  await openForOrders(system, shop)
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, ({ db, shopId }) =>
    db.updateTable('shops').where('shopId', '=', shopId).set({ settings: '{"guestCheckout":true}' }).execute(),
  )
  await aProduct(system, shop, { name: '阿里山高山茶', slug: 'alishan', price: 600, stock: 20 })
  return { shop, customer: await aCustomer(system, shop, { email: 'lin@mail.test', name: '林小美' }) }
})

test('SX-22 a forgotten password: the mailed link sets a new one and stands in no address afterwards', async ({ visit, mailbox }) => {
  const phone = await visit({ width: 390 })
  await phone.goto('/s/tea/sign-in')
  await phone.getByRole('link', { name: '忘記密碼？' }).click()
  // Both pages have a field of this name: the one left is not filled.
  await phone.getByRole('button', { name: '寄出連結' }).waitFor()
  await phone.getByLabel('電子郵件').fill('lin@mail.test')
  await inspect(phone)
  await phone.getByRole('button', { name: '寄出連結' }).click()
  await phone.getByText('請查看信箱').waitFor()
  const mail = await mailbox.waitFor((each) => each.to === 'lin@mail.test')
  const path = /\/s\/tea\/reset-password#\S+/.exec(mail.text)?.[0] ?? ''
  await phone.goto(path)
  await phone.getByLabel('新密碼', { exact: true }).fill('a much better sentence')
  await phone.waitForURL((url) => url.hash === '')
  assert.ok(!phone.url().includes('#'), 'the token stands in no address')
  await inspect(phone)
  await phone.getByRole('button', { name: '設定新密碼' }).click()
  await phone.getByRole('heading', { name: '會員登入' }).waitFor()
  await phone.getByLabel('電子郵件').fill('lin@mail.test')
  await phone.getByLabel('密碼', { exact: true }).fill('a much better sentence')
  await phone.getByRole('button', { name: '登入', exact: true }).click()
  await phone.waitForURL((url) => !url.pathname.endsWith('/sign-in'))

  await phone.goto('/s/tea/account/profile')
  await phone.getByLabel('姓名').fill('林大美')
  await inspect(phone)
  await phone.getByRole('button', { name: '儲存' }).click()
  await phone.getByText('個人資料已更新').waitFor()
  await phone.goto('/s/tea/account/addresses')
  await phone.getByRole('button', { name: '新增地址' }).click()
  await phone.getByRole('button', { name: '儲存' }).click()
  const said = await phone.getByLabel('收件人姓名').evaluate((input) => Reflect.get(input, 'validationMessage'))
  assert.equal(said, '請填寫收件人姓名')
  await phone.getByLabel('收件人姓名').fill('林大美')
  await phone.getByLabel('手機號碼').fill('0912345678')
  await phone.getByLabel('縣市').selectOption('臺北市')
  await phone.getByLabel('鄉鎮市區').selectOption('大安區')
  await phone.getByLabel('詳細地址').fill('和平東路 1 號')
  await inspect(phone)
  await phone.getByRole('button', { name: '儲存' }).click()
  await phone.getByText('預設', { exact: true }).waitFor()
  await inspect(phone)
  await phone.getByRole('button', { name: '刪除 林大美 的地址' }).click()
  await inspect(phone)
  await phone.getByRole('dialog').getByRole('button', { name: '刪除地址' }).click()
  await phone.getByText('還沒有常用地址').waitFor()
  await inspect(phone)
})

test('a guest picks his parcel up at a convenience store and pays there', async ({ visit }) => {
  const phone = await visit({ width: 390, locale: 'en' })
  await phone.goto('/s/tea/products/alishan')
  await phone.getByRole('button', { name: 'Add to cart' }).click()
  await phone.getByRole('link', { name: 'View cart' }).click()
  await phone.goto('/s/tea/checkout')
  await phone.getByLabel('Recipient name').fill('Lin')
  await phone.getByLabel('Mobile number').fill('02-2345-6789')
  await phone.getByLabel('Email').fill('guest@mail.test')
  await phone.getByRole('radiogroup', { name: 'Shipping method' }).getByRole('radio').nth(1).check()
  await phone.getByLabel('Convenience store').selectOption('7-ELEVEN')
  await phone.getByLabel('Store number').fill('1313')
  await phone.getByLabel('Store name').fill('Heping')
  await phone.getByRole('radiogroup', { name: 'Payment method' }).getByRole('radio').last().check()
  await phone.getByRole('button', { name: 'Place order' }).click()
  await phone.getByText('This is not a store number of that chain').first().waitFor()
  await phone.getByText('Enter a Taiwanese mobile number').first().waitFor()
  await inspect(phone)
  await phone.getByLabel('Mobile number').fill('0912345678')
  await phone.getByLabel('Store number').fill('131386')
  await phone.getByRole('button', { name: 'Place order' }).click()
  await phone.getByText('7-ELEVEN Heping (131386)').waitFor()
  await phone.getByText('Keep your look-up code').waitFor()
  await inspect(phone)
})
