import assert from 'node:assert/strict'
import { lookupCodeOf } from '#modules/orders/index.ts'
import { aCategory, aProduct } from './builders/catalog.ts'
import { anImport, codesFile } from './builders/codes.ts'
import { aCustomer, aMailedLink, type TestCustomer } from './builders/customers.ts'
import { anOrder } from './builders/orders.ts'
import { aReturn } from './builders/returns.ts'
import { aCodeGroup, anOrderToClose, close } from './builders/serial-codes.ts'
import { aRole, aToken, TEST_PASSWORD } from './builders/shops.ts'
import { cardRequests } from './card-requests.ts'
import { fillCart, orderBody } from './checkout.ts'
import { stageMerchant } from './ecpay.ts'
import { payOrder } from './gateway.ts'
import { withProof } from './guest.ts'
import { aPng, fileForm } from './pictures.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'
import { aTransferOrder, bankAccount } from './transfers.ts'

/** What the rightful owner sends so that the operation succeeds: parts that differ from `subjects.ids` and no body. */
export type OwnerRequest = {
  ids?: Record<string, string>
  query?: string
  body?: object
  form?: { payload: Buffer; headers: Record<string, string> }
  /** Who is the owner of a storefront's thing, when it is not `subjects.customer`. */
  customer?: TestCustomer
}

export type Prepare = (system: TestSystem, subjects: Subjects) => Promise<OwnerRequest>

const rule = { name: '優惠', productIds: null, startsAt: '2026-11-01T00:00:00Z', endsAt: null, isActive: true }
const aYear = { closedFrom: '2026-01-01T00:00:00Z', closedTo: '2027-01-01T00:00:00Z' }
let count = 0

/**
 * Per operation the request that succeeds, with subjects of its own where the act uses them up. A new operation with a body has to be
 * added here, and the matrix says so.
 */
export const ownerRequests: Readonly<Record<string, Prepare>> = {
  retryFailedJob: async () => ({}),
  dismissFailedJob: async (system, { shop }) => ({ ids: { jobId: await aFailedJob(system, shop) } }),
  changeShop: async (system, { shop }) => ({ body: { version: (await get(system, shop, '/shop')).version, name: '新店名' } }),
  changeStoreView: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/store-views', ids.viewId), own: { announcement: '週年慶' } },
  }),
  createRole: async () => ({ body: { name: `角色 ${++count}`, permissions: ['orders.see', 'shop.see'] } }),
  changeRole: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/roles', ids.roleId), permissions: ['orders.see'] },
  }),
  deleteRole: async (system, { shop }) => ({ ids: { roleId: await aRole(system, shop, ['shop.see']) }, query: 'version=0' }),
  createToken: async () => ({ body: { name: '倉儲系統', permissions: ['orders.see'] } }),
  revokeToken: async (system, { shop }) => ({ ids: { tokenId: (await aToken(system, shop, ['shop.see'])).id } }),

  resendInvitation: async (system, { shop }) => {
    const invitationId = await anInvitation(system, shop)
    system.clock.advance(60_000)
    return { ids: { invitationId } }
  },
  handOverInvitation: async (system, { shop }) => ({ ids: { invitationId: await anInvitation(system, shop) } }),
  withdrawInvitation: async (system, { shop }) => ({ ids: { invitationId: await anInvitation(system, shop) } }),
  inviteStaff: async () => ({ body: { email: `invited-${++count}@shop.test`, name: '新同事', role: 'viewer' } }),
  changeStaff: async () => ({ body: { role: 'viewer' } }),

  addPicture: async () => ({ form: fileForm(aPng({ red: 10 })) }),
  removePicture: async (system, { shop }) => {
    const product = await aPicturedProduct(system, shop)
    return { ids: { productId: product.id, pictureId: product.pictures[0].id } }
  },
  orderPictures: async (system, { shop }) => {
    const { id, version, pictures } = await aPicturedProduct(system, shop)
    return { ids: { productId: id }, body: { version, pictureIds: pictures.map((picture: { id: string }) => picture.id) } }
  },
  createProduct: async () => ({
    body: { name: '茶', slug: `tea-${++count}`, variants: [{ ...variant, sku: `T-${count}` }] },
  }),
  changeProduct: async (system, { shop, ids }) => ({ body: { version: await versionOf(system, shop, ids.productId), name: '好茶' } }),
  deleteProduct: async (system, { shop }) => {
    const { id } = await aProduct(system, shop)
    return { ids: { productId: id }, query: `version=${await versionOf(system, shop, id)}` }
  },
  setVariants: async (system, { shop }) => {
    const { id, variants } = await aProduct(system, shop)
    const kept = { ...variant, id: variants[0]?.id, sku: variants[0]?.sku, priceAmount: 110 }
    return { ids: { productId: id }, body: { version: await versionOf(system, shop, id), options: [], variants: [kept] } }
  },
  setComponents: async (system, { shop, ids }) => {
    const components = [{ variantId: ids.variantId ?? '', quantity: 1 }]
    const { id } = await aProduct(system, shop, { components })
    return { ids: { productId: id }, body: { version: await versionOf(system, shop, id), components } }
  },
  startProductImport: async () => ({ form: fileForm(Buffer.from('商品名稱,貨號,售價\n茶,IMPORTED,100\n'), { filename: 'products.csv' }) }),
  createCategory: async () => ({ body: { name: '茶葉' } }),
  changeCategory: async () => ({ body: { version: 0, englishName: 'Tea' } }),
  moveCategory: async (system, { shop }) => {
    const { id } = await aCategory(system, shop)
    return { ids: { categoryId: id }, body: { version: 0, parentId: null, position: 0 } }
  },
  deleteCategory: async (system, { shop }) => ({ ids: { categoryId: (await aCategory(system, shop)).id }, query: 'version=0' }),
  changeProducts: async (system, { shop }) => ({
    body: { selection: { productIds: [(await aProduct(system, shop)).id] }, change: { status: 'hidden' } },
  }),
  setStock: async (system, { shop, ids }) => {
    const { variants } = await get(system, shop, `/products/${ids.productId}`)
    return { body: { version: variants[0].version, onHand: 90, tracksStock: true } }
  },

  createPromotion: async () => ({ body: { ...rule, thresholdAmount: 100, offAmount: 10, offBps: null } }),
  changePromotion: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/promotions', ids.promotionId), name: '改' },
  }),
  createCoupon: async () => ({
    body: { ...rule, code: `NEW-${++count}`, offAmount: 10, minimumAmount: 0, maxUses: null, maxUsesPerCustomer: null },
  }),
  changeCoupon: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/coupons', ids.couponId), name: '改' },
  }),
  createShippingMethod: async () => ({
    body: { kind: 'home', name: '宅配', feeAmount: 60, freeFromAmount: null, allowsCashOnDelivery: true, isEnabled: false, position: 9 },
  }),
  changeShippingMethod: async (system, { shop, ids }) => ({
    ids: { methodId: ids.shippingMethodId ?? '' },
    body: { version: await versionIn(system, shop, '/shipping-methods', ids.shippingMethodId), name: '改' },
  }),
  changePaymentMethod: async (system, { shop, ids }) => ({
    ids: { methodId: ids.paymentMethodId ?? '' },
    body: { version: await versionIn(system, shop, '/payment-methods', ids.paymentMethodId), name: '改' },
  }),

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
  rotateCredentials: async () => ({ body: {} }),

  startCodeImport: async () => ({ form: fileForm(await codesFile([`UP-${++count}`]), { filename: 'codes.xlsx' }) }),
  createCodeGroup: async (_system, { ids }) => ({
    body: { name: '序號', source: 'uploaded', startsAt: '2026-11-01T00:00:00Z', productIds: [ids.productId] },
  }),
  changeCodeGroup: async (system, { shop, ids }) => {
    const { version } = await get(system, shop, `/code-groups/${ids.groupId}`)
    return { body: { version, name: '改名' } }
  },
  deleteCodeGroup: async (system, { shop }) => ({ ids: { groupId: (await aCodeGroup(system, shop, {})).id } }),
  searchCode: async () => ({ body: { code: 'ANY-0001' } }),
  revealCode: async () => ({}),
  voidCode: async (system, { shop }) => ({ ids: { codeId: await anIssuedCode(system, shop) }, body: { reason: '外流' } }),
  previewPastOrders: async () => ({ body: aYear }),
  issuePastOrders: async () => ({ body: aYear }),
  withdrawCodeImport: async (system, { shop }) => {
    const group = await aCodeGroup(system, shop, { codes: [] })
    return { ids: { importId: (await anImport(system, shop, group.id, [`BACK-${++count}`])).id }, body: { reason: '內容錯誤' } }
  },
  changeCodeSettings: async (system, { shop }) => {
    const { version, blocksGivenCodes } = await get(system, shop, '/code-settings')
    return { body: { version, blocksGivenCodes: !blocksGivenCodes } }
  },
  backFillCodes: async (_system, { ids }) => ({ body: { shortageIds: [ids.shortageId] } }),
  listOrderCodeMarks: async (_system, { ids }) => ({ query: `orderIds=${ids.closedOrderId}` }),

  ...cardRequests,

  changeMailTemplate: async (system, { shop }) => ({
    body: await draftOf(system, shop, ['subject', 'html', 'text', 'isEnabled', 'version']),
  }),
  restoreMailTemplate: async (system, { shop }) => ({ query: `version=${(await get(system, shop, template)).version}` }),
  previewMailTemplate: async (system, { shop }) => ({ body: await draftOf(system, shop, ['subject', 'html', 'text']) }),
  sendTestMail: async () => ({ body: { to: 'me@mail.test' } }),
  resendMail: async () => ({}),

  createWebhookEndpoint: async () => ({ body: hook }),
  changeWebhookEndpoint: async (system, { shop }) => ({
    ids: { endpointId: (await anEndpoint(system, shop)).id },
    body: { version: 0, name: '改' },
  }),
  deleteWebhookEndpoint: async (system, { shop }) => ({ ids: { endpointId: (await anEndpoint(system, shop)).id }, query: 'version=0' }),
  rotateWebhookSecret: async (system, { shop }) => ({ ids: { endpointId: (await anEndpoint(system, shop)).id } }),
  sendTestWebhook: async () => ({}),
  replayWebhookDelivery: async () => ({}),

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

type Shop = Subjects['shop']

const anAddress = {
  recipientName: '王小明',
  phone: '0912345678',
  postalCode: '110',
  city: '臺北市',
  district: '信義區',
  street: '市府路 1 號',
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

const variant = { sku: '', optionValues: [], priceAmount: 100, compareAtAmount: null, tracksStock: true, onHand: 5 }
const template = '/mail-templates/order_placed/zh-TW'
const hook = { name: 'ERP', url: 'https://hooks.example.com/in', types: ['order.paid'] }

async function aFailedJob(system: TestSystem, shop: Shop): Promise<string> {
  const { rows } = await system.pool.query<{ id: string }>(
    `insert into pgboss.job (name, data, state, completed_on) values ('notifications.send-mail', jsonb_build_object('shopId', $1::text), 'failed', now())
     returning id`,
    [shop.id],
  )
  return rows[0]?.id ?? ''
}

async function anEndpoint(system: TestSystem, shop: Shop): Promise<{ id: string }> {
  return (await post(system, shop, '/webhook-endpoints', hook)).endpoint
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
async function get(system: TestSystem, shop: Shop, path: string): Promise<any> {
  const answer = await system.app.inject({ url: `/api/admin${path}`, headers: shop.staff.headers })
  assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
  return answer.json()
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
async function post(system: TestSystem, shop: Shop, path: string, payload: object, headers: Record<string, string> = {}): Promise<any> {
  const answer = await system.app.inject({
    method: 'POST',
    url: `/api/admin${path}`,
    headers: { ...shop.staff.headers, ...headers },
    payload,
  })
  assert.ok(answer.statusCode < 300, `${path}: ${answer.body}`)
  return answer.json()
}

async function versionOf(system: TestSystem, shop: Shop, productId: string | undefined): Promise<number> {
  return (await get(system, shop, `/products/${productId}`)).version
}

async function versionIn(system: TestSystem, shop: Shop, list: string, id: string | undefined): Promise<number> {
  return (await get(system, shop, list)).items.find((each: { id: string }) => each.id === id).version
}

async function draftOf(system: TestSystem, shop: Shop, names: readonly string[]): Promise<object> {
  const whole = await get(system, shop, template)
  return Object.fromEntries(names.map((name) => [name, whole[name]]))
}

async function aPicturedProduct(system: TestSystem, shop: Shop) {
  const { id } = await aProduct(system, shop)
  const form = fileForm(aPng({ red: 1 + (++count % 200) }))
  await post(system, shop, `/products/${id}/pictures`, form.payload, form.headers)
  return get(system, shop, `/products/${id}`)
}

type OrderShape = Omit<Parameters<typeof anOrder>[2], 'lines'>

async function order(system: TestSystem, shop: Shop, shape: OrderShape, body: object = {}) {
  const { id } = await anOrder(system, shop, { ...shape, lines: [{ product: await aProduct(system, shop) }] })
  const { version } = await get(system, shop, `/orders/${id}`)
  return { ids: { orderId: id }, body: { version, ...body } }
}

const isEnabled = (method: { isEnabled: boolean }) => method.isEnabled

function takenOrder(product: { variants: readonly { id: string }[] }, methods: { shippingMethodId: string; paymentMethodId: string }) {
  const recipient = { name: '王小明', phone: '0912345678', postalCode: '110', city: '台北市', district: '信義區', street: '市府路 1 號' }
  return { ...methods, recipient, email: 'api@mail.test', lines: [{ variantId: product.variants[0]?.id, quantity: 1 }] }
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

async function returnOf(system: TestSystem, shop: Shop, orderId: string): Promise<object> {
  const { lines } = await get(system, shop, `/orders/${orderId}`)
  return { reason: 'defective', note: '', lines: [{ orderLineId: lines[0].id, quantity: 1 }] }
}

async function aShopReturn(system: TestSystem, shop: Shop, status: 'requested' | 'approved' | 'received') {
  const { ids } = await order(system, shop, { isPaid: true, isShipped: true })
  const { id } = await aReturn(system, shop, { id: ids.orderId }, { status })
  return { ids: { returnId: id } }
}

async function anInvitation(system: TestSystem, shop: Shop): Promise<string> {
  return (await post(system, shop, '/staff-invitations', { email: `waiting-${++count}@shop.test`, name: '等待', role: 'viewer' })).id
}

async function anIssuedCode(system: TestSystem, shop: Shop): Promise<string> {
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: [`VOID-${++count}`] })
  const closing = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, closing)
  return (await get(system, shop, `/orders/${closing.id}/codes`)).items[0].codeId
}
