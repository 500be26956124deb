import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { aCustomer, type TestCustomer } from '#test/support/builders/customers.ts'
import type { TestOrder } from '#test/support/builders/orders.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { type FakeEcpay, stageMerchant } from '#test/support/ecpay.ts'
import type { TestSystem } from '#test/support/system.ts'

export type EcpayWay = 'ecpay_credit' | 'ecpay_atm' | 'ecpay_cvs' | 'ecpay_barcode'
/** An order on its way: the customer, where his browser was sent, and the trade at the gateway. */
export type EcpayOrder = TestOrder & { customer: TestCustomer; paymentUrl: string; reference: string }

/** A shop whose merchant has typed in his account at ECPay, and offers all four ways. */
export async function anEcpayShop(system: TestSystem, account: object = {}): Promise<TestShop> {
  const shop = await aShop(system)
  const answer = await setAccount(system, shop, account)
  assert.equal(answer.statusCode, 200, answer.body)
  await aSimpleOrder(system, shop) // makes the shop's methods
  const { items } = (await system.app.inject({ url: '/api/admin/payment-methods', headers: shop.staff.headers })).json()
  for (const { id, name, provider, version } of items) {
    if (!provider.startsWith('ecpay_')) continue
    const changed = await system.app.inject({
      method: 'PATCH',
      url: `/api/admin/payment-methods/${id}`,
      headers: shop.staff.headers,
      payload: { name, isEnabled: true, version },
    })
    assert.equal(changed.statusCode, 200, changed.body)
  }
  return shop
}

/** Types an account in, as the payment settings do. */
export function setAccount(system: TestSystem, shop: TestShop, account: object = {}) {
  const payload = { ...stageMerchant, isStage: true, dueDays: 3, version: 0, ...account }
  return system.app.inject({ method: 'PUT', url: '/api/admin/payment-settings/ecpay', headers: shop.staff.headers, payload })
}

/** An order to be paid at ECPay, whose buyer stands on the gateway's page. */
export async function anEcpayOrder(
  system: TestSystem,
  { shop, fake, way = 'ecpay_credit', price = 500 }: { shop: TestShop; fake: FakeEcpay; way?: EcpayWay; price?: number },
): Promise<EcpayOrder> {
  const customer = await aCustomer(system, shop)
  const order = await aSimpleOrder(system, shop, { customer, provider: way, price })
  return { ...order, customer, ...(await goToGateway(system, { shop, fake, order, customer })) }
}

type Going = { shop: TestShop; fake: FakeEcpay; order: { id: string }; customer: TestCustomer }

/** Presses "pay" in the shop, and lets the browser send the form of the page it comes to. */
export async function goToGateway(
  system: TestSystem,
  { shop, fake, order, customer }: Going,
): Promise<{ paymentUrl: string; reference: string }> {
  const started = await openSession(system, { shop, order, customer })
  assert.equal(started.statusCode, 201, started.body)
  const { paymentUrl, reference } = started.json()
  const created = fake.create((await readForm(system, paymentUrl)).fields)
  assert.ok('trade' in created, JSON.stringify(created))
  return { paymentUrl, reference }
}

export function openSession(system: TestSystem, { order, customer }: Pick<Going, 'order' | 'customer'> & { shop?: TestShop }) {
  return system.app.inject({
    method: 'POST',
    url: `/api/store/orders/${order.id}/payment-sessions`,
    headers: { ...customer.headers, 'idempotency-key': randomUUID() },
  })
}

/** The form on the page the buyer is sent to, as a browser would read it. */
export async function readForm(
  system: TestSystem,
  paymentUrl: string,
): Promise<{ action: string; fields: Record<string, string>; policy: string }> {
  const { pathname, search } = new URL(paymentUrl)
  const answer = await system.app.inject({ url: pathname + search })
  assert.equal(answer.statusCode, 200, answer.body)
  const plain = (text = '') =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const inputs = answer.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)
  return {
    action: plain(/action="([^"]*)"/.exec(answer.body)?.[1]),
    fields: Object.fromEntries([...inputs].map(([, name, value]) => [plain(name), plain(value)])),
    policy: String(answer.headers['content-security-policy']),
  }
}
