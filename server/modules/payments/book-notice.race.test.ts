import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '#platform/tx.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { aPayment, sendNotice } from '#test/support/gateway.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'
import { startPayment } from './start-payment.ts'

const DELIVERIES = 16

test('SX-14 sixteen deliveries of one notice at once: booked once, the others repeated', async () => {
  const { system, shop, order } = await ground()
  const payment = await aPayment(system, shop, order.id)
  const answers = await Promise.all(Array.from({ length: DELIVERIES }, () => sendNotice(system, shop, payment, { key: 'one' })))
  const verdicts = answers.map(({ verdict, code }) => verdict ?? code).toSorted()
  assert.deepEqual(verdicts, ['booked', ...Array.from({ length: DELIVERIES - 1 }, () => 'repeated')])
  assert.deepEqual(await countsOf(system, shop), { paid: 1, orderPaid: 1, notices: 1 })
})

test('SX-14 sixteen different notices of one payment at once: paid once, every other one is flagged', async () => {
  const { system, shop, order } = await ground()
  const payment = await aPayment(system, shop, order.id)
  const answers = await Promise.all(Array.from({ length: DELIVERIES }, () => sendNotice(system, shop, payment)))
  const verdicts = answers.map(({ verdict, code }) => verdict ?? code).toSorted()
  assert.deepEqual(verdicts, [...Array.from({ length: DELIVERIES - 1 }, () => 'already_paid'), 'booked'])
  assert.deepEqual(await countsOf(system, shop), { paid: 1, orderPaid: 1, notices: DELIVERIES })
})

test('SX-14 two payments of one order paid at the same moment: one books, the other is flagged and not lost', async () => {
  const { system, shop, order } = await ground()
  const first = await aPayment(system, shop, order.id)
  await sendNotice(system, shop, first, { outcome: 'failed' })
  const second = await aPayment(system, shop, order.id)
  const answers = await Promise.all(
    Array.from({ length: DELIVERIES }, (_, index) => sendNotice(system, shop, index % 2 === 0 ? first : second, { key: `n${index % 2}` })),
  )
  const verdicts = answers.map(({ verdict, code }) => verdict ?? code).toSorted()
  assert.deepEqual(verdicts, ['already_paid', 'booked', ...Array.from({ length: DELIVERIES - 2 }, () => 'repeated')])
  assert.deepEqual(await countsOf(system, shop), { paid: 1, orderPaid: 1, notices: 3 })
})

test('SX-14 a buyer with sixteen tabs gets one payment', async () => {
  const { system, shop, order } = await ground()
  const scope = { shopId: shop.id, actor: systemActor('test') }
  const started = await Promise.all(
    Array.from({ length: DELIVERIES }, () =>
      system.transactor.transact(scope, (tx) => startPayment(tx, { orderId: order.id, timeoutSeconds: 60 })),
    ),
  )
  assert.equal(new Set(started.map(({ reference }) => reference)).size, 1)
})

async function ground() {
  const system = await testSystem()
  const shop = await aShop(system)
  return { system, shop, order: await aSimpleOrder(system, shop) }
}

async function countsOf(system: TestSystem, shop: TestShop) {
  return system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, async ({ db }) => {
    const paid = await db.selectFrom('payments').where('shopId', '=', shop.id).where('status', '=', 'paid').select('id').execute()
    const events = await db.selectFrom('events').where('shopId', '=', shop.id).where('type', '=', 'order.paid').select('id').execute()
    const notices = await db.selectFrom('paymentNotices').where('shopId', '=', shop.id).select('id').execute()
    return { paid: paid.length, orderPaid: events.length, notices: notices.length }
  })
}
