import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { approveReturn, readOrderFacts, refuseReturn, requestReturn } from '#modules/orders/index.ts'
import { refundOrder } from '#modules/payments/index.ts'
import type { Actor } from '#platform/tx.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aPaidOrder } from '#test/support/builders/payments.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url })
const shop = await aShop(system, { name: '小島選物', notificationEmails: ['boss@shop.test'] })
const product = await aProduct(system, shop, { name: '濾杯', price: 640 })
after(() => mailbox.close())

const clerk: Actor = { kind: 'staff', id: '00000000-0000-7000-8000-000000000000', name: '店員' }
const to = (recipient: string) => mailbox.mails.filter((mail) => mail.to === recipient).map((mail) => `${mail.subject}\n${mail.text}`)

async function ground(locale: 'zh-TW' | 'en') {
  const customer = await aCustomer(system, shop)
  const order = await aPaidOrder(system, shop, { lines: [{ product, quantity: 2 }], customer, isShipped: true, locale })
  await system.runner.drain()
  const scope = { shopId: shop.id, actor: { kind: 'customer', id: customer.id, name: '顧客' } as const }
  const asked = await system.transactor.transact(scope, async (tx) => {
    const [line] = (await readOrderFacts(tx, order.id)).lines
    const lines = [{ orderLineId: line?.id ?? '', quantity: 1 }]
    return { lines, ...(await requestReturn(tx, { orderId: order.id, reason: 'damaged', note: '杯口有裂痕', lines })) }
  })
  await system.runner.drain()
  return { customer, order, ...asked }
}

test('SX-40 the merchant hears of a request, the customer of its approval and of his money', async () => {
  const { customer, order, returnId, lines } = await ground('zh-TW')
  const [told] = to('boss@shop.test')
  assert.ok(told?.includes(String(order.number)) && told.includes('運送損壞') && told.includes('杯口有裂痕'), told)
  await system.transactor.transact({ shopId: shop.id, actor: clerk }, async (tx) => {
    await approveReturn(tx, { returnId })
    await refundOrder(tx, { orderId: order.id, lines, shippingAmount: 0, way: 'by_hand', reason: '', expectedAmount: 640 })
  })
  await system.runner.drain()
  const received = to(customer.email)
  assert.ok(received.some((mail) => mail.includes('退貨申請已同意') && mail.includes('濾杯 × 1')))
  assert.ok(received.some((mail) => mail.includes('已退款 NT$640')))
})

test('SX-40 the merchant hears of a guest’s request, too, and the guest of the answer, with the way to his order', async () => {
  const order = await aPaidOrder(system, shop, { lines: [{ product }], customer: null, email: 'guest@mail.test', isShipped: true })
  const asked = await system.transactor.transact({ shopId: shop.id, actor: { kind: 'guest', id: null, name: 'guest' } }, async (tx) => {
    const [line] = (await readOrderFacts(tx, order.id)).lines
    return requestReturn(tx, {
      orderId: order.id,
      reason: 'wrong_item',
      note: '顏色不對',
      lines: [{ orderLineId: line?.id ?? '', quantity: 1 }],
    })
  })
  await system.transactor.transact({ shopId: shop.id, actor: clerk }, (tx) => approveReturn(tx, asked))
  await system.runner.drain()
  assert.ok(to('boss@shop.test').some((mail) => mail.includes(String(order.number)) && mail.includes('顏色不對')))
  assert.ok(to('guest@mail.test').some((mail) => mail.includes('退貨申請已同意') && mail.includes(`/order-lookup?number=${order.number}`)))
})

test('SX-40 a refusal tells the customer why, in the language of his order', async () => {
  const { customer, returnId } = await ground('en')
  await system.transactor.transact({ shopId: shop.id, actor: clerk }, (tx) =>
    refuseReturn(tx, { returnId, refusal: 'The item has been used.' }),
  )
  await system.runner.drain()
  assert.ok(to(customer.email).some((mail) => mail.includes('cannot accept it') && mail.includes('Reason: The item has been used.')))
})
