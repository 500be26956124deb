import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cancelOrder } from '#modules/orders/index.ts'
import { systemActor } from '#platform/tx.ts'
import { findProblems } from '#server/cli/verify.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { asBrowser } from '#test/support/checkout.ts'
import { aPayment, payOrder, sendNotice } from '#test/support/gateway.ts'
import { withProof } from '#test/support/guest.ts'
import { testSystem } from '#test/support/system.ts'
import { aTransferOrder, bankAccount } from '#test/support/transfers.ts'
import { expireOrder, findUnpaidOrders } from '../expire-orders.ts'
import { expireOrdersJob } from '../jobs.ts'
import { transferDueAt } from './due-at.ts'

const system = await testSystem({ environment: { UNPAID_ORDER_SECONDS: '3600' } })
const shop = await aShop(system)

test('a transfer is due when the shop’s day ends, so many days after the day of the order', () => {
  const due = (at: string, dueDays: number, timeZone = 'Asia/Taipei') => transferDueAt(new Date(at), { dueDays, timeZone }).toISOString()
  assert.equal(due('2026-11-21T06:05:00Z', 3), '2026-11-24T16:00:00.000Z')
  assert.equal(due('2026-11-21T15:59:59Z', 1), '2026-11-22T16:00:00.000Z')
  assert.equal(due('2026-11-21T16:00:00Z', 1), '2026-11-23T16:00:00.000Z')
  assert.equal(due('2026-03-07T12:00:00Z', 1, 'America/New_York'), '2026-03-09T04:00:00.000Z', 'the night of summer time')
})

test('SX-32 SX-26 bank transfer is offered once the shop has an account; two tabs do not overwrite it', async () => {
  const place = await aShop(system)
  await system.runner.drain()
  const method = (await admin(place, 'GET', '/payment-methods')).items.find(
    (each: { provider: string }) => each.provider === 'bank_transfer',
  )
  const enable = () => send(place, 'PATCH', `/payment-methods/${method.id}`, { isEnabled: true, version: method.version })
  assert.deepEqual(refusal(await enable()), [409, 'transfer_account_missing'])
  const set = (payload: object) => send(place, 'PUT', '/payment-settings/bank-transfer', payload)
  assert.equal((await set({ ...bankAccount, bankCode: '13', version: 0 })).statusCode, 422)
  assert.deepEqual(refusal(await set({ ...bankAccount, version: 4 })), [409, 'transfer_account_changed'])
  assert.equal((await set({ ...bankAccount, version: 0 })).json().account.version, 1)
  assert.equal((await enable()).statusCode, 200)
  assert.deepEqual(refusal(await set({ ...bankAccount, version: 0 })), [409, 'transfer_account_changed'])
  assert.equal((await set({ ...bankAccount, dueDays: 5, version: 1 })).json().account.dueDays, 5)
  const entries = (await admin(place, 'GET', '/audit?action=payments.change_transfer_account')).items
  assert.deepEqual([entries.length, entries[0].before.dueDays, entries[0].after.dueDays], [2, 3, 5])
})

test('the buyer sees account, amount and due date, tells his last five digits, and staff’s right amount pays the order', async () => {
  const customer = await aCustomer(system, shop)
  const order = await aTransferOrder(system, shop, { customer })
  const shown = (await asBrowser(system, customer, 'GET', `/orders/${order.id}`)).json()
  const { accountNumber, amount, dueAt, reports } = shown.transfer
  assert.deepEqual([accountNumber, amount, dueAt, reports], [bankAccount.accountNumber, order.totalAmount, '2026-11-24T16:00:00.000Z', []])
  assert.equal(shown.can.pay.code, 'payment_not_online')
  const report = (lastFive: string, browser = customer) =>
    asBrowser(system, browser, 'POST', `/orders/${order.id}/transfer-reports`, { lastFive })
  assert.equal((await report('1234')).statusCode, 422)
  assert.deepEqual(refusal(await report('12345', await aCustomer(system, shop))), [404, 'order_not_found'])
  assert.equal((await report('12345')).json().reports[0].lastFive, '12345')
  const [row] = (await admin(shop, 'GET', '/transfers?state=reported')).items
  assert.deepEqual([row.id, row.number, row.lastFive, row.totalAmount], [order.id, order.number, '12345', order.totalAmount])

  const key = randomUUID()
  const first = await confirm(shop, order.id, { amount: order.totalAmount, lastFive: '12345' }, key)
  assert.deepEqual([first.statusCode, first.json().verdict], [201, 'booked'])
  assert.equal(
    (await confirm(shop, order.id, { amount: order.totalAmount, lastFive: '12345' }, key)).json().verdict,
    'booked',
    'once (SX-31)',
  )
  const after = (await asBrowser(system, customer, 'GET', `/orders/${order.id}`)).json()
  assert.deepEqual([after.paymentStatus, after.transfer], ['paid', null])
  assert.deepEqual(refusal(await report('54321')), [409, 'order_already_paid'])
  assert.equal((await admin(shop, 'GET', '/payment-alarms')).total, 0)
  assert.equal(
    (await admin(shop, 'GET', '/transfers')).items.some((each: { id: string }) => each.id === order.id),
    false,
  )
})

test('a guest tells of his transfer with the proof of his order only', async () => {
  const order = await aTransferOrder(system, shop, { customer: null })
  const guest = aVisitor(system, shop)
  const report = (browser: { headers: Record<string, string> }) =>
    asBrowser(system, browser, 'POST', `/orders/${order.id}/transfer-reports`, { lastFive: '00001' })
  assert.deepEqual(refusal(await report(guest)), [401, 'order_proof_needed'])
  const proved = withProof(system, shop, guest, order.id)
  for (let nth = 1; nth <= 5; nth += 1) assert.equal((await report(proved)).statusCode, 201)
  assert.deepEqual(refusal(await report(proved)), [409, 'transfer_reports_exhausted'])
})

test('a wrong amount, a second transfer and one for a cancelled order become work; late money pays an order that waits', async () => {
  const place = await aShop(system)
  const wrong = await aTransferOrder(system, place)
  assert.equal((await confirm(place, wrong.id, { amount: wrong.totalAmount - 20 })).json().verdict, 'wrong_amount')
  const twice = await aTransferOrder(system, place)
  await confirm(place, twice.id, { amount: twice.totalAmount })
  assert.equal((await confirm(place, twice.id, { amount: twice.totalAmount })).json().verdict, 'already_paid')
  const cancelled = await aTransferOrder(system, place)
  await inShop(place, (tx) => cancelOrder(tx, { orderId: cancelled.id, reason: '' }))
  assert.equal((await confirm(place, cancelled.id, { amount: cancelled.totalAmount })).json().verdict, 'order_cancelled')
  const alarms = (await admin(place, 'GET', '/payment-alarms')).items
  const cans = new Map(
    alarms.map((alarm: { verdict: string; can: Record<string, true | { code: string }> }) => [
      alarm.verdict,
      [alarm.can.accept, alarm.can.refund, alarm.can.dismiss].map((can) => (can === true ? true : can?.code)),
    ]),
  )
  assert.deepEqual(cans.get('wrong_amount'), [true, true, true])
  assert.deepEqual(cans.get('already_paid'), ['order_already_paid', true, true])
  assert.deepEqual(cans.get('order_cancelled'), ['order_cancelled', true, true])

  const late = await aTransferOrder(system, place)
  await inShop(place, (tx) => tx.db.updateTable('payments').where('orderId', '=', late.id).set({ status: 'expired' }).execute())
  assert.equal((await confirm(place, late.id, { amount: late.totalAmount })).json().verdict, 'booked')
  const timeline = (await admin(place, 'GET', `/orders/${late.id}`)).timeline
  assert.ok(timeline.some((entry: { type: string }) => entry.type === 'payment_late'))
  assert.deepEqual(refusal(await confirm(place, (await aSimpleOrder(system, place)).id, { amount: 1 })), [409, 'not_bank_transfer'])
  assert.deepEqual(await findProblems(system.transactor), [])
})

test('S2-58 a transfer of an order whose total changed is judged by the new total', async () => {
  const place = await aShop(system)
  const order = await aTransferOrder(system, place)
  await inShop(place, async ({ db, shopId }) => {
    const more = { shippingFeeAmount: sql<number>`shipping_fee_amount + 100`, totalAmount: order.totalAmount + 100 }
    await db.updateTable('orders').where('shopId', '=', shopId).where('id', '=', order.id).set(more).execute()
  })
  assert.equal((await confirm(place, order.id, { amount: order.totalAmount })).json().verdict, 'wrong_amount')
  assert.equal((await confirm(place, order.id, { amount: order.totalAmount + 100 })).json().verdict, 'booked')
})

test('SX-26 an alarm is settled once: accepted money pays the order, a refund by hand is on record, the list adds up', async () => {
  const place = await aShop(system)
  const short = await aTransferOrder(system, place)
  await confirm(place, short.id, { amount: short.totalAmount - 20 })
  const twice = await aSimpleOrder(system, place, { price: 700 })
  await payOrder(system, place, twice.id)
  const double = await aTransferOrder(system, place)
  await confirm(place, double.id, { amount: double.totalAmount })
  await confirm(place, double.id, { amount: double.totalAmount })
  const day = 'from=2026-11-21&to=2026-11-21'
  const rows = async () => (await admin(place, 'GET', `/payment-reconciliation?${day}`)).items
  const transfers = async () => (await rows()).find((row: { provider: string }) => row.provider === 'bank_transfer')
  assert.deepEqual(
    [(await transfers()).differenceAmount, (await transfers()).openAlarmCount],
    [short.totalAmount - 20 + double.totalAmount, 2],
  )

  const alarms = (await admin(place, 'GET', '/payment-alarms')).items
  const alarmOf = (orderId: string) => alarms.find((alarm: { orderId: string }) => alarm.orderId === orderId).id
  const settle = (orderId: string, body: object) =>
    send(place, 'POST', `/payment-alarms/${alarmOf(orderId)}/resolution`, body, { 'idempotency-key': randomUUID() })
  assert.deepEqual(refusal(await settle(double.id, { action: 'accept', note: 'x' })), [409, 'order_already_paid'])
  assert.deepEqual(refusal(await settle(double.id, { action: 'refund', note: 'x', refundedAmount: 99_999_999 })), [
    422,
    'refunded_amount_wrong',
  ])
  const accepted = await settle(short.id, { action: 'accept', note: '差額由店家吸收' })
  assert.deepEqual([accepted.statusCode, accepted.json().resolution.action], [200, 'accept'], accepted.body)
  assert.deepEqual(refusal(await settle(short.id, { action: 'dismiss', note: 'x' })), [409, 'payment_alarm_resolved'])
  assert.equal((await admin(place, 'GET', `/orders/${short.id}`)).paymentStatus, 'paid')
  const refunded = await settle(double.id, { action: 'refund', note: '已匯回', refundReference: 'B-7' })
  assert.deepEqual([refunded.json().resolution.refundedAmount, refunded.json().resolution.refundReference], [double.totalAmount, 'B-7'])

  const row = await transfers()
  assert.deepEqual(
    [row.paymentCount, row.expectedAmount, row.bookedAmount, row.alarmRefundedAmount, row.openAlarmCount, row.differenceAmount],
    [2, short.totalAmount + double.totalAmount, short.totalAmount + double.totalAmount - 20, double.totalAmount, 0, -20],
  )
  assert.equal((await rows()).find((each: { provider: string }) => each.provider === 'sandbox').differenceAmount, 0)
  const file = await send(place, 'GET', `/payment-reconciliation/export?${day}&format=csv&locale=zh-TW`)
  assert.match(file.body, /"2026-11-21","銀行轉帳",2,/)
  assert.deepEqual(refusal(await send(place, 'GET', '/payment-reconciliation?from=2026-10-01&to=2026-11-21')), [422, 'day_range_wrong'])
  assert.deepEqual(await findProblems(system.transactor), [])
})

test('an order nobody paid in time is given up and its stock freed; an open payment, a told transfer and cash are waited for', async () => {
  const place = await aShop(system)
  const unpaid = await aSimpleOrder(system, place)
  const cash = await aSimpleOrder(system, place, { timing: 'on_delivery' })
  const paid = await aSimpleOrder(system, place)
  await payOrder(system, place, paid.id)
  const customer = await aCustomer(system, place)
  const waiting = await aTransferOrder(system, place)
  const told = await aTransferOrder(system, place, { customer })
  await asBrowser(system, customer, 'POST', `/orders/${told.id}/transfer-reports`, { lastFive: '11111' })
  const statusOf = async (order: { id: string }) => (await orderRow(place, order.id)).status
  await giveUp()
  assert.equal(await statusOf(unpaid), 'open', 'not yet')
  system.clock.advance(3_601_000)
  const payment = await aPayment(system, place, unpaid.id)
  await giveUp()
  assert.equal(await statusOf(unpaid), 'open', 'somebody is paying')
  system.clock.advance(1_801_000)
  await giveUp()
  assert.deepEqual(
    [await statusOf(unpaid), await statusOf(cash), await statusOf(paid), await statusOf(waiting), await statusOf(told)],
    ['cancelled', 'open', 'open', 'open', 'open'],
  )
  assert.deepEqual((await orderRow(place, unpaid.id)).types.slice(-2), ['payment_overdue', 'cancelled'])
  system.clock.advance(4 * 86_400_000)
  await giveUp()
  assert.deepEqual([await statusOf(waiting), await statusOf(told)], ['cancelled', 'open'])
  assert.equal((await sendNotice(system, place, payment)).verdict, 'order_cancelled', 'money that comes now is work')
  assert.deepEqual(await findProblems(system.transactor), [])
})

test('SX-14 an order that somebody began to pay after it was found overdue is not given up', async () => {
  const place = await aShop(system)
  const order = await aSimpleOrder(system, place)
  system.clock.advance(3_601_000)
  const found = await inShop(place, (tx) => findUnpaidOrders(tx, { unpaidSeconds: 3_600 }))
  assert.deepEqual(found, [order.id])
  await aPayment(system, place, order.id)
  assert.equal(await inShop(place, (tx) => expireOrder(tx, { orderId: order.id, unpaidSeconds: 3_600 })), false)
  assert.equal((await orderRow(place, order.id)).status, 'open')
})

type Answer = Awaited<ReturnType<typeof asBrowser>>

function refusal(answer: Answer): [number, string] {
  return [answer.statusCode, answer.json().code]
}

async function send(
  place: TestShop,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return system.app.inject({
    method,
    url: `/api/admin${path}`,
    headers: { ...place.staff.headers, ...headers },
    ...(payload ? { payload } : {}),
  })
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
async function admin(place: TestShop, method: 'GET', path: string): Promise<any> {
  const answer = await send(place, method, path)
  assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
  return answer.json()
}

function confirm(place: TestShop, orderId: string, body: { amount: number; lastFive?: string }, key: string = randomUUID()) {
  return send(place, 'POST', `/orders/${orderId}/transfers`, body, { 'idempotency-key': key })
}

async function giveUp(): Promise<void> {
  await system.boss.send(expireOrdersJob.name, {})
  await system.runner.drain()
}

/** Not by a route: the clock has moved beyond the session of staff. */
function orderRow(place: TestShop, orderId: string) {
  return inShop(place, async ({ db, shopId }) => {
    const order = await db
      .selectFrom('orders')
      .where('shopId', '=', shopId)
      .where('id', '=', orderId)
      .select('status')
      .executeTakeFirstOrThrow()
    const entries = db.selectFrom('orderEntries').where('shopId', '=', shopId).where('orderId', '=', orderId)
    return { ...order, types: (await entries.orderBy('nth').select('type').execute()).map(({ type }) => type) }
  })
}

function inShop<T>(place: TestShop, work: Parameters<typeof system.transactor.transact<T>>[1]): Promise<T> {
  return system.transactor.transact({ shopId: place.id, actor: systemActor('test') }, work)
}
