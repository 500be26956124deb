import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProblems } from '#server/cli/verify.ts'
import { anEcpayOrder, anEcpayShop, goToGateway, openSession, readForm } from '#test/support/builders/ecpay.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop, aToken, type TestShop } from '#test/support/builders/shops.ts'
import { openFakeEcpay } from '#test/support/ecpay.ts'
import { freePort } from '#test/support/http-session.ts'
import { testSystem } from '#test/support/system.ts'

const gatewayPort = await freePort()
const system = await testSystem({ environment: { ECPAY_URL: `http://127.0.0.1:${gatewayPort}`, PAYMENT_QUERY_PAUSE_SECONDS: '0' } })
const fake = await openFakeEcpay({
  port: gatewayPort,
  now: () => system.clock.now(),
  async deliver(url, payload) {
    const { pathname } = new URL(url)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await system.app.inject({ method: 'POST', url: pathname, payload, headers })
    return { status: answer.statusCode, body: answer.body }
  },
})
const shop = await anEcpayShop(system)
const ok = { status: 200, body: '1|OK' }

const readers = new Map<string, Promise<{ headers: Record<string, string> }>>()
/** Reads by a token: sessions end while these tests let days pass. */
async function read(owner: TestShop, url: string) {
  const reader = readers.get(owner.id) ?? aToken(system, owner, ['orders.see', 'payments.see'])
  readers.set(owner.id, reader)
  return (await system.app.inject({ url: `/api/admin${url}`, headers: (await reader).headers })).json()
}
const paymentsOf = (orderId: string, owner: TestShop = shop) => read(owner, `/orders/${orderId}/payments`)
const orderOf = (orderId: string, owner: TestShop = shop) => read(owner, `/orders/${orderId}`)
type Alarm = { verdict: string; orderId: string | null; can: { accept: unknown; refund: unknown } }
const alarmsOf = async (owner: TestShop): Promise<Alarm[]> => (await read(owner, '/payment-alarms?size=200')).items
const ownOrder = async ({ id, customer }: { id: string; customer: { headers: Record<string, string> } }) =>
  (await system.app.inject({ url: `/api/store/orders/${id}`, headers: customer.headers })).json()
const verdicts = async (orderId: string) =>
  (await paymentsOf(orderId)).notices.map(({ verdict }: { verdict: string }) => verdict).toSorted()

test('SX-23 the page between shop and gateway runs no inline script and sends its form to the gateway alone', async () => {
  const { paymentUrl, reference } = await anEcpayOrder(system, { shop, fake })
  const { action, policy, fields } = await readForm(system, paymentUrl)
  assert.equal(action, `${fake.origin}/Cashier/AioCheckOut/V5`)
  assert.equal(fields.MerchantTradeNo, reference)
  assert.match(policy, new RegExp(`script-src 'self'; form-action ${fake.origin.replaceAll('.', '\\.')};`))
  assert.doesNotMatch(policy, /unsafe-inline/)
  const { pathname, search } = new URL(paymentUrl)
  const page = await system.app.inject({ url: pathname + search })
  assert.deepEqual([page.headers['cache-control'], page.headers['referrer-policy']], ['no-store', 'no-referrer'])
  assert.doesNotMatch(page.body, /<script>|onload=|onclick=/)
  assert.equal((await system.app.inject({ url: '/payment-forms/submit.js' })).headers['content-type'], 'text/javascript; charset=utf-8')
})

test('SX-20 the page is only at the address we signed', async () => {
  const { paymentUrl } = await anEcpayOrder(system, { shop, fake })
  const other = await anEcpayShop(system)
  const { pathname, search } = new URL(paymentUrl)
  for (const url of [
    pathname + search.replace('=', '=A').slice(0, search.length),
    pathname.replace(shop.handle, other.handle) + search,
    pathname.slice(0, -1) + search,
  ]) {
    const answer = await system.app.inject({ url })
    assert.ok([404, 422].includes(answer.statusCode), `${url}: ${answer.statusCode}`)
  }
  assert.equal((await system.app.inject({ url: pathname })).statusCode, 422)
})

test('SX-14 S1-2 the notice alone pays the order: once, however often it comes, and it is answered 1|OK each time', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  for (let time = 0; time < 3; time++) assert.deepEqual(await fake.pay(order.reference), ok)
  const { payments, notices } = await paymentsOf(order.id)
  assert.equal((await orderOf(order.id)).paymentStatus, 'paid')
  assert.deepEqual([payments.length, payments[0].status, payments[0].provider], [1, 'paid', 'ecpay_credit'])
  assert.equal(payments[0].providerReference, fake.trade(order.reference).tradeNo)
  assert.deepEqual(
    notices.map(({ verdict, deliveries, provider }: { verdict: string; deliveries: number; provider: string }) => [
      verdict,
      deliveries,
      provider,
    ]),
    [['booked', 3, 'ecpay_credit']],
  )
})

test('SX-14 sixteen notices at once pay once', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  const answers = await Promise.all(Array.from({ length: 16 }, () => fake.pay(order.reference)))
  assert.ok(
    answers.every(({ status, body }) => status === 200 && body === '1|OK'),
    JSON.stringify(answers),
  )
  assert.deepEqual(await verdicts(order.id), ['booked'])
})

test('SX-14 a wrong signature is answered 0|CheckMacValue, books nothing, and is seen', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  const fields = fake.result(order.reference)
  const forged = String(new URLSearchParams({ ...fields, CheckMacValue: 'A'.repeat(64) }))
  const unsigned = String(new URLSearchParams(fields))
  for (const payload of [
    forged,
    unsigned,
    `${new URLSearchParams(fake.signed({ ...fields, TradeAmt: '1' }))}`.replace('TradeAmt=1&', 'TradeAmt=500&'),
  ]) {
    const answer = await post(`/api/hooks/payments/ecpay/${shop.handle}`, payload)
    assert.deepEqual([answer.statusCode, answer.body], [200, '0|CheckMacValue'])
  }
  assert.equal((await orderOf(order.id)).paymentStatus, 'unpaid')
  assert.ok((await verdicts(order.id)).every((verdict: string) => verdict === 'wrong_signature'))
  assert.equal((await alarmsOf(shop)).filter(({ orderId }) => orderId === order.id).length > 0, true)
  assert.deepEqual(await fake.pay(order.reference), ok, 'and the true one still pays')
  assert.equal((await orderOf(order.id)).paymentStatus, 'paid')
})

test('SX-14 SX-20 another merchant, another amount, another shop, a trade nobody began: never booked, always seen', async () => {
  const place = await anEcpayShop(system)
  const order = await anEcpayOrder(system, { shop: place, fake })
  const hook = `/api/hooks/payments/ecpay/${place.handle}`
  const send = (fields: Record<string, string>) => post(hook, String(new URLSearchParams(fields)))
  const { merchantId: _id, ...keys } = { ...(fake.merchants.get('3002607') ?? { hashKey: '', hashIv: '' }), merchantId: '' }
  fake.merchants.set('2000132', keys)
  const wrong = [
    { ...fake.result(order.reference), MerchantID: '2000132' },
    { ...fake.result(order.reference), TradeAmt: '1' },
    { ...fake.result(order.reference), MerchantTradeNo: '100001A9ZZZZ' },
  ]
  for (const fields of wrong) {
    const answer = await send(fake.signed(fields))
    assert.deepEqual([answer.statusCode, answer.body], [200, '1|OK'], 'sending it again would change nothing')
  }
  const elsewhere = await anEcpayOrder(system, { shop, fake })
  await send(fake.signed(fake.result(elsewhere.reference)))
  assert.equal((await orderOf(order.id, place)).paymentStatus, 'unpaid')
  assert.equal((await orderOf(elsewhere.id)).paymentStatus, 'unpaid', 'nor in the shop it was made for')
  assert.deepEqual((await alarmsOf(place)).map(({ verdict }) => verdict).toSorted(), [
    'other_shop',
    'unknown_payment',
    'unknown_payment',
    'wrong_amount',
  ])
})

test('SX-14 a simulated payment is no money: not booked, shown as what it is, and the real one still pays', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  assert.deepEqual(await fake.pay(order.reference, { SimulatePaid: '1' }), ok)
  assert.equal((await orderOf(order.id)).paymentStatus, 'unpaid')
  const [alarm] = (await alarmsOf(shop)).filter(({ orderId }) => orderId === order.id)
  assert.equal(alarm?.verdict, 'simulated')
  assert.deepEqual(
    [alarm?.can.accept, alarm?.can.refund].map((can) => (can as { code: string }).code),
    ['alarm_without_money', 'alarm_without_money'],
  )
  fake.trade(order.reference).isPaid = true
  await ask(86_400)
  assert.equal((await orderOf(order.id)).paymentStatus, 'unpaid', 'an answer would not say whether the money is real')
  assert.deepEqual(await fake.pay(order.reference), ok)
  assert.equal((await orderOf(order.id)).paymentStatus, 'paid')
})

test('SX-14 S2-58 a card that is refused is the buyer’s own attempt: he begins again under another number, never with another amount', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  assert.deepEqual(await fake.pay(order.reference, { RtnCode: '10100248', RtnMsg: '拒絕交易' }), ok)
  assert.equal((await orderOf(order.id)).paymentStatus, 'unpaid')
  const again = await goToGateway(system, { shop, fake, order, customer: order.customer })
  assert.notEqual(again.reference, order.reference)
  assert.match(again.reference, /^[A-Za-z0-9]{1,20}$/)
  assert.equal(fake.trade(again.reference).asked.TotalAmount, fake.trade(order.reference).asked.TotalAmount)
  assert.deepEqual(await fake.pay(again.reference), ok)
  assert.deepEqual(await fake.pay(order.reference), ok)
  assert.deepEqual(await verdicts(order.id), ['already_paid', 'booked', 'failed'])
})

test('SX-14 every attempt has a number of its own, and the page of an attempt that is over leads to the order', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  const second = await goToGateway(system, { shop, fake, order, customer: order.customer })
  assert.notEqual(second.reference, order.reference)
  const { pathname, search } = new URL(order.paymentUrl)
  const over = await system.app.inject({ url: pathname + search })
  assert.deepEqual([over.statusCode, over.headers.location], [303, `/s/${shop.handle}/orders/${order.id}`])
  await fake.pay(order.reference)
  const { payments } = await paymentsOf(order.id)
  assert.deepEqual(payments.map(({ status }: { status: string }) => status).toSorted(), ['expired', 'paid'], 'late money still pays')
})

test('S1-16 an ATM number is kept with the payment, shown to buyer and staff until it ends, and paid days later', async () => {
  const order = await anEcpayOrder(system, { shop, fake, way: 'ecpay_atm' })
  assert.deepEqual(await fake.issueNumber(order.reference), ok)
  assert.deepEqual(await fake.issueNumber(order.reference), ok, 'told twice')
  const shown = await ownOrder(order)
  const expected = {
    kind: 'atm',
    bankCode: '118',
    number: '9103522175887271',
    barcodes: [],
    amount: order.totalAmount,
    expiresAt: '2026-11-24T16:00:00.000Z',
  }
  assert.deepEqual(shown.payableNumber, { ...expected, expiresAt: shown.payableNumber?.expiresAt })
  assert.match(shown.payableNumber.expiresAt, /T16:00:00\.000Z$/)
  assert.deepEqual([shown.paymentStatus, shown.can.pay.code], ['unpaid', 'payment_number_valid'])
  const [payment] = (await paymentsOf(order.id)).payments
  assert.deepEqual([payment.number, payment.expiresAt], [shown.payableNumber, shown.payableNumber.expiresAt])
  assert.equal((await openSession(system, { order, customer: order.customer })).json().code, 'payment_number_valid')
  const { timeline } = await orderOf(order.id)
  assert.equal(timeline[0].type, 'payment_number_issued')
  assert.deepEqual(await fake.pay(order.reference), ok)
  const paid = await ownOrder(order)
  assert.deepEqual([paid.paymentStatus, paid.payableNumber], ['paid', null])
})

test('S1-16 a store code and barcodes are kept too; a number that has ended is shown no longer and another may be got', async () => {
  const code = await anEcpayOrder(system, { shop, fake, way: 'ecpay_cvs' })
  const bars = await anEcpayOrder(system, { shop, fake, way: 'ecpay_barcode' })
  for (const { reference } of [code, bars]) assert.deepEqual(await fake.issueNumber(reference), ok)
  assert.deepEqual([(await ownOrder(code)).payableNumber.kind, (await ownOrder(code)).payableNumber.number], ['cvs', 'LLL22251222222'])
  assert.deepEqual((await ownOrder(bars)).payableNumber.barcodes, [
    '1209296BA',
    '2551912500001234',
    `120962${String(bars.totalAmount).padStart(9, '0')}`,
  ])
  await giveUp()
  assert.equal((await orderOf(bars.id)).status, 'open')
  system.clock.advance(3 * 86_400_000)
  const ended = await ownOrder(code)
  assert.deepEqual([ended.payableNumber, ended.can.pay], [null, true])
  await giveUp()
  assert.equal((await orderOf(bars.id)).status, 'open', 'what was paid at the till yesterday is known tomorrow')
  assert.deepEqual(await fake.pay(bars.reference), ok)
  assert.equal((await orderOf(bars.id)).paymentStatus, 'paid')
})

test('SX-14 S1-17 a notice that was lost is found by asking, and booked like the notice; the late one changes nothing', async () => {
  const card = await anEcpayOrder(system, { shop, fake })
  const atm = await anEcpayOrder(system, { shop, fake, way: 'ecpay_atm' })
  fake.losesNotices = true
  await fake.issueNumber(atm.reference)
  await fake.pay(card.reference)
  await fake.pay(atm.reference)
  const questions = () => fake.questions.filter(({ fields }) => fields.MerchantTradeNo === card.reference).length
  await ask(599)
  assert.equal(questions(), 0, 'a card is left alone for ten minutes')
  await ask(1)
  for (const { id } of [card, atm]) assert.equal((await orderOf(id)).paymentStatus, 'paid')
  fake.losesNotices = false
  assert.deepEqual(await fake.pay(card.reference), ok)
  const { notices } = await paymentsOf(card.id)
  assert.deepEqual([notices.length, notices[0].verdict, notices[0].deliveries], [1, 'booked', 2])
  await ask(86_400)
  assert.equal(questions(), 1, 'what is paid is not asked about again')
})

test('SX-14 notices and the answer to a question at the same moment book once', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  fake.losesNotices = true
  await fake.pay(order.reference)
  fake.losesNotices = false
  const answers = await Promise.all([ask(600), ...Array.from({ length: 16 }, () => fake.pay(order.reference))])
  assert.ok(answers.slice(1).every((answer) => typeof answer === 'object' && answer.body === '1|OK'))
  const { payments, notices } = await paymentsOf(order.id)
  assert.deepEqual([payments.length, payments[0].status, notices.length, notices[0].verdict], [1, 'paid', 1, 'booked'])
})

test('SX-14 a gateway that says it was asked too often is left alone for half an hour, by every shop', async () => {
  const place = await anEcpayShop(system)
  const orders = [await anEcpayOrder(system, { shop: place, fake }), await anEcpayOrder(system, { shop, fake })]
  fake.losesNotices = true
  for (const { reference } of orders) await fake.pay(reference)
  fake.losesNotices = false
  fake.isShut = true
  const before = fake.questions.length
  await ask(600)
  assert.equal(fake.questions.length, before + 1, 'the first refusal ends the run')
  fake.isShut = false
  await ask(1_799)
  assert.equal(fake.questions.length, before + 1)
  await ask(1)
  assert.equal((await orderOf(orders[0]?.id ?? '', place)).paymentStatus, 'paid')
  await ask(7_200)
  assert.equal((await orderOf(orders[1]?.id ?? '')).paymentStatus, 'paid')
})

test('SX-14 a gateway that does not answer, or without a true signature, is asked again later and nothing is booked', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  fake.losesNotices = true
  await fake.pay(order.reference)
  fake.losesNotices = false
  fake.losesAnswers = true
  await ask(600)
  fake.losesAnswers = false
  const [id, keys] = [...fake.merchants][0] ?? ['', { hashKey: '', hashIv: '' }]
  fake.merchants.set(id, { ...keys, hashIv: 'AAAAAAAAAAAAAAAA' })
  await ask(1_200)
  fake.merchants.set(id, keys)
  assert.equal((await orderOf(order.id)).paymentStatus, 'unpaid')
  await ask(7_200)
  assert.equal((await orderOf(order.id)).paymentStatus, 'paid')
})

test('SX-14 the buyer’s browser that comes back is led to his order, and books nothing', async () => {
  const order = await anEcpayOrder(system, { shop, fake })
  const back = `/payment-returns/ecpay/${shop.handle}`
  const send = (fields: Record<string, string>) =>
    post(back, String(new URLSearchParams(fields)), { 'sec-fetch-site': 'cross-site', origin: fake.origin })
  const paid = await send(fake.signed(fake.result(order.reference)))
  assert.deepEqual([paid.statusCode, paid.headers.location], [303, `/s/${shop.handle}/orders/${order.id}?paid=1`])
  const failed = await send(fake.signed(fake.result(order.reference, { RtnCode: '10100248' })))
  assert.equal(failed.headers.location, `/s/${shop.handle}/orders/${order.id}?paid=0`)
  const forged = await send({ ...fake.result(order.reference), CheckMacValue: 'A'.repeat(64) })
  assert.equal(forged.headers.location, `/s/${shop.handle}/`)
  assert.equal((await orderOf(order.id)).paymentStatus, 'unpaid')
  assert.deepEqual(await verdicts(order.id), [])
})

test('SX-20 without an account a shop’s address for notices is as good as none, and nothing of ECPay can be offered', async () => {
  const bare = await aShop(system)
  await aSimpleOrder(system, bare)
  assert.equal((await post(`/api/hooks/payments/ecpay/${bare.handle}`, 'a=1')).statusCode, 404)
  assert.equal((await post(`/payment-returns/ecpay/${bare.handle}`, 'a=1')).statusCode, 404)
  const { items } = (await system.app.inject({ url: '/api/admin/payment-methods', headers: bare.staff.headers })).json()
  const method = items.find(({ provider }: { provider: string }) => provider === 'ecpay_atm')
  const payload = { name: method.name, isEnabled: true, version: method.version }
  const refused = await system.app.inject({
    method: 'PATCH',
    url: `/api/admin/payment-methods/${method.id}`,
    headers: bare.staff.headers,
    payload,
  })
  assert.deepEqual([refused.statusCode, refused.json().code], [409, 'gateway_credentials_missing'])
})

test('SX-16 after all this the books are in order', async () => {
  assert.deepEqual(await findProblems(system.transactor), [])
})

/** Lets time pass and asks what is due then. */
async function ask(seconds: number): Promise<void> {
  system.clock.advance(seconds * 1000)
  await runJob('payments.ask-gateways')
}

async function giveUp(): Promise<void> {
  await runJob('payments.expire')
  await runJob('payments.expire-orders')
}

async function runJob(name: string): Promise<void> {
  await system.boss.send(name, {})
  await system.runner.drain()
}

function post(url: string, payload: string, headers: Record<string, string> = {}) {
  return system.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
}
