import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { systemActor } from '#platform/tx.ts'
import { findProblems } from '#server/cli/verify.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aPaidOrder, aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { aPayment, payOrder, sandboxSecret, sendNotice } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem({ environment: { PAYMENT_TIMEOUT_SECONDS: '60' } })
const shop = await aShop(system)
const other = await aShop(system)

test('SX-31 a payment session is started once per key, and only with one', async () => {
  const customer = await aCustomer(system, shop)
  const order = await aSimpleOrder(system, shop, { customer })
  const url = `/api/store/orders/${order.id}/payment-sessions`
  const post = (key?: string) =>
    system.app.inject({ method: 'POST', url, headers: { ...customer.headers, ...(key ? { 'idempotency-key': key } : {}) } })
  assert.equal((await post()).json().code, 'idempotency_key_required')
  const first = await post('one')
  assert.equal(first.statusCode, 201, first.body)
  const session = first.json()
  assert.match(session.reference, new RegExp(`^${order.number}A1[A-Z]{4}$`))
  assert.deepEqual([session.amount, session.currency, session.expiresAt], [order.totalAmount, 'TWD', '2026-11-21T06:06:00.000Z'])
  assert.deepEqual((await post('one')).json(), session, 'the same answer')
  assert.equal((await post('two')).json().reference, session.reference, 'an open payment is used again')
})

test('SX-20 a payment session of somebody else, or of another shop, is as good as none', async () => {
  const [customer, stranger] = [await aCustomer(system, shop), await aCustomer(system, shop)]
  const foreigner = await aCustomer(system, other)
  const order = await aSimpleOrder(system, shop, { customer })
  const url = `/api/store/orders/${order.id}/payment-sessions`
  const post = (headers: Record<string, string>) =>
    system.app.inject({ method: 'POST', url, headers: { ...headers, 'idempotency-key': randomUUID() } })
  assert.equal((await post(customer.headers)).statusCode, 201)
  for (const { headers } of [stranger, foreigner]) assert.equal((await post(headers)).json().code, 'order_not_found')
  assert.equal((await post({ ...customer.headers, cookie: '' })).statusCode, 403, 'no cookie, no token')
})

test('S0-5 an order is paid online before delivery only, while it is open and unpaid', async () => {
  const cash = await aSimpleOrder(system, shop, { timing: 'on_delivery' })
  await assert.rejects(aPayment(system, shop, cash.id), { code: 'payment_not_online' })
  const paid = await aSimpleOrder(system, shop)
  await payOrder(system, shop, paid.id)
  await assert.rejects(aPayment(system, shop, paid.id), { code: 'order_already_paid' })
  const closed = await aSimpleOrder(system, shop, { status: 'closed' })
  await assert.rejects(aPayment(system, shop, closed.id), { code: 'order_not_open' })
})

test('SX-70 where a shop has not turned the sandbox on nothing of it answers', async () => {
  const live = await aShop(system)
  const order = await aSimpleOrder(system, live)
  const payment = await aPayment(system, live, order.id)
  const customer = await aCustomer(system, live)
  const own = await aSimpleOrder(system, live, { customer })
  const headers = { ...customer.headers, 'idempotency-key': 'before' }
  const session = await system.app.inject({ method: 'POST', url: `/api/store/orders/${own.id}/payment-sessions`, headers })
  const page = new URL(session.json().paymentUrl)
  assert.equal((await system.app.inject({ url: page.pathname + page.search })).statusCode, 200)

  await turnSandbox(live, false)
  await assert.rejects(aPayment(system, live, order.id), { code: 'sandbox_payments_off' })
  assert.equal((await system.app.inject({ url: page.pathname + page.search })).statusCode, 404)
  const pressed = await system.app.inject({ method: 'POST', url: page.pathname + page.search, ...form('outcome=paid') })
  assert.equal(pressed.statusCode, 404)
  assert.deepEqual(await sendNotice(system, live, payment), { statusCode: 404, verdict: null, code: 'shop_not_found' })
  await turnSandbox(live, true)
  assert.equal((await sendNotice(system, live, payment)).verdict, 'booked')
})

test('S0-5 SX-26 staff records the cash of an order paid on delivery: once, the whole of it, audited', async () => {
  const order = await aSimpleOrder(system, shop, { timing: 'on_delivery', isShipped: true })
  const post = (payload: object | undefined, key: string) =>
    system.app.inject({
      method: 'POST',
      url: `/api/admin/orders/${order.id}/cash-collections`,
      headers: { ...shop.staff.headers, 'idempotency-key': key },
      ...(payload ? { payload } : {}),
    })
  assert.deepEqual((await post({ amount: 1 }, 'a')).json().code, 'collected_amount_differs')
  const answer = await post(undefined, 'b')
  assert.equal(answer.statusCode, 201, answer.body)
  const [payment] = answer.json().payments
  assert.deepEqual([payment.provider, payment.status, payment.amount], ['cash_on_delivery', 'paid', order.totalAmount])
  assert.equal(answer.json().can.collectCash.code, 'order_already_paid')
  assert.deepEqual((await post(undefined, 'b')).json(), answer.json())
  assert.equal((await post(undefined, 'c')).json().code, 'order_already_paid')
  const audited = await inShop(shop, ({ db }) =>
    db.selectFrom('auditEntries').where('shopId', '=', shop.id).where('subjectId', '=', order.id).select(['action', 'after']).execute(),
  )
  assert.deepEqual(audited, [{ action: 'payments.collect_cash', after: { amount: order.totalAmount, currency: 'TWD' } }])
  const prepaid = await aSimpleOrder(system, shop)
  const refused = await system.app.inject({
    method: 'POST',
    url: `/api/admin/orders/${prepaid.id}/cash-collections`,
    headers: { ...shop.staff.headers, 'idempotency-key': 'd' },
  })
  assert.equal(refused.json().code, 'not_cash_on_delivery')
})

test('SX-14 SX-20 an alarm is listed for its shop, settled once with a note, and the order stays as it is', async () => {
  const place = await aShop(system)
  const order = await aSimpleOrder(system, place)
  await payOrder(system, place, order.id, { amount: 1 })
  const list = (owner: TestShop, query = '') =>
    system.app.inject({ url: `/api/admin/payment-alarms${query}`, headers: owner.staff.headers })
  const page = (await list(place)).json()
  assert.equal(page.total, 1)
  const [alarm] = page.items
  assert.deepEqual(
    [alarm.verdict, alarm.isAlarm, alarm.orderId, alarm.orderNumber, alarm.amount, alarm.expectedAmount, alarm.resolution],
    ['wrong_amount', true, order.id, String(order.number), 1, order.totalAmount, null],
  )
  assert.equal((await list(other)).json().items.filter(({ id }: { id: string }) => id === alarm.id).length, 0)
  const settle = (owner: TestShop, note = '已與銀行確認，將退款') =>
    system.app.inject({
      method: 'POST',
      url: `/api/admin/payment-alarms/${alarm.id}/resolution`,
      headers: { ...owner.staff.headers, 'idempotency-key': randomUUID() },
      payload: { action: 'dismiss', note },
    })
  assert.equal((await settle(other)).json().code, 'payment_alarm_not_found')
  assert.equal((await settle(place, '   ')).statusCode, 422)
  assert.equal((await settle(place)).json().resolution.note, '已與銀行確認，將退款')
  assert.equal((await settle(place)).json().code, 'payment_alarm_resolved')
  assert.equal((await list(place)).json().total, 0)
  assert.equal((await list(place, '?state=resolved')).json().total, 1)
  const shown = (await system.app.inject({ url: `/api/admin/orders/${order.id}/payments`, headers: place.staff.headers })).json()
  assert.deepEqual([shown.payments[0].status, shown.notices[0].resolution.byName.startsWith('Staff')], ['pending', true])
  assert.equal((await system.app.inject({ url: `/api/admin/orders/${order.id}/payments`, headers: other.staff.headers })).statusCode, 404)
})

test('SX-21 who may see payments may not settle them, and who may settle them may not change secrets', async () => {
  const [viewer, support, marketing] = [
    await aStaff(system, shop, 'viewer'),
    await aStaff(system, shop, 'support'),
    await aStaff(system, shop, 'marketing'),
  ]
  const see = ({ headers }: typeof viewer) => system.app.inject({ url: '/api/admin/payment-settings', headers })
  const rotate = ({ headers }: typeof viewer) =>
    system.app.inject({ method: 'POST', url: '/api/admin/payment-settings/sandbox/rotation', headers })
  const settle = ({ headers }: typeof viewer) =>
    system.app.inject({
      method: 'POST',
      url: `/api/admin/payment-alarms/${randomUUID()}/resolution`,
      headers: { ...headers, 'idempotency-key': randomUUID() },
      payload: { action: 'dismiss', note: 'x' },
    })
  assert.deepEqual([(await see(viewer)).statusCode, (await settle(viewer)).statusCode], [200, 403])
  assert.deepEqual([(await settle(support)).statusCode, (await rotate(support)).statusCode], [404, 403])
  assert.equal((await see(marketing)).statusCode, 403)
})

test('SX-26 SX-27 a rotated secret is shown once; the one before is believed for a day; none is in logs, jobs or audit', async () => {
  const place = await aShop(system)
  const orders = [await aSimpleOrder(system, place), await aSimpleOrder(system, place), await aSimpleOrder(system, place)] as const
  const old = await sandboxSecret(system, place)
  const rotated = await system.app.inject({
    method: 'POST',
    url: '/api/admin/payment-settings/sandbox/rotation',
    headers: place.staff.headers,
  })
  const { secret } = rotated.json()
  assert.equal(rotated.statusCode, 201, rotated.body)
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
  assert.notEqual(secret, old)
  const settings = (await system.app.inject({ url: '/api/admin/payment-settings', headers: place.staff.headers })).json()
  assert.equal(settings.accounts[0].noticeUrl, `http://shop.test/api/hooks/payments/sandbox/${place.handle}`)
  assert.equal((await payOrder(system, place, orders[0].id, { secret })).verdict, 'booked')
  assert.equal((await payOrder(system, place, orders[1].id, { secret: old })).verdict, 'booked')
  const last = await aPayment(system, place, orders[2].id)
  system.clock.advance(86_400_000)
  assert.equal((await sendNotice(system, place, last, { secret: old })).statusCode, 401)
  assert.equal((await sendNotice(system, place, last, { secret })).verdict, 'booked')

  const stored = await inShop(place, async ({ db }) => ({
    credentials: await db.selectFrom('paymentCredentials').selectAll().execute(),
    notices: await db.selectFrom('paymentNotices').selectAll().execute(),
    audit: await db.selectFrom('auditEntries').selectAll().execute(),
    events: await db.selectFrom('events').selectAll().execute(),
    answers: await db.selectFrom('idempotencyKeys').selectAll().execute(),
  }))
  const { rows: jobs } = await system.pool.query('select data, output from pgboss.job')
  const everything = JSON.stringify({ stored, jobs }, (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  )
  for (const text of [everything, settings, system.logs.join('\n')].map(String)) {
    for (const word of [secret, old].map((each) => each.slice('whsec_'.length))) assert.ok(!text.includes(word))
  }
  assert.deepEqual(
    stored.audit.map(({ action, after }) => [action, (after as { provider: string }).provider]),
    [['payments.rotate_secret', 'sandbox']],
  )
})

test('SX-14 payments whose time is over are marked by the job; the order waits on', async () => {
  const place = await aShop(system)
  const order = await aSimpleOrder(system, place)
  await aPayment(system, place, order.id)
  const statuses = () =>
    inShop(place, ({ db }) => db.selectFrom('payments').where('shopId', '=', place.id).select('status').execute()).then((rows) =>
      rows.map(({ status }) => status),
    )
  await runExpiry()
  assert.deepEqual(await statuses(), ['pending'])
  system.clock.advance(60_000)
  await runExpiry()
  assert.deepEqual(await statuses(), ['expired'])
  assert.equal((await payOrder(system, place, order.id)).verdict, 'booked')
})

test('SX-35 the hook takes bytes of any kind, answers with a problem, and never fails', async () => {
  const url = `/api/hooks/payments/sandbox/${shop.handle}`
  const bodies = [
    '',
    '{',
    '[]',
    '\u0000',
    '{"data":{"reference":"\\u0000"}}',
    'a=b',
    '{"type":"payment.succeeded","timestamp":"","data":{"reference":1}}',
  ]
  for (const payload of bodies) {
    const answer = await system.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'text/plain' } })
    assert.deepEqual([answer.statusCode, answer.json().code], [401, 'notice_signature_wrong'], payload)
  }
  const large = await system.app.inject({
    method: 'POST',
    url,
    payload: 'x'.repeat(64 * 1024 + 1),
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(large.statusCode, 413)
  assert.equal((await system.app.inject({ method: 'POST', url: '/api/hooks/payments/sandbox/nobody', payload: '{}' })).statusCode, 404)
  assert.equal(
    (await system.app.inject({ method: 'POST', url: `/api/hooks/payments/cash_on_delivery/${shop.handle}`, payload: '{}' })).statusCode,
    404,
  )
})

test('SX-16 after all this the books are in order', async () => {
  await aPaidOrder(system, shop, { lines: [{ product: await aProduct(system, shop), quantity: 2 }] })
  assert.deepEqual(await findProblems(system.transactor), [])
})

async function runExpiry(): Promise<void> {
  await system.boss.send('payments.expire', {})
  await system.runner.drain()
}

async function turnSandbox(owner: TestShop, isOn: boolean): Promise<void> {
  await inShop(owner, ({ db }) => db.updateTable('shops').where('shopId', '=', owner.id).set({ sandboxPayments: isOn }).execute())
}

function form(payload: string) {
  return { payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
}

async function inShop<T>(owner: TestShop, work: Parameters<typeof system.transactor.transact<T>>[1]): Promise<T> {
  return system.transactor.transact({ shopId: owner.id, actor: systemActor('test') }, work)
}
