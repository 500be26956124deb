import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sendAsStaff } from '#test/support/as-staff.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aMail } from '#test/support/builders/notifications.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aCodeGroup, anOrderToClose, close } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url, environment: { ADMIN_IDLE_SECONDS: '86400', ADMIN_ABSOLUTE_SECONDS: '172800' } })
after(() => mailbox.close())

const HOUR_MS = 3_600_000

test('SX-50 the dashboard: days of the shop, revenue when paid, codes when handed out, and what waits', async () => {
  system.clock.set('2026-11-20T12:00:00Z')
  const shop = await aShop(system, { timeZone: 'Asia/Taipei' })
  const product = await aProduct(system, shop, { price: 500 })
  await aCodeGroup(system, shop, { products: [product], codes: ['ONLY-ONE'] })
  const lines = [{ product }]

  system.clock.set('2026-11-20T15:59:59Z') // 23:59:59 in Taipei
  const yesterday = await anOrder(system, shop, { lines, isPaid: true })
  system.clock.set('2026-11-20T16:00:00Z') // midnight there
  const unpaid = await anOrder(system, shop, { lines })
  const closed = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }] })
  await close(system, shop, closed)
  mailbox.refuse('gone@mail.test')
  await aMail(system, shop, { recipient: 'gone@mail.test' })
  await system.runner.drain()
  await aMail(system, shop)

  system.clock.advance(10 * HOUR_MS)
  const answer = await system.app.inject({ url: '/api/admin/dashboard', headers: shop.staff.headers })
  assert.equal(answer.statusCode, 200, answer.body)
  const { today, series, ...rest } = answer.json()
  assert.deepEqual(today, { day: '2026-11-21', orders: 2, revenueAmount: closed.totalAmount, codes: 1 })
  assert.equal(series.length, 14)
  assert.deepEqual([series[0].day, series[13]], ['2026-11-08', today])
  assert.deepEqual(series[12], { day: '2026-11-20', orders: 1, revenueAmount: yesterday.totalAmount, codes: 0 })
  assert.ok(unpaid.totalAmount > 0)
  assert.deepEqual(rest, {
    currency: 'TWD',
    timeZone: 'Asia/Taipei',
    openShortages: 2,
    openPaymentAlarms: 0,
    refundsDue: 0,
    waitingCardOrders: null,
    mails: { waiting: 1, failed: 1 },
    failedJobs: 0,
  })
})

test('S1-3 what was paid and cancelled waits to be refunded, on the dashboard and by the filters of the list, until it is', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop, { price: 500 })
  const ask = (method: 'GET' | 'POST', url: string, payload?: object) => sendAsStaff(system, shop, { method, url, payload })
  const lines = [{ product }]
  const [owed, unpaid] = [await anOrder(system, shop, { lines, isPaid: true }), await anOrder(system, shop, { lines })]
  await anOrder(system, shop, { lines, isPaid: true })
  for (const { id } of [owed, unpaid]) {
    const { version } = (await ask('GET', `/orders/${id}`)).json()
    const cancelled = await ask('POST', `/orders/${id}/cancellation`, { version, reason: '' })
    assert.equal(cancelled.statusCode, 200, cancelled.body)
  }
  const waiting = async () => {
    const { items } = (await ask('GET', '/orders?status=cancelled&paymentStatus=paid')).json()
    return [(await ask('GET', '/dashboard')).json().refundsDue, items.map(({ id }: { id: string }) => id)]
  }
  assert.deepEqual(await waiting(), [1, [owed.id]])
  const { lines: parts } = (await ask('GET', `/orders/${owed.id}`)).json()
  const refund = { lines: [{ orderLineId: parts[0].id, quantity: 1 }], shippingAmount: owed.totalAmount - 500, way: 'by_hand', reason: '' }
  const refunded = await ask('POST', `/orders/${owed.id}/refunds`, { ...refund, expectedAmount: owed.totalAmount })
  assert.equal(refunded.statusCode, 201, refunded.body)
  assert.deepEqual(await waiting(), [0, []])
})

test('SX-20 another shop counts nothing of it', async () => {
  const other = await aShop(system)
  const { today, mails, openShortages } = (await system.app.inject({ url: '/api/admin/dashboard', headers: other.staff.headers })).json()
  assert.deepEqual([today.orders, today.revenueAmount, today.codes, openShortages, mails], [0, 0, 0, 0, { waiting: 0, failed: 0 }])
})
