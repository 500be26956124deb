import { aCardOrder, aCardProduct, aPoolOfCards } from './builders/cards.ts'
import { aCategory, aProduct } from './builders/catalog.ts'
import { aCustomer, type TestCustomer } from './builders/customers.ts'
import { aMail } from './builders/notifications.ts'
import { anOrder } from './builders/orders.ts'
import { aCodeGroup, anOrderToClose, close } from './builders/serial-codes.ts'
import { aRole, aStaff, aToken, type TestShop } from './builders/shops.ts'
import { aReview } from './card-requests.ts'
import { aPayment, payOrder } from './gateway.ts'
import { aPng, fileForm } from './pictures.ts'
import type { TestSystem } from './system.ts'

/** One of everything a shop can own: `ids` by the name of the path parameter that means it. */
export type Subjects = { shop: TestShop; customer: TestCustomer; ids: Record<string, string> }

/** Fills a shop with one of everything, through the real operations and routes. */
export async function subjectsOf(system: TestSystem, shop: TestShop): Promise<Subjects> {
  const { headers } = shop.staff
  const answer = async (method: 'GET' | 'POST', url: string, payload?: object, extra: Record<string, string> = {}) => {
    const response = await system.app.inject({ method, url, headers: { ...headers, ...extra }, ...(payload ? { payload } : {}) })
    if (response.statusCode >= 300) throw new Error(`${method} ${url}: ${response.statusCode} ${response.body}`)
    return response.json()
  }
  const product = await aProduct(system, shop)
  const form = fileForm(aPng())
  const { pictures } = await answer('POST', `/api/admin/products/${product.id}/pictures`, form.payload, form.headers)
  const customer = await aCustomer(system, shop)
  const mark = product.id.slice(-6).toUpperCase()
  const group = await aCodeGroup(system, shop, { products: [product], codes: [`${mark}-0001`, `${mark}-0002`] })
  const closed = await anOrderToClose(system, shop, { lines: [{ product, quantity: 3 }], customer })
  await close(system, shop, closed)
  const order = await anOrder(system, shop, { lines: [{ product }], customer })
  await payOrder(system, shop, order.id, { amount: 1 })
  const { reference } = await aPayment(system, shop, order.id)
  const mail = await aMail(system, shop)
  const failing = await aMail(system, shop)
  const jobId = await failedJob(system, failing.id)
  await system.runner.drain()
  const cart = await system.app.inject({
    method: 'POST',
    url: '/api/store/cart/lines',
    headers: customer.headers,
    payload: { variantId: product.variants[0]?.id, quantity: 1 },
  })
  const inWeek = { startsAt: '2026-11-01T00:00:00Z', endsAt: null }
  const rule = { name: '折扣', productIds: null, isActive: true, ...inWeek }
  const promotion = await answer('POST', '/api/admin/promotions', { ...rule, thresholdAmount: 100, offAmount: 10, offBps: null })
  const coupon = await answer('POST', '/api/admin/coupons', {
    ...rule,
    code: `C${mark}`,
    offAmount: 1,
    minimumAmount: 0,
    maxUses: null,
    maxUsesPerCustomer: null,
  })
  const hook = { name: 'ERP', url: 'https://hooks.example.com/in', types: ['order.paid'] }
  const { endpoint } = await answer('POST', '/api/admin/webhook-endpoints', hook)
  const delivery = await answer('POST', `/api/admin/webhook-endpoints/${endpoint.id}/test-sends`)
  await system.pool.query(`update webhook_deliveries set state = 'failed', next_attempt_at = null where id = $1`, [delivery.id])
  const first = async (url: string): Promise<string> => (await answer('GET', url)).items[0].id
  const printing = { act: 'print', choice: { orderIds: [closed.id] } }
  const bulkAct = await answer('POST', '/api/admin/order-bulk-acts', printing, { 'idempotency-key': `subjects-${mark}` })
  const shortages = await answer('GET', '/api/admin/code-shortages')
  const sha256 = /[0-9a-f]{64}/.exec(JSON.stringify(pictures))?.[0] ?? ''
  return {
    shop,
    customer,
    ids: {
      productId: product.id,
      categoryId: (await aCategory(system, shop)).id,
      slug: product.slug,
      variantId: product.variants[0]?.id ?? '',
      productImportId: await aProductImport(system, shop),
      pictureId: pictures[0].id,
      sha256,
      shopHandle: shop.handle,
      customerId: customer.id,
      viewId: await first('/api/admin/store-views'),
      tokenId: (await aToken(system, shop, ['shop.see'])).id,
      roleId: await aRole(system, shop, ['shop.see']),
      staffId: (await aStaff(system, shop, 'support')).id,
      promotionId: promotion.id,
      couponId: coupon.id,
      shippingMethodId: await first('/api/admin/shipping-methods'),
      paymentMethodId: (await answer('GET', '/api/admin/payment-methods')).items[0].id,
      orderId: order.id,
      closedOrderId: closed.id,
      reference,
      noticeId: await first('/api/admin/payment-alarms'),
      groupId: group.id,
      importId: await first(`/api/admin/code-groups/${group.id}/code-imports`),
      codeId: await first(`/api/admin/code-groups/${group.id}/codes`),
      shortageId: shortages.items[0].id,
      mailId: mail.id,
      endpointId: endpoint.id,
      deliveryId: delivery.id,
      lineId: cart.json().lines[0].id,
      queue: 'notifications.send-mail',
      jobId,
      bulkActId: bulkAct.id,
      ...(await cardSubjects(system, shop, customer)),
      reviewId: await aReview(system, shop, customer),
    },
  }
}

/** A pool of cards with an import and a product, and a paid order of the customer's. */
async function cardSubjects(system: TestSystem, shop: TestShop, customer: TestCustomer): Promise<Record<string, string>> {
  const poolId = await aPoolOfCards(system, shop)
  const url = `/api/admin/card-pools/${poolId}/card-pastes`
  const payload = { text: ['1', '2', '3'].map((mark) => `${mark}-${poolId}\tPIN-${mark}-${poolId}`).join('\n') }
  const pasted = await system.app.inject({ method: 'POST', url, headers: shop.staff.headers, payload })
  if (pasted.statusCode !== 202) throw new Error(pasted.body)
  await system.runner.drain()
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product, { customerId: customer.id })
  await payOrder(system, shop, order.id)
  return { poolId, cardImportId: pasted.json().id, cardVariantId: product.variants[0]?.id ?? '', cardOrderId: order.id }
}

async function failedJob(system: TestSystem, mailId: string): Promise<string> {
  const { rows } = await system.pool.query<{ id: string }>(
    `update pgboss.job set state = 'failed', completed_on = now(), output = '{"name":"Error","message":"boom"}'
     where name = 'notifications.send-mail' and data::text like '%' || $1 || '%' returning id`,
    [mailId],
  )
  return rows[0]?.id ?? ''
}

async function aProductImport(system: TestSystem, shop: TestShop): Promise<string> {
  const form = fileForm(Buffer.from('商品名稱\n'), { filename: 'products.csv' })
  const headers = { ...shop.staff.headers, ...form.headers }
  const started = await system.app.inject({ method: 'POST', url: '/api/admin/product-imports', headers, payload: form.payload })
  await system.runner.drain()
  return started.json().id
}
