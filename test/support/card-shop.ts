import assert from 'node:assert/strict'
import { orderChecks } from '#modules/orders/checks.ts'
import { paymentChecks } from '#modules/payments/checks.ts'
import { sendAsStaff } from '#test/support/as-staff.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aVisitor } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import type { TestCards } from '#test/support/cards.ts'
import { asBrowser, type Browser, openForOrders, sendOrder } from '#test/support/checkout.ts'
import { payOrder } from '#test/support/gateway.ts'
import { withProof } from '#test/support/guest.ts'
import { testSystem } from '#test/support/system.ts'

type Product = { variants: readonly { id: string }[] }

/** The buyer of card keys: no more is known of him. */
export const cardBuyer = { name: '王小明', phone: '0912-345-678' }
export const variantOf = ({ variants }: Product) => variants[0]?.id ?? ''

/** A shop that sells card keys to guests, too, with freight for goods, and what its buyers and staff do in these tests. */
export async function openCardShop(cards: TestCards) {
  const system = await testSystem({ modules: cards.modules })
  const shop = await aShop(system)
  await openForOrders(system, shop, { isShippingFree: false })
  await system.pool.query(`update shops set settings = settings || '{"guestCheckout": true}' where shop_id = $1`, [shop.id])

  const asStaff = (method: 'GET' | 'POST', url: string, payload?: object) => sendAsStaff(system, shop, { method, url, payload })

  /** From the product's page to the checkout, with the body of the order that it asks for. */
  async function goBuy(browser: Browser, product: Product, quantity = 1) {
    const put = await asBrowser(system, browser, 'PUT', '/buy-now', { variantId: variantOf(product), quantity })
    assert.equal(put.statusCode, 200, put.body)
    const checkout = (await asBrowser(system, browser, 'GET', '/checkout?cart=buy_now')).json()
    const body = {
      cart: 'buy_now',
      cartVersion: checkout.cart.version as number,
      recipient: cardBuyer,
      paymentMethodId: checkout.paymentMethods[0].id as string,
      expectedTotalAmount: checkout.cart.quote.totalAmount as number,
    }
    return { checkout, body }
  }

  return {
    system,
    shop,
    asStaff,
    goBuy,
    aCardKey: (options: { price?: number; stock?: number } = {}) => aProduct(system, shop, { kind: 'card_key', ...options }),
    read: async (orderId: string) => (await asStaff('GET', `/orders/${orderId}`)).json(),
    pay: async (orderId: string) => assert.equal((await payOrder(system, shop, orderId)).verdict, 'booked'),

    /** Bought by a guest, who sees the order as its buyer. */
    async anOrderOf(product: Product, quantity = 1) {
      const visitor = aVisitor(system, shop)
      const { body } = await goBuy(visitor, product, quantity)
      const placed = await sendOrder(system, visitor, body)
      assert.equal(placed.statusCode, 201, placed.body)
      const { orderId, totalAmount } = placed.json() as { orderId: string; totalAmount: number }
      return { orderId, totalAmount, browser: withProof(system, shop, visitor, orderId) }
    },

    /** Pieces on the shelf, and those set aside. */
    async counters(variantId: string) {
      const { rows } = await system.pool.query('select on_hand, reserved from product_variants where id = $1', [variantId])
      return [rows[0].on_hand, rows[0].reserved]
    },

    async assertSound() {
      const checks = [...orderChecks, ...paymentChecks]
      assert.deepEqual((await inShop(system, shop, (tx) => Promise.all(checks.map((check) => check.find(tx))))).flat(), [])
    },
  }
}
