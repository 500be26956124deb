import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cancelOrder } from '#modules/orders/index.ts'
import { systemActor } from '#platform/tx.ts'
import { findProblems } from '#server/cli/verify.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { aPayment, type NoticeOverrides, payOrder, sendNotice } from '#test/support/gateway.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system)
const other = await aShop(system)

test('SX-14 an acknowledged notice is booked: payment, order, event and acknowledgement are one commit', async () => {
  const order = await aSimpleOrder(system, shop)
  const answer = await payOrder(system, shop, order.id)
  assert.deepEqual(answer, { statusCode: 200, verdict: 'booked', code: null })
  const state = await stateOf(shop, order.id)
  assert.equal(state.paymentStatus, 'paid')
  assert.deepEqual(state.payments, [{ status: 'paid', amount: order.totalAmount }])
  assert.deepEqual(state.notices, [{ verdict: 'booked', deliveries: 1 }])
  assert.deepEqual(state.events, ['order.paid', 'order.placed'])
})

test('SX-14 a notice delivered again and again books once and is counted', async () => {
  const order = await aSimpleOrder(system, shop)
  const payment = await aPayment(system, shop, order.id)
  const verdicts: (string | null)[] = []
  for (let index = 0; index < 3; index++) verdicts.push((await sendNotice(system, shop, payment, { key: 'again' })).verdict)
  assert.deepEqual(verdicts, ['booked', 'repeated', 'repeated'])
  const state = await stateOf(shop, order.id)
  assert.deepEqual(state.notices, [{ verdict: 'booked', deliveries: 3 }])
  assert.deepEqual(state.events, ['order.paid', 'order.placed'])
})

test('SX-14 the key of a true notice with another amount is another notice, not a repetition', async () => {
  const order = await aSimpleOrder(system, shop)
  const payment = await aPayment(system, shop, order.id)
  await sendNotice(system, shop, payment, { key: 'same-key', amount: 1 })
  assert.equal((await sendNotice(system, shop, payment, { key: 'same-key' })).verdict, 'booked')
})

const alarms: { title: string; notice: NoticeOverrides; verdict: string; status: number; code?: string }[] = [
  {
    title: 'forged with another secret',
    notice: { secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` },
    verdict: 'wrong_signature',
    status: 401,
  },
  { title: 'unsigned', notice: { headers: { 'webhook-signature': undefined } }, verdict: 'wrong_signature', status: 401 },
  {
    title: 'signed too long ago (replayed)',
    notice: { signedAt: new Date('2026-11-21T05:00:00Z') },
    verdict: 'wrong_signature',
    status: 401,
  },
  { title: 'for less', notice: { amount: 1 }, verdict: 'wrong_amount', status: 200 },
  { title: 'for more', notice: { amount: 1_000_000 }, verdict: 'wrong_amount', status: 200 },
  { title: 'in another currency', notice: { currency: 'USD' }, verdict: 'wrong_currency', status: 200 },
]
for (const { title, notice, verdict, status } of alarms) {
  test(`SX-14 a notice ${title} leaves the order as it is and raises one alarm: ${verdict}`, async () => {
    const order = await aSimpleOrder(system, shop)
    const answer = await payOrder(system, shop, order.id, notice)
    assert.equal(answer.statusCode, status)
    if (status === 401) assert.equal(answer.code, 'notice_signature_wrong')
    await assertAlarm(order.id, verdict)
    assert.equal((await payOrder(system, shop, order.id)).verdict, 'booked', 'the true notice still books')
  })
}

test('SX-14 a body changed on the way is forged, whatever it says', async () => {
  const order = await aSimpleOrder(system, shop)
  const payment = await aPayment(system, shop, order.id)
  const data = { shop: shop.handle, reference: payment.reference, amount: payment.amount, currency: payment.currency }
  const body = JSON.stringify({ type: 'payment.succeeded', timestamp: '', data })
  assert.equal((await sendNotice(system, shop, payment, { bodyAfterSigning: body })).statusCode, 401)
  await assertAlarm(order.id, 'wrong_signature')
})

test('SX-14 a forger cannot take the key of a true notice to come', async () => {
  const order = await aSimpleOrder(system, shop)
  const payment = await aPayment(system, shop, order.id)
  const secret = `whsec_${Buffer.alloc(32, 2).toString('base64')}`
  await sendNotice(system, shop, payment, { key: 'guessed', secret })
  assert.equal((await sendNotice(system, shop, payment, { key: 'guessed' })).verdict, 'booked')
})

test('SX-24 a flood of forged notices is one alarm per hour and payment', async () => {
  const flooded = await aShop(system)
  const order = await aSimpleOrder(system, flooded)
  const payment = await aPayment(system, flooded, order.id)
  const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`
  for (let index = 0; index < 5; index++) await sendNotice(system, flooded, payment, { secret })
  for (let index = 0; index < 5; index++) await sendNotice(system, flooded, payment, { secret, reference: `X${index}` })
  const rows = await inShop(flooded, (db) =>
    db.selectFrom('paymentNotices').where('shopId', '=', flooded.id).select(['orderId', 'deliveries']).orderBy('orderId').execute(),
  )
  assert.deepEqual(rows, [
    { orderId: order.id, deliveries: 5 },
    { orderId: null, deliveries: 5 },
  ])
})

test('SX-14 a signed notice about a payment nobody started, or for another shop, is an alarm without an order', async () => {
  const quiet = await aShop(system)
  const order = await aSimpleOrder(system, quiet)
  assert.equal((await payOrder(system, quiet, order.id, { reference: '999999A1ABCD' })).verdict, 'unknown_payment')
  assert.equal((await payOrder(system, quiet, order.id, { claimedShop: other.handle })).verdict, 'other_shop')
  assert.equal((await payOrder(system, quiet, order.id, { reference: 'with\nnewline' })).code, 'notice_unreadable')
  const state = await stateOf(quiet, order.id)
  assert.deepEqual([state.paymentStatus, state.notices], ['unpaid', []])
  const events = await eventsOf(quiet, 'payment.alarmed')
  assert.deepEqual(events.map(({ verdict, orderId }) => `${verdict} ${orderId}`).toSorted(), [
    'other_shop null',
    'unknown_payment null',
    'unreadable null',
  ])
})

test("SX-20 another shop's secret, references and orders are nothing here", async () => {
  const order = await aSimpleOrder(system, shop)
  const payment = await aPayment(system, shop, order.id)
  const othersOrder = await aSimpleOrder(system, other)
  const othersPayment = await aPayment(system, other, othersOrder.id)
  const unknown = await sendNotice(system, shop, othersPayment)
  assert.equal(unknown.verdict, 'unknown_payment', "the other shop's payment, sent to and signed for this shop")
  const forged = await sendNotice(system, { ...other, handle: shop.handle }, payment)
  assert.equal(forged.statusCode, 401, "signed with the other shop's secret")
  for (const [owner, id] of [
    [shop, order.id],
    [other, othersOrder.id],
  ] as const)
    assert.equal((await stateOf(owner, id)).paymentStatus, 'unpaid')
})

test('SX-14 money for a cancelled order is not booked and raises an alarm', async () => {
  const order = await aSimpleOrder(system, shop)
  const payment = await aPayment(system, shop, order.id)
  await inShopTx(shop, (tx) => cancelOrder(tx, { orderId: order.id, reason: '缺貨' }))
  assert.equal((await sendNotice(system, shop, payment)).verdict, 'order_cancelled')
  await assertAlarm(order.id, 'order_cancelled')
})

test('SX-14 a second payment of a paid order is flagged, the order is paid once', async () => {
  const order = await aSimpleOrder(system, shop)
  const first = await aPayment(system, shop, order.id)
  await sendNotice(system, shop, first, { outcome: 'failed' })
  const second = await aPayment(system, shop, order.id)
  assert.notEqual(second.reference, first.reference)
  assert.equal((await sendNotice(system, shop, second)).verdict, 'booked')
  assert.equal((await sendNotice(system, shop, first)).verdict, 'already_paid')
  assert.equal((await sendNotice(system, shop, second)).verdict, 'already_paid')
  const state = await stateOf(shop, order.id)
  assert.deepEqual(state.events.filter((type) => type === 'order.paid').length, 1)
  assert.deepEqual(state.notices.map(({ verdict }) => verdict).toSorted(), ['already_paid', 'already_paid', 'booked', 'failed'])
})

test('SX-14 a failed attempt is no alarm; the buyer tries again with a new payment', async () => {
  const order = await aSimpleOrder(system, shop)
  assert.equal((await payOrder(system, shop, order.id, { outcome: 'failed' })).verdict, 'failed')
  const state = await stateOf(shop, order.id)
  assert.deepEqual([state.paymentStatus, state.payments], ['unpaid', [{ status: 'failed', amount: order.totalAmount }]])
  assert.ok(!state.events.includes('payment.alarmed'))
  assert.equal((await payOrder(system, shop, order.id)).verdict, 'booked')
})

test('SX-14 late money for an order that waits is booked, said to be late, and ends the payment begun since', async () => {
  const late = await testSystem({ environment: { PAYMENT_TIMEOUT_SECONDS: '60' } })
  const place = await aShop(late)
  const order = await aSimpleOrder(late, place)
  const first = await aPayment(late, place, order.id)
  late.clock.advance(61_000)
  const second = await aPayment(late, place, order.id)
  assert.notEqual(second.reference, first.reference)
  assert.equal((await sendNotice(late, place, first)).verdict, 'booked')
  const rows = await late.transactor.transact({ shopId: place.id, actor: systemActor('test') }, async ({ db }) => ({
    payments: await db.selectFrom('payments').where('shopId', '=', place.id).select('status').orderBy('createdAt').execute(),
    entries: await db
      .selectFrom('orderEntries')
      .where('shopId', '=', place.id)
      .where('type', '=', 'payment_late')
      .select('details')
      .execute(),
  }))
  assert.deepEqual(
    rows.payments.map(({ status }) => status),
    ['paid', 'expired'],
  )
  assert.deepEqual(rows.entries, [{ details: { reference: first.reference } }])
})

test('SX-14 a total that changed after the payment was started is not paid by it', async () => {
  const order = await aSimpleOrder(system, shop)
  const payment = await aPayment(system, shop, order.id)
  await inShopTx(shop, ({ db }) =>
    sql`update orders set shipping_fee_amount = shipping_fee_amount + 20, total_amount = total_amount + 20 where id = ${order.id}`.execute(
      db,
    ),
  )
  assert.equal((await sendNotice(system, shop, payment)).verdict, 'wrong_amount')
  await assertAlarm(order.id, 'wrong_amount')
  const renewed = await aPayment(system, shop, order.id)
  assert.equal(renewed.amount, payment.amount + 20)
  assert.equal((await sendNotice(system, shop, renewed)).verdict, 'booked')
})

test('SX-16 verify finds a paid order without its payment, and nothing in what notices booked', async () => {
  assert.deepEqual(await findProblems(system.transactor), [])
  const order = await aSimpleOrder(system, shop)
  await payOrder(system, shop, order.id)
  await inShopTx(shop, ({ db }) => sql`update orders set payment_status = 'unpaid' where id = ${order.id}`.execute(db))
  await inShopTx(other, ({ db }) => sql`update orders set payment_status = 'paid' where shop_id = ${other.id}`.execute(db))
  const found = (await findProblems(system.transactor)).map(({ check }) => check)
  assert.deepEqual(found, [
    'a paid order has one payment of its total, or nothing to pay (SX-16)',
    'an unpaid order has no booked payment (SX-16)',
  ])
})

async function assertAlarm(orderId: string, verdict: string): Promise<void> {
  const state = await stateOf(shop, orderId)
  assert.equal(state.paymentStatus, 'unpaid')
  assert.deepEqual(state.notices, [{ verdict, deliveries: 1 }])
  const events = await eventsOf(shop, 'payment.alarmed')
  assert.deepEqual(
    events.filter((event) => event.orderId === orderId).map((event) => event.verdict),
    [verdict],
  )
}

type Event = { noticeId: string; verdict: string; orderId: string | null }

async function eventsOf(owner: TestShop, type: string): Promise<Event[]> {
  const rows = await inShop(owner, (db) =>
    db.selectFrom('events').where('shopId', '=', owner.id).where('type', '=', type).select('payload').orderBy('id').execute(),
  )
  return rows.map(({ payload }) => payload as Event)
}

async function stateOf(owner: TestShop, orderId: string) {
  return inShop(owner, async (db) => {
    const { paymentStatus } = await db
      .selectFrom('orders')
      .where('shopId', '=', owner.id)
      .where('id', '=', orderId)
      .select('paymentStatus')
      .executeTakeFirstOrThrow()
    const mine = { shopId: owner.id, orderId }
    const payments = await db
      .selectFrom('payments')
      .where((eb) => eb.and(mine))
      .select(['status', 'amount'])
      .orderBy('id')
      .execute()
    const notices = await db
      .selectFrom('paymentNotices')
      .where((eb) => eb.and(mine))
      .select(['verdict', 'deliveries'])
      .orderBy('id')
      .execute()
    const events = await db
      .selectFrom('events')
      .where('shopId', '=', owner.id)
      .where(sql<boolean>`payload->>'orderId' = ${orderId}`)
      .select('type')
      .orderBy('id')
      .execute()
    return { paymentStatus, payments, notices, events: events.map(({ type }) => type).toSorted() }
  })
}

type Db = Parameters<Parameters<TestSystem['transactor']['transact']>[1]>[0]['db']

async function inShop<T>(owner: TestShop, work: (db: Db) => Promise<T>): Promise<T> {
  return system.transactor.transact({ shopId: owner.id, actor: systemActor('test') }, ({ db }) => work(db))
}

async function inShopTx<T>(owner: TestShop, work: Parameters<typeof system.transactor.transact<T>>[1]): Promise<T> {
  return system.transactor.transact({ shopId: owner.id, actor: systemActor('test') }, work)
}
