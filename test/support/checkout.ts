import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createDefaultMethods } from '#modules/orders/index.ts'
import { systemActor } from '#platform/tx.ts'
import type { TestSystem } from '#test/support/system.ts'

/** A browser: what `aCustomer` and `aVisitor` answer. */
export type Browser = { headers: Record<string, string> }

/** The parts of a cart that tests look at. */
export type CartAnswer = {
  version: number
  lines: { id: string; variantId: string; quantity: number; problem: { code: string } | null }[]
  quote: { goodsAmount: number; totalAmount: number; shippingFeeAmount: number; discounts: { amount: number }[] }
  couponCode: string | null
  couponProblem: { code: string } | null
}

export const testRecipient = {
  name: '王小明',
  phone: '0912-345-678',
  postalCode: '110',
  city: '台北市',
  district: '信義區',
  street: '市府路 1 號',
}

/** Gives a shop its methods, with or without a shipping fee; guests may order when told. */
export async function openForOrders(
  system: TestSystem,
  shop: { id: string },
  { isShippingFree = true, takesGuests = false } = {},
): Promise<void> {
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, async (tx) => {
    await createDefaultMethods(tx)
    if (isShippingFree) await tx.db.updateTable('shippingMethods').where('shopId', '=', tx.shopId).set({ feeAmount: 0 }).execute()
    if (takesGuests) await tx.db.updateTable('shops').where('shopId', '=', tx.shopId).set({ settings: '{"guestCheckout":true}' }).execute()
  })
}

/** Sends a request to the store API as this browser. */
export async function asBrowser(
  system: TestSystem,
  { headers }: Browser,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) {
  return system.app.inject({ method, url: `/api/store${url}`, headers, ...(payload ? { payload } : {}) })
}

/** Puts pieces into the browser's cart and answers the cart. */
export async function fillCart(
  system: TestSystem,
  browser: Browser,
  lines: { variantId: string; quantity: number }[],
): Promise<CartAnswer> {
  let cart: CartAnswer | null = null
  for (const line of lines) {
    const answer = await asBrowser(system, browser, 'POST', '/cart/lines', line)
    assert.equal(answer.statusCode, 200, answer.body)
    cart = answer.json()
  }
  assert.ok(cart)
  return cart
}

type OrderChoice = { timing?: string; shippingMethodId?: string }

/** The body of an order of this cart, with the shop's first methods of the timing unless one is named. */
export async function orderBody(system: TestSystem, browser: Browser, { timing = 'before_delivery', shippingMethodId }: OrderChoice = {}) {
  const answer = await asBrowser(system, browser, 'GET', '/checkout')
  assert.equal(answer.statusCode, 200, answer.body)
  const { cart, paymentMethods, shippingMethods } = answer.json()
  return {
    cartVersion: cart.version as number,
    recipient: testRecipient,
    email: 'Buyer@Mail.test',
    shippingMethodId: shippingMethodId ?? (shippingMethods[0].id as string),
    paymentMethodId: paymentMethods.find((method: { timing: string }) => method.timing === timing).id as string,
    expectedTotalAmount: cart.quote.totalAmount as number,
  }
}

/** Places an order; a key of its own unless one is given. */
export async function sendOrder(system: TestSystem, { headers }: Browser, payload: object, key: string = randomUUID()) {
  return system.app.inject({ method: 'POST', url: '/api/store/orders', headers: { ...headers, 'idempotency-key': key }, payload })
}

/** Fills the cart and orders it. */
export async function buy(system: TestSystem, browser: Browser, lines: { variantId: string; quantity: number }[]) {
  await fillCart(system, browser, lines)
  const answer = await sendOrder(system, browser, await orderBody(system, browser))
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json() as { orderId: string; number: number; totalAmount: number; mustPay: boolean }
}
