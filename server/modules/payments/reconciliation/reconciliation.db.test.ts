import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readOrderFacts } from '#modules/orders/index.ts'
import { findProblems } from '#server/cli/verify.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aPaidOrder } from '#test/support/builders/payments.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { aTransferOrder } from '#test/support/transfers.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import { settleRefund } from '../refunds/settle-refund.ts'

const system = await testSystem()
const shop = await aShop(system, { currency: 'USD' })
const product = await aProduct(system, shop, { price: 1_999, stock: 100 })
const DAY_MS = 86_400_000
const nothing = {
  paymentCount: 0,
  expectedAmount: 0,
  bookedAmount: 0,
  alarmCount: 0,
  openAlarmCount: 0,
  alarmAmount: 0,
  alarmRefundedAmount: 0,
  refundCount: 0,
  gatewayRefundAmount: 0,
  handRefundAmount: 0,
  outAmount: 0,
  netAmount: 0,
  differenceAmount: 0,
}

test('SX-26 money in and money out add up to the cent, per day and provider, refunds among them, on the screen and in the file', async () => {
  const [parts, whole] = [await aPaid(3), await aPaid(2)]
  await settled(await refund(parts, { quantity: 1, way: 'gateway' }), { isDone: true, providerReference: null })
  await settled(await refund(parts, { quantity: 1, way: 'gateway' }), { isDone: false, reason: 'card_closed' })
  await refund(parts, { quantity: 1, way: 'gateway' }) // on its way: no money has moved
  const twice = await aTransferOrder(system, shop)
  for (const _ of [1, 2]) await admin('POST', `/orders/${twice.id}/transfers`, { amount: twice.totalAmount })
  const [alarm] = (await admin('GET', '/payment-alarms')).items
  await admin('POST', `/payment-alarms/${alarm.id}/resolution`, { action: 'refund', note: '已匯回' })

  system.clock.advance(DAY_MS)
  shop.staff.headers = (await aStaff(system, shop, 'owner')).headers
  await refund(whole, { quantity: 2, way: 'by_hand' })
  const { items, totals } = await admin('GET', '/payment-reconciliation?from=2026-11-21&to=2026-11-22')
  const [paid, transferred] = [parts.totalAmount + whole.totalAmount, twice.totalAmount]
  const given = 2 * 1_999
  const handed = { refundCount: 1, handRefundAmount: given, outAmount: given, netAmount: -given }
  const alarmed = { alarmCount: 1, alarmAmount: transferred, alarmRefundedAmount: transferred, outAmount: transferred }
  const received = { paymentCount: 1, expectedAmount: transferred, bookedAmount: transferred, netAmount: transferred }
  const sold = { paymentCount: 2, expectedAmount: paid, bookedAmount: paid, netAmount: paid - 1_999 }
  const returned = { refundCount: 1, gatewayRefundAmount: 1_999, outAmount: 1_999 }
  assert.deepEqual(items, [
    { ...nothing, day: '2026-11-22', provider: 'sandbox', ...handed },
    { ...nothing, day: '2026-11-21', provider: 'bank_transfer', ...received, ...alarmed },
    { ...nothing, day: '2026-11-21', provider: 'sandbox', ...sold, ...returned },
  ])
  assert.deepEqual(totals, [
    { provider: 'bank_transfer', inAmount: 2 * transferred, outAmount: transferred, netAmount: transferred },
    { provider: 'sandbox', inAmount: paid, outAmount: 1_999 + given, netAmount: paid - 1_999 - given },
  ])

  const answer = await send('GET', '/payment-reconciliation/export?from=2026-11-21&to=2026-11-22&format=csv&locale=en')
  const rows: Record<string, string>[] = parse(answer.body, { bom: true, columns: true })
  const cents = (column: string) => rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0)
  const out = ['Refunded the way it was paid', 'Refunded by hand', 'Given back from alarms'].map(cents)
  assert.deepEqual(out, [1_999, given, transferred])
  assert.equal(cents('Booked') + cents('Money in alarms') - out.reduce((sum, each) => sum + each, 0), cents('Net'))
  assert.equal(
    cents('Net'),
    totals.reduce((sum: number, each: { netAmount: number }) => sum + each.netAmount, 0),
  )
  assert.equal(rows[2]?.['Refunded the way it was paid'], '19.99', 'in dollars, not in cents')
  assert.deepEqual(await findProblems(system.transactor), [])
})

function aPaid(quantity: number) {
  return aPaidOrder(system, shop, { lines: [{ product, quantity }] })
}

/** Gives back pieces of the order's only line. */
function refund(order: { id: string }, { quantity, way }: { quantity: number; way: 'gateway' | 'by_hand' }): Promise<{ refundId: string }> {
  return inShop(system, shop, async (tx) => {
    const [line] = (await readOrderFacts(tx, order.id)).lines
    const lines = [{ orderLineId: line?.id ?? '', quantity }]
    return refundOrder(tx, { orderId: order.id, lines, shippingAmount: 0, way, reason: '', expectedAmount: quantity * 1_999 })
  })
}

/** As the gateway answers. */
function settled({ refundId }: { refundId: string }, outcome: Parameters<typeof settleRefund>[1]['outcome']): Promise<void> {
  return inShop(system, shop, (tx) => settleRefund(tx, { refundId, outcome }))
}

function send(method: 'GET' | 'POST', path: string, payload?: object) {
  const headers = { ...shop.staff.headers, 'idempotency-key': randomUUID() }
  return system.app.inject({ method, url: `/api/admin${path}`, headers, ...(payload ? { payload } : {}) })
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
async function admin(method: 'GET' | 'POST', path: string, payload?: object): Promise<any> {
  const answer = await send(method, path, payload)
  assert.ok(answer.statusCode < 300, `${path}: ${answer.body}`)
  return answer.json()
}
