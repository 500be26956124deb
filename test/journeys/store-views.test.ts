import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readOrderFacts, requestReturn } from '#modules/orders/index.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'

// A merchant speaks to his customers in two languages: what a visitor sees and reads follows his store view.

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url })
after(() => mailbox.close())

const ofShop = { name: '小島選物', announcement: '連假照常出貨', contactEmail: 'hello@shop.test', mailSenderName: '小島客服' }
const ofEnglish = {
  name: 'Island <Goods>',
  accentColor: '#1f5fbf',
  announcement: null,
  contactEmail: 'en@shop.test',
  mailSenderName: null,
  notificationEmails: ['overseas@shop.test'],
}

test('SX-51 a page shows name, colour, notice and contact of the visitor’s store view, and carries the other one for the switch', async () => {
  const { shop } = await aShopOfTwoTongues()
  const zh = await pageOf(shop, '')
  assert.equal(zh.title, '小島選物')
  assert.equal(zh.language, 'zh-Hant-TW')
  const [first, second] = zh.shop.views
  assert.deepEqual([first.locale, first.label, first.name, first.announcement], ['zh-TW', '繁體中文', '小島選物', '連假照常出貨'])
  assert.deepEqual([second.locale, second.name, second.accentColor, second.announcement], ['en', 'Island <Goods>', '#1f5fbf', null])
  const en = await pageOf(shop, 'locale=en')
  assert.deepEqual([en.language, en.title, en.shop.locale], ['en', 'Island &#60;Goods&#62;', 'en'])
  assert.ok(!en.body.includes('overseas@shop.test'), 'whom the shop alarms is nobody’s business')
})

test('SX-51 a view that is not offered is not on the page, and who chose it before reads the default one', async () => {
  const { shop, english } = await aShopOfTwoTongues()
  await ok(shop, 'PATCH', `/store-views/${english.id}`, { version: 1, isOffered: false })
  const page = await pageOf(shop, 'locale=en')
  assert.deepEqual([page.language, page.title, page.shop.views.length], ['zh-Hant-TW', '小島選物', 1])
})

test('SX-41 mails go out with sender, name, contact and answer address of the view of their language', async () => {
  const { shop } = await aShopOfTwoTongues()
  const product = await aProduct(system, shop)
  for (const locale of ['zh-TW', 'en'] as const)
    await anOrder(system, shop, { lines: [{ product }], locale, email: `${locale.toLowerCase()}-${shop.handle}@mail.test` })
  await system.runner.drain()
  const zh = mailTo(`zh-tw-${shop.handle}@mail.test`)
  assert.equal(zh.fromName, '小島客服')
  assert.match(zh.subject, /^【小島選物】/)
  assert.match(zh.headers.get('reply-to') ?? '', /hello@shop\.test/)
  assert.match(zh.text, /歡迎與我們聯絡：hello@shop\.test · 02-2345-6789/)
  const en = mailTo(`en-${shop.handle}@mail.test`)
  assert.equal(en.fromName, 'Island <Goods>', 'no sender of its own: the name of the view')
  assert.match(en.subject, /^Island <Goods>: /)
  assert.match(en.headers.get('reply-to') ?? '', /en@shop\.test/)
  assert.match(en.text, /We are glad to help: en@shop\.test · 02-2345-6789/)
  assert.ok(en.html.includes('#1f5fbf') && en.html.includes('Island &lt;Goods&gt;') && !en.html.includes('<Goods>'))
})

test('S0-14 a notice about an order goes to the addresses of its view; about anything else to the shop’s', async () => {
  const { shop } = await aShopOfTwoTongues()
  const product = await aProduct(system, shop)
  const before = mailbox.mails.length
  for (const locale of ['zh-TW', 'en'] as const) {
    const customer = await aCustomer(system, shop)
    const order = await anOrder(system, shop, { lines: [{ product }], locale, customer, isPaid: true, isShipped: true })
    const scope = { shopId: shop.id, actor: { kind: 'customer', id: customer.id, name: '顧客' } as const }
    await system.transactor.transact(scope, async (tx) => {
      const [line] = (await readOrderFacts(tx, order.id)).lines
      const lines = [{ orderLineId: line?.id ?? '', quantity: 1 }]
      await requestReturn(tx, { orderId: order.id, reason: 'damaged', note: '', lines })
    })
    await system.runner.drain()
  }
  const told = mailbox.mails.slice(before).filter(({ to }) => !to.endsWith('@mail.test'))
  assert.deepEqual(
    told.map(({ to, subject }) => [to, subject.slice(0, 11)]),
    [
      [`boss-${shop.handle}@shop.test`, '【小島選物】顧客申請退'],
      ['overseas@shop.test', '【小島選物】顧客申請退'],
    ],
  )
})

async function aShopOfTwoTongues() {
  const shop = await aShop(system)
  const change = { version: 0, ...ofShop, contactPhone: '02-2345-6789', notificationEmails: [`boss-${shop.handle}@shop.test`] }
  await ok(shop, 'PATCH', '/shop', change)
  const { items } = await ok(shop, 'GET', '/store-views')
  const english = await ok(shop, 'PATCH', `/store-views/${items[1].id}`, { version: 0, own: ofEnglish })
  return { shop, english }
}

async function ok(shop: TestShop, method: 'GET' | 'PATCH', path: string, payload?: object) {
  const answer = await system.app.inject({ method, url: `/api/admin${path}`, headers: shop.staff.headers, ...(payload ? { payload } : {}) })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

async function pageOf(shop: TestShop, cookie: string) {
  const { body } = await system.app.inject({ url: `/s/${shop.handle}`, headers: { cookie } })
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(body) ?? []
  const [, language = ''] = /<html lang="([^"]+)"/.exec(body) ?? []
  const data = JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(body)?.[1] ?? 'null')
  return { body, title, language, shop: data.shop }
}

function mailTo(recipient: string) {
  const [mail, ...more] = mailbox.mails.filter(({ to }) => to === recipient)
  assert.ok(mail && more.length === 0, `${mailbox.mails.map(({ to }) => to)}`)
  return mail
}
