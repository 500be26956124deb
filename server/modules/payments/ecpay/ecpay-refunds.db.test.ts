import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProblems } from '#server/cli/verify.ts'
import { sendAsStaff } from '#test/support/as-staff.ts'
import { anEcpayOrder, anEcpayShop, type EcpayWay } from '#test/support/builders/ecpay.ts'
import { testClock } from '#test/support/clock.ts'
import { deliverTo, openFakeEcpay } from '#test/support/ecpay.ts'
import { runAgain } from '#test/support/gateway-door.ts'
import { freePort } from '#test/support/http-session.ts'
import { testSystem } from '#test/support/system.ts'

const gatewayPort = await freePort()
const environment = { ECPAY_URL: `http://127.0.0.1:${gatewayPort}` }
/** The job queue keeps the database's time. */
const system = await testSystem({ environment, clock: testClock(new Date()) })
const fake = await openFakeEcpay({
  port: gatewayPort,
  now: () => system.clock.now(),
  deliver: deliverTo(system),
})
const shop = await anEcpayShop(system)
const QUEUE = 'payments.send-refund'

async function aPaid(way: EcpayWay = 'ecpay_credit') {
  const order = await anEcpayOrder(system, { shop, fake, way, price: 333 })
  assert.equal((await fake.pay(order.reference)).body, '1|OK')
  return order
}
const admin = (method: 'GET' | 'POST', url: string, payload?: object) => sendAsStaff(system, shop, { method, url, payload })
const refundsOf = async (orderId: string) => (await admin('GET', `/orders/${orderId}/refunds`)).json()
const askedRefunds = (reference: string) =>
  fake.questions.filter(({ path, fields }) => path === '/CreditDetail/DoAction' && fields.MerchantTradeNo === reference)
const refundShipping = (orderId: string, amount: number, way = 'gateway') =>
  admin('POST', `/orders/${orderId}/refunds`, { lines: [], shippingAmount: amount, expectedAmount: amount, way, reason: '' })
async function refundPiece(orderId: string, way = 'gateway') {
  const { lines } = await refundsOf(orderId)
  const wish = { lines: [{ orderLineId: lines[0].orderLineId, quantity: 1 }], shippingAmount: 0 }
  return admin('POST', `/orders/${orderId}/refunds`, { ...wish, expectedAmount: 333, way, reason: '' })
}

test('SX-14 a card is refunded in parts by ECPay, each asked for once, never more than was paid', async () => {
  const order = await aPaid()
  const { leftShippingAmount } = await refundsOf(order.id)
  for (const refund of [() => refundShipping(order.id, leftShippingAmount), () => refundPiece(order.id)]) {
    const answer = await refund()
    assert.equal(answer.statusCode, 201, answer.body)
    await system.runner.drain()
  }
  assert.deepEqual(
    askedRefunds(order.reference).map(({ fields }) => [fields.Action, fields.TradeNo, fields.TotalAmount]),
    [String(leftShippingAmount), '333'].map((amount) => ['R', fake.trade(order.reference).tradeNo, amount]),
  )
  assert.deepEqual([fake.trade(order.reference).refunded, (await refundsOf(order.id)).leftAmount], [order.totalAmount, 0])
  assert.equal((await refundPiece(order.id)).statusCode, 409)
})

test('SX-14 a refund ECPay refuses fails with its reason, and its pieces may be refunded again', async () => {
  const order = await aPaid()
  fake.isCaptured = false
  await refundPiece(order.id)
  await system.runner.drain()
  fake.isCaptured = true
  const [failed] = (await refundsOf(order.id)).items
  assert.deepEqual([failed.status, failed.failure], ['failed', '10100050 error_nopay'])
  await refundPiece(order.id)
  await system.runner.drain()
  assert.equal((await refundsOf(order.id)).items[0].status, 'done')
})

test('SX-14 an answer lost on the way is not asked for again, because ECPay would give back twice: a person decides', async () => {
  const order = await aPaid()
  fake.losesAnswers = true
  await refundPiece(order.id)
  await system.runner.drain()
  fake.losesAnswers = false
  for (let attempt = 0; attempt < 3; attempt++) await runAgain(system, QUEUE)
  const [unclear] = (await refundsOf(order.id)).items
  assert.deepEqual([unclear.status, askedRefunds(order.reference).length, fake.trade(order.reference).refunded], ['unclear', 1, 333])
  await admin('POST', `/refunds/${unclear.id}/resolution`, { finding: 'done', note: '綠界後台已退款' })
  assert.equal((await refundsOf(order.id)).items[0].status, 'done')
})

test('SX-14 a refund cut off by a crash after the question went out is not asked for again; “ask again” asks once', async () => {
  const order = await aPaid()
  await refundPiece(order.id)
  await system.pool.query("update refunds set attempts = 1 where order_id = $1 and status = 'pending'", [order.id])
  await system.runner.drain()
  const [unclear] = (await refundsOf(order.id)).items
  assert.deepEqual([unclear.status, askedRefunds(order.reference).length], ['unclear', 0])
  await admin('POST', `/refunds/${unclear.id}/resolution`, { finding: 'again', note: '綠界後台查無退款' })
  await system.runner.drain()
  assert.deepEqual([(await refundsOf(order.id)).items[0].status, askedRefunds(order.reference).length], ['done', 1])
})

test('an ATM transfer, a store code and barcodes go back by hand', async () => {
  for (const way of ['ecpay_atm', 'ecpay_cvs', 'ecpay_barcode'] as const) {
    const order = await aPaid(way)
    const { can } = await refundsOf(order.id)
    assert.equal(can.gateway.code, 'refund_not_online', way)
    assert.equal((await refundPiece(order.id)).json().code, 'refund_not_online')
    assert.equal((await refundPiece(order.id, 'by_hand')).json().status, 'done')
    assert.equal(askedRefunds(order.reference).length, 0)
  }
})

test('SX-16 after all this the books are in order', async () => {
  assert.deepEqual(await findProblems(system.transactor), [])
})
