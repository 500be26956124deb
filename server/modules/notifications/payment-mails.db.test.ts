import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { expireOrdersJob } from '#modules/payments/jobs.ts'
import { systemActor } from '#platform/tx.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { asBrowser } from '#test/support/checkout.ts'
import { payOrder } from '#test/support/gateway.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'
import { aTransferOrder, bankAccount } from '#test/support/transfers.ts'

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url, environment: { UNPAID_ORDER_SECONDS: '3600' } })
after(() => mailbox.close())

type Locale = 'zh-TW' | 'en'
const to = (recipient: string) => mailbox.mails.filter((mail) => mail.to === recipient)
/** The clock of a system only goes forward: a shop of today for each test. */
const shopOf = () => aShop(system, { name: '小島選物' })

const words: Record<Locale, { due: RegExp; tell: string; cancelled: string }> = {
  'zh-TW': { due: /請在 (\S+ \S+) 前完成轉帳/, tell: '帳號末五碼', cancelled: '因逾期未付款已取消' },
  en: { due: /Please transfer by (\S+ \S+);/, tell: 'last five digits', cancelled: 'was cancelled because it was not paid' },
}

for (const locale of ['zh-TW', 'en'] as const) {
  test(`SX-40 the mail of an order to be paid by transfer says account, amount and last minute, in ${locale}`, async () => {
    const shop = await shopOf()
    const customer = await aCustomer(system, shop)
    const order = await aTransferOrder(system, shop, { customer, locale, price: 1_280 })
    await system.runner.drain()
    const [mail] = to(customer.email)
    assert.ok(mail)
    const html = plain(mail.html)
    for (const [part, text] of Object.entries({ text: mail.text, html })) {
      const facts = [bankAccount.bankCode, bankAccount.bankName, bankAccount.branchName, bankAccount.accountNumber, bankAccount.accountName]
      for (const fact of [...facts, String(order.number), 'NT$1,280', words[locale].tell])
        assert.ok(text.includes(fact), `${part}: ${fact}`)
      assert.equal(words[locale].due.exec(text)?.[1], lastMinute(await dueAt(shop.id, order.id)), part)
    }
  })
}

test('SX-40 no account stands in the mail of another way to pay, nor in a mail sent again once the money is there', async () => {
  const shop = await shopOf()
  const [card, bank] = [await aCustomer(system, shop), await aCustomer(system, shop)]
  await aSimpleOrder(system, shop, { customer: card })
  const order = await aTransferOrder(system, shop, { customer: bank })
  await system.runner.drain()
  assert.equal(to(card.email).length, 1)
  assert.doesNotMatch(`${to(card.email)[0]?.text}${to(card.email)[0]?.html}`, /轉帳/)
  const payload = { amount: order.totalAmount }
  const headers = { ...shop.staff.headers, 'idempotency-key': 'the-money-is-there' }
  const booked = await system.app.inject({ method: 'POST', url: `/api/admin/orders/${order.id}/transfers`, headers, payload })
  assert.equal(booked.json().verdict, 'booked', booked.body)
  const [placed] = (await admin(shop, `/mails?template=order_placed&orderId=${order.id}`)).items
  const again = (await admin(shop, `/mails/${placed.id}`)).preview
  assert.ok(again.text.includes(String(order.number)) && !again.text.includes(bankAccount.accountNumber), again.text)
})

test('SX-41 the texts name what an order to be transferred says, and show it in the preview', async () => {
  const shop = await shopOf()
  for (const locale of ['zh-TW', 'en']) {
    const { variables, subject, html, text } = await admin(shop, `/mail-templates/order_placed/${locale}`)
    for (const name of ['bank_code', 'bank_name', 'branch_name', 'account_number', 'account_name', 'amount', 'due_at'])
      assert.ok(variables.includes(`transfer.${name}`), name)
    const preview = await system.app.inject({
      method: 'POST',
      url: `/api/admin/mail-templates/order_placed/${locale}/previews`,
      headers: shop.staff.headers,
      payload: { subject, html, text },
    })
    assert.equal(preview.statusCode, 200, preview.body)
    for (const part of [preview.json().html, preview.json().text]) assert.match(part, /0270-0301-2345[\s\S]*A1026/)
    assert.match(preview.json().text, /2026\/11\/24 23:59/)
  }
})

test('SX-40 who did not pay in time is told once that the order was given up, in his language; the order says so, too', async () => {
  const shop = await shopOf()
  const [chinese, english, payer] = await Promise.all([aCustomer(system, shop), aCustomer(system, shop), aCustomer(system, shop)])
  const order = await aSimpleOrder(system, shop, { customer: chinese, price: 640 })
  await aSimpleOrder(system, shop, { customer: english, locale: 'en' })
  const guests = await aSimpleOrder(system, shop, { customer: null, email: 'guest@mail.test' })
  const paid = await aSimpleOrder(system, shop, { customer: payer })
  await payOrder(system, shop, paid.id)
  const shown = await asBrowser(system, chinese, 'GET', `/orders/${order.id}`)
  assert.equal(shown.json().status, 'open')
  system.clock.advance(3_601_000)
  await giveUp()
  await giveUp()
  const told = (email: string) => to(email).filter(({ subject }) => /取消|cancelled/.test(subject))
  assert.deepEqual(
    [told(chinese.email).length, told(english.email).length, told('guest@mail.test').length, told(payer.email).length],
    [1, 1, 1, 0],
  )
  const [mail] = told(chinese.email)
  assert.ok(mail?.subject.includes(`${order.number} ${words['zh-TW'].cancelled}`), mail?.subject)
  for (const text of [mail?.text ?? '', plain(mail?.html ?? '')]) assert.match(text, /NT\$640[\s\S]*請不要再為這張訂單付款/)
  assert.ok(told(english.email)[0]?.subject.includes(words.en.cancelled))

  const rows = await inShop(shop.id, ({ db, shopId }) =>
    db
      .selectFrom('mails')
      .where('shopId', '=', shopId)
      .where('template', '=', 'payment_overdue')
      .select(['orderId', 'uniqueKey', 'state'])
      .execute(),
  )
  assert.equal(rows.length, 3)
  assert.ok(rows.every(({ uniqueKey, orderId, state }) => uniqueKey === `payment_overdue:${orderId}` && state === 'sent'))
  const entries = await inShop(shop.id, ({ db, shopId }) =>
    db.selectFrom('orderEntries').where('shopId', '=', shopId).where('orderId', '=', guests.id).orderBy('nth').select('type').execute(),
  )
  assert.deepEqual(
    entries.slice(-2).map(({ type }) => type),
    ['payment_overdue', 'cancelled'],
  )
})

async function giveUp(): Promise<void> {
  await system.boss.send(expireOrdersJob.name, {})
  await system.runner.drain()
}

/** What a reader sees of HTML. */
function plain(html: string): string {
  return html.replaceAll(/<[^>]+>/g, '')
}

function lastMinute(endsAt: Date): string {
  const shifted = new Date(endsAt.getTime() - 60_000 + 8 * 3_600_000).toISOString()
  return `${shifted.slice(0, 10).replaceAll('-', '/')} ${shifted.slice(11, 16)}`
}

function dueAt(shopId: string, orderId: string): Promise<Date> {
  return inShop(shopId, async ({ db }) => {
    const rows = db.selectFrom('payments').where('shopId', '=', shopId).where('orderId', '=', orderId)
    const { expiresAt } = await rows.select('expiresAt').executeTakeFirstOrThrow()
    assert.ok(expiresAt)
    return expiresAt
  })
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
async function admin(shop: { staff: { headers: Record<string, string> } }, path: string): Promise<any> {
  const answer = await system.app.inject({ url: `/api/admin${path}`, headers: shop.staff.headers })
  assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
  return answer.json()
}

function inShop<T>(shopId: string, work: Parameters<typeof system.transactor.transact<T>>[1]): Promise<T> {
  return system.transactor.transact({ shopId, actor: systemActor('test') }, work)
}
