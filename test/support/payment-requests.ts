import { stageMerchant } from './ecpay.ts'
import { payOrder } from './gateway.ts'
import { get, order, type Prepare, post } from './owner-request.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'
import { aTransferOrder, bankAccount } from './transfers.ts'

type Shop = Subjects['shop']

let count = 0

/** The part of `ownerRequests` about payments, refunds, transfers and what is told of them. */
export const paymentRequests: Readonly<Record<string, Prepare>> = {
  previewRefund: async (system, { shop }) => {
    const { ids, body } = await refundable(system, shop)
    return { ids, body: { lines: body.lines, shippingAmount: 0 } }
  },
  refundOrder: async (system, { shop }) => refundable(system, shop),
  resolveRefund: async (system, { shop }) => ({
    ids: { refundId: await anUnclearRefund(system, shop) },
    body: { finding: 'failed', note: '金流後台查無退款' },
  }),
  resolveAlarm: async (system, { shop }) => {
    const { ids } = await order(system, shop, {})
    await payOrder(system, shop, ids.orderId, { amount: 1 })
    const { items } = await get(system, shop, '/payment-alarms')
    const alarm = items.find((each: { orderId: string }) => each.orderId === ids.orderId)
    return { ids: { noticeId: alarm.id }, body: { action: 'refund', note: '已退款' } }
  },
  changeEcpayAccount: async (system, { shop }) => {
    const { account } = await get(system, shop, '/payment-settings/ecpay')
    return { body: { ...stageMerchant, isStage: true, dueDays: account?.dueDays === 3 ? 5 : 3, version: account?.version ?? 0 } }
  },
  changeTransferAccount: async (system, { shop }) => {
    const { account } = await get(system, shop, '/payment-settings/bank-transfer')
    return { body: { ...bankAccount, dueDays: account?.dueDays === 3 ? 5 : 3, version: account?.version ?? 0 } }
  },
  confirmTransfer: async (system, { shop }) => {
    const order = await aTransferOrder(system, shop)
    return { ids: { orderId: order.id }, body: { amount: order.totalAmount, lastFive: '12345' } }
  },
  reportTransfer: async (system, { shop, customer }) => {
    const order = await aTransferOrder(system, shop, { customer })
    return { ids: { orderId: order.id }, body: { lastFive: '12345' } }
  },
  readReconciliation: async () => ({ query: 'from=2026-11-01&to=2026-11-30' }),
  exportReconciliation: async () => ({ query: 'from=2026-11-01&to=2026-11-30' }),
}

async function refundable(system: TestSystem, shop: Shop) {
  const { ids } = await order(system, shop, {})
  await payOrder(system, shop, ids.orderId)
  const { lines } = await get(system, shop, `/orders/${ids.orderId}`)
  const wish = { lines: [{ orderLineId: lines[0].id, quantity: 1 }], shippingAmount: 0 }
  const { amount } = await post(system, shop, `/orders/${ids.orderId}/refund-previews`, wish)
  return { ids, body: { ...wish, way: 'gateway', reason: '', expectedAmount: amount } }
}

/** No gateway answers at the address of these tests: the last attempt has been made. */
async function anUnclearRefund(system: TestSystem, shop: Shop): Promise<string> {
  const { ids, body } = await refundable(system, shop)
  const { id } = await post(system, shop, `/orders/${ids.orderId}/refunds`, body, { 'idempotency-key': `unclear-${++count}` })
  await system.pool.query("update refunds set status = 'unclear' where id = $1", [id])
  return id
}
