import { aProduct } from './builders/catalog.ts'
import { aReturn } from './builders/returns.ts'
import { get, order, type Prepare, post, returnOf } from './owner-request.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'

type Shop = Subjects['shop']

const isEnabled = (method: { isEnabled: boolean }) => method.isEnabled

/** The part of `ownerRequests` about orders, shipments and returns. */
export const orderRequests: Readonly<Record<string, Prepare>> = {
  prepareOrder: async (system, { shop }) => order(system, shop, { isPaid: true }),
  shipOrder: async (system, { shop }) => order(system, shop, { isPaid: true }, { carrier: '黑貓', trackingNumber: '1' }),
  deliverOrder: async (system, { shop }) => {
    const { ids } = await order(system, shop, { isPaid: true })
    const { version } = await get(system, shop, `/orders/${ids.orderId}`)
    await post(system, shop, `/orders/${ids.orderId}/shipments`, { version, carrier: '黑貓', trackingNumber: '1' })
    return { ids, body: {} }
  },
  closeOrder: async (system, { shop }) => order(system, shop, { isPaid: true, isShipped: true }),
  closeOrders: async (system, { shop }) => {
    const { ids } = await order(system, shop, { isPaid: true, isShipped: true })
    return { body: { orderIds: [ids.orderId] } }
  },
  reopenOrder: async (system, { shop }) => order(system, shop, { isPaid: true, isShipped: true, status: 'closed' }),
  cancelOrder: async (system, { shop }) => order(system, shop, {}, { reason: '客人不要了' }),
  changeShipment: async (system, { shop }) => {
    const { ids } = await order(system, shop, { isPaid: true })
    const { version } = await get(system, shop, `/orders/${ids.orderId}`)
    const { shipments } = await post(system, shop, `/orders/${ids.orderId}/shipments`, { version, carrier: '黑貓', trackingNumber: '1' })
    return { ids: { ...ids, shipmentId: shipments[0].id }, body: { version: 0, trackingNumber: '2' } }
  },
  setPickupStore: async (system, { shop }) => {
    const { ids } = await order(system, shop, {})
    await system.pool.query("update orders set shipping_kind = 'store_pickup' where id = $1", [ids.orderId])
    return { ids, body: { storeCode: '131386', storeName: '信義門市' } }
  },
  markPrinted: async (system, { shop }) => order(system, shop, {}, { isPrinted: true }),
  startBulkAct: async (system, { shop }) => {
    const { ids } = await order(system, shop, { isPaid: true })
    return { body: { act: 'prepare', choice: { orderIds: [ids.orderId] } } }
  },
  exportOrders: async () => ({ query: 'format=csv' }),
  takeOrder: async (system, { shop }) => {
    const product = await aProduct(system, shop)
    const { items: methods } = await get(system, shop, '/shipping-methods')
    const { items: payments } = await get(system, shop, '/payment-methods')
    return { body: takenOrder(product, { shippingMethodId: methods[0].id, paymentMethodId: payments.find(isEnabled).id }) }
  },
  requestReturn: async (system, { shop }) => {
    const { ids, body } = await order(system, shop, { isPaid: true, isShipped: true })
    return { ids, body: { ...body, ...(await returnOf(system, shop, ids.orderId)) } }
  },
  approveReturn: async (system, { shop }) => ({ ...(await aShopReturn(system, shop, 'requested')), body: { version: 0 } }),
  refuseReturn: async (system, { shop }) => ({
    ...(await aShopReturn(system, shop, 'requested')),
    body: { version: 0, reason: '已使用' },
  }),
  receiveReturn: async (system, { shop }) => ({ ...(await aShopReturn(system, shop, 'approved')), body: { version: 1 } }),
  completeReturn: async (system, { shop }) => ({ ...(await aShopReturn(system, shop, 'received')), body: { version: 2 } }),
  noteOrder: async (system, { shop }) => order(system, shop, {}, { staffNote: '易碎' }),
  settleCashOnDelivery: async (system, { shop }) => ({ ...(await order(system, shop, { timing: 'on_delivery' })), body: {} }),
}

function takenOrder(product: { variants: readonly { id: string }[] }, methods: { shippingMethodId: string; paymentMethodId: string }) {
  const recipient = { name: '王小明', phone: '0912345678', postalCode: '110', city: '台北市', district: '信義區', street: '市府路 1 號' }
  return { ...methods, recipient, email: 'api@mail.test', lines: [{ variantId: product.variants[0]?.id, quantity: 1 }] }
}

async function aShopReturn(system: TestSystem, shop: Shop, status: 'requested' | 'approved' | 'received') {
  const { ids } = await order(system, shop, { isPaid: true, isShipped: true })
  const { id } = await aReturn(system, shop, { id: ids.orderId }, { status })
  return { ids: { returnId: id } }
}
