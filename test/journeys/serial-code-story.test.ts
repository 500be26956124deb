import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { aProduct } from '#test/support/builders/catalog.ts'
import { codesFile } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { withDataDir } from '#test/support/data-dir-system.ts'
import { freePort, HttpSession } from '#test/support/http-session.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { startServer, temporaryDataDir } from '#test/support/server-process.ts'
import { within } from '#test/support/within.ts'

/** From the closing to the mail in the customer's box. */
const MAIL_LIMIT_MS = 2_000
const codes = ['TEA-0001', 'TEA-0002', 'TEA-0003']

test('S0-1 buy, pay, ship, close: within two seconds both codes are in the mail, on the order page and in the back office', async () => {
  const dataDir = temporaryDataDir()
  const mailbox = await openMailbox()
  after(() => mailbox.close())
  const port = await freePort()
  const { shop, product } = await withDataDir(dataDir, async (system) => {
    const opened = await aShop(system, { handle: 'tea', name: '山嵐茶行' })
    await system.runner.drain()
    return { shop: opened, product: await aProduct(system, opened, { name: '阿里山高山茶', slug: 'alishan', price: 600, stock: 10 }) }
  })
  const environment = { DATA_DIR: dataDir, PORT: String(port), BASE_URL: `http://localhost:${port}`, SMTP_URL: mailbox.url }
  await startServer({ environment, args: ['--no-demo'] })
  const origin = `http://localhost:${port}`
  const clerk = (method: string, path: string, body?: unknown, wanted?: number) => {
    const session = new HttpSession(origin, shop.handle)
    session.csrfToken = shop.staff.csrfToken
    return session.fetch(method, path, body, { cookie: shop.staff.cookie }).then(async (response) => {
      const text = await response.text()
      assert.equal(response.status, wanted ?? 200, `${method} ${path}: ${text}`)
      return text === '' ? null : JSON.parse(text)
    })
  }

  // Staff: a group that names the product, and a spreadsheet of codes.
  const group = await clerk(
    'POST',
    '/api/admin/code-groups',
    { name: '週年慶', source: 'uploaded', startsAt: new Date(Date.now() - 60_000).toISOString(), isPublic: true, productIds: [product.id] },
    201,
  )
  const file = new FormData()
  file.append('file', new Blob([new Uint8Array(await codesFile(codes))]), '序號.xlsx')
  const started = await clerk('POST', `/api/admin/code-groups/${group.id}/code-imports`, file, 202)
  await until(async () => (await clerk('GET', `/api/admin/code-imports/${started.id}`)).status === 'imported')

  // Customer: signs up, opens the product, puts two in the cart, checks out.
  const customer = new HttpSession(origin, shop.handle)
  customer.csrfToken = (await customer.json('GET', '/api/store/session')).csrfToken
  const email = 'lin@mail.test'
  await customer.json('POST', '/api/store/customers', { name: '林小美', email, password: 'oolong tea 2026' }, 201)
  customer.csrfToken = (await customer.json('GET', '/api/store/session')).csrfToken
  const page = await customer.json('GET', `/api/store/products/${product.slug}`)
  const cart = await customer.json('POST', '/api/store/cart/lines', { variantId: page.variants[0].id, quantity: 2 })
  const checkout = await customer.json('GET', '/api/store/checkout')
  const shipping = checkout.shippingMethods.find((method: { kind: string }) => method.kind === 'home')
  const payment = checkout.paymentMethods.find((method: { provider: string }) => method.provider === 'sandbox')
  const order = await customer.json(
    'POST',
    '/api/store/orders',
    {
      cartVersion: cart.version,
      recipient: { name: '林小美', phone: '0912345678', postalCode: '106', city: '台北市', district: '大安區', street: '和平東路 1 號' },
      email,
      shippingMethodId: shipping.id,
      paymentMethodId: payment.id,
      expectedTotalAmount: 1_200,
    },
    201,
  )
  assert.equal(order.mustPay, true)

  // He pays at the gateway's own page; its signed notice marks the order paid, whether his browser comes back or not.
  const { paymentUrl } = await customer.json('POST', `/api/store/orders/${order.orderId}/payment-sessions`, {}, 201)
  const gateway = new HttpSession(origin, shop.handle)
  assert.equal((await gateway.fetch('GET', paymentUrl)).status, 200)
  assert.equal((await gateway.fetch('POST', paymentUrl, new URLSearchParams({ outcome: 'paid' }))).status, 303)
  await until(async () => (await customer.json('GET', `/api/store/orders/${order.orderId}`)).paymentStatus === 'paid')

  // Staff: sees the order, ships it, closes it.
  const listed = await clerk('GET', '/api/admin/orders')
  assert.equal(listed.items[0].id, order.orderId)
  const before = await clerk('GET', `/api/admin/orders/${order.orderId}`)
  const shipped = await clerk(
    'POST',
    `/api/admin/orders/${order.orderId}/shipments`,
    { version: before.version, carrier: '黑貓宅急便', trackingNumber: '9001' },
    201,
  )
  assert.equal(mailbox.mails.filter((mail) => mail.text?.includes('TEA-')).length, 0, 'no code before the closing (S0-2)')
  const mail = await within(MAIL_LIMIT_MS, async () => {
    await clerk('POST', `/api/admin/orders/${order.orderId}/closure`, { version: shipped.version })
    return mailbox.waitFor((each) => Boolean(each.text?.includes('TEA-')))
  })

  // Both codes, in upload order, everywhere.
  const expected = codes.slice(0, 2)
  assert.equal(mail.to, email)
  for (const code of expected) assert.ok(mail.text?.includes(code) && mail.html?.includes(code), code)
  assert.ok(!mail.text?.includes('TEA-0003'))
  const own = await customer.json('GET', `/api/store/orders/${order.orderId}`)
  assert.deepEqual(own.codes.map((each: { code: string }) => each.code).sort(), expected)
  const ofOrder = await clerk('GET', `/api/admin/orders/${order.orderId}/codes`)
  assert.deepEqual(ofOrder.items.map((each: { tail: string }) => each.tail).sort(), ['0001', '0002'])
  const ofGroup = await clerk('GET', `/api/admin/code-groups/${group.id}/codes`)
  assert.deepEqual(
    ofGroup.items.map((each: { order: { number: number } | null }) => each.order?.number ?? null),
    [order.number, order.number, null],
  )

  // Another customer's page does not exist for him.
  const stranger = new HttpSession(origin, shop.handle)
  stranger.csrfToken = (await stranger.json('GET', '/api/store/session')).csrfToken
  await stranger.json('POST', '/api/store/customers', { name: '陳大文', email: 'chen@mail.test', password: 'another password 7' }, 201)
  await stranger.json('GET', `/api/store/orders/${order.orderId}`, undefined, 404)
})

/** Asks until it is so; bounded by the test's own time limit. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(50)
}
