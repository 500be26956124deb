import { lookupCodeOf } from '#modules/orders/index.ts'
import { aProduct } from './builders/catalog.ts'
import { aCustomer, aMailedLink, type TestCustomer } from './builders/customers.ts'
import { anOrder } from './builders/orders.ts'
import { TEST_PASSWORD } from './builders/shops.ts'
import { fillCart, orderBody } from './checkout.ts'
import { withProof } from './guest.ts'
import { get, order, type Prepare, returnOf } from './owner-request.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'

type Shop = Subjects['shop']

const anAddress = {
  recipientName: '王小明',
  phone: '0912345678',
  postalCode: '110',
  city: '臺北市',
  district: '信義區',
  street: '市府路 1 號',
}
let count = 0

/** The part of `ownerRequests` about customers, their carts and what guests do. */
export const customerRequests: Readonly<Record<string, Prepare>> = {
  changeCustomerProfile: async () => ({ body: { version: 0, name: '新名字' } }),
  addAddress: async () => ({ body: anAddress }),
  changeAddress: async (system, { shop }) => {
    const customer = await aCustomer(system, shop)
    const [address] = await addressesOf(system, customer)
    return { customer, ids: { addressId: address?.id ?? '' }, body: { ...anAddress, city: '臺中市', version: 0 } }
  },
  removeAddress: async (system, { shop }) => {
    const customer = await aCustomer(system, shop)
    const [address] = await addressesOf(system, customer)
    return { customer, ids: { addressId: address?.id ?? '' } }
  },
  askPasswordReset: async (_system, { customer }) => ({ body: { email: customer.email } }),
  resetPassword: async (system, { shop }) => {
    const token = await aMailedLink(system, shop, { customer: await aCustomer(system, shop), kind: 'reset_password' })
    return { body: { token, newPassword: 'a new sentence 7' } }
  },
  askEmailChange: async () => ({ body: { currentPassword: TEST_PASSWORD, newEmail: `moved-${++count}@mail.test` } }),
  changeEmail: async (system, { shop }) => {
    const asked = { kind: 'change_email', newEmail: `moved-${++count}@mail.test` } as const
    return { body: { token: await aMailedLink(system, shop, { customer: await aCustomer(system, shop), ...asked }) } }
  },
  addToCart: async (_system, { ids }) => ({ body: { variantId: ids.variantId, quantity: 1 } }),
  setBuyNow: async (_system, { ids }) => ({ body: { variantId: ids.variantId, quantity: 1 } }),
  changeCartLine: async () => ({ body: { quantity: 2 } }),
  removeCartLine: async (system, { shop, ids }) => {
    const customer = await aCustomer(system, shop)
    const { lines } = await fillCart(system, customer, [{ variantId: ids.variantId ?? '', quantity: 1 }])
    return { customer, ids: { lineId: lines[0]?.id ?? '' } }
  },
  setCartCoupon: async (system, { shop, ids }) => {
    const { items } = await get(system, shop, '/coupons')
    return { body: { code: items.find((coupon: { id: string }) => coupon.id === ids.couponId).code } }
  },
  removeCartCoupon: async () => ({}),
  placeOrder: async (system, { shop, ids }) => {
    const customer = await aCustomer(system, shop)
    await fillCart(system, customer, [{ variantId: ids.variantId ?? '', quantity: 1 }])
    return { customer, body: await orderBody(system, customer) }
  },
  requestOwnReturn: async (system, { shop, customer }) => {
    const { ids } = await order(system, shop, { customer, isPaid: true, isShipped: true })
    return { ids, body: await returnOf(system, shop, ids.orderId) }
  },
  findGuestOrder: async (system, { shop }) => {
    const { order, customer } = await aGuestOrder(system, shop)
    const code = lookupCodeOf(system.deps.keyring, { shopId: shop.id, orderId: order.id })
    return { customer, body: { number: String(order.number), phone: '0912345678', code } }
  },
  claimOrder: async (system, { shop }) => {
    const { order, customer } = await aGuestOrder(system, shop)
    return { customer, ids: { orderId: order.id } }
  },
  cancelOwnOrder: async (system, { shop, customer }) => ({ ids: (await order(system, shop, { customer })).ids }),
  startPayment: async (system, { shop, customer }) => ({ ids: (await order(system, shop, { customer })).ids }),
}

async function addressesOf(system: TestSystem, customer: TestCustomer): Promise<{ id: string }[]> {
  const answer = await system.app.inject({ method: 'POST', url: '/api/store/addresses', headers: customer.headers, payload: anAddress })
  return answer.json().items
}

/** A guest order, and a customer whose browser has proved it. */
async function aGuestOrder(system: TestSystem, shop: Shop) {
  const order = await anOrder(system, shop, { customer: null, lines: [{ product: await aProduct(system, shop) }] })
  const customer = await aCustomer(system, shop)
  return { order, customer: { ...customer, ...withProof(system, shop, customer, order.id) } }
}
