import { DomainError, demand } from '#kernel/errors.ts'
import { normaliseEmail } from '#kernel/text.ts'
import { readSellable, type SellableVariant } from '#modules/catalog/index.ts'
import { readCustomer } from '#modules/customers/index.ts'
import { activeCampaigns, findCoupon, type MoneyCoupon, type Quote } from '#modules/pricing/index.ts'
import { readShop } from '#modules/shops/index.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { mayCarry } from './carriage.ts'
import { type CartOwner, cartsOf, readCartLines } from './cart-owner.ts'
import { saleProblem } from './cart-rules.ts'
import { markPaid } from './mark-paid.ts'
import { isPaidOnline, mayPayWith } from './method-rules.ts'
import { onPlaced } from './policies.ts'
import { type PricedLine, priceCart } from './price-cart.ts'
import { demandReachable, placedRecipient, type Recipient } from './recipient.ts'
import { writeOrder } from './write-order.ts'

/** An order as the customer sends it. `number` comes from `createOrderNumbers`, leased before the transaction. */
export type NewOrder = {
  number: number
  owner: CartOwner
  cartVersion: number
  recipient: Recipient
  email: string
  shippingMethodId: string
  paymentMethodId: string
  note?: string
  locale?: 'zh-TW' | 'en'
  /** Taken by staff or an outside storefront for this customer, or for nobody known: the cart is only the list of what was ordered. */
  takenFor?: { customerId: string | null }
  /** What the customer saw; another total is refused instead of charged. */
  expectedTotalAmount: number
}

export type PlacedOrder = { orderId: string; number: number; totalAmount: number; mustPay: boolean }

/**
 * Makes an order of the cart: prices it by the function that showed it, reserves the stock, uses the coupon up, stores discounts and
 * allocations (S2-33, S2-34) and empties the cart, all or nothing. Three round trips: the cart and what it is judged by (the cart
 * stays locked, so a second placement finds it changed); the goods and the coupon; all writes. An order that costs nothing is paid.
 *
 * Throws sign_in_required, cart_changed, cart_empty, product_not_available, not_sold_online, zone_not_carried, out_of_stock, coupon_*, total_changed,
 * shipping_method_not_available, payment_method_not_available, cash_on_delivery_not_possible, email_wrong, phone_wrong,
 * address_incomplete, pickup_store_missing, pickup_store_wrong, phone_not_mobile.
 */
export async function placeOrder(tx: Tx, order: NewOrder): Promise<PlacedOrder> {
  const { owner, number } = order
  const { cart, lines, shop, shipping, payment, campaigns, customer } = await readGround(tx, order)
  const customerId = order.takenFor ? order.takenFor.customerId : owner.customerId
  if (customerId === null && !order.takenFor && !shop.guestCheckout) throw new DomainError('sign_in_required')
  if (cart?.version !== order.cartVersion) throw new DomainError('cart_changed', { version: cart?.version ?? 0 })
  if (lines.length === 0) throw new DomainError('cart_empty')
  if (!shipping?.isEnabled) throw new DomainError('shipping_method_not_available')
  demand(mayPayWith(payment, { shop, shipping }))
  demandReachable({ email: normaliseEmail(order.email), recipient: order.recipient, shippingKind: shipping.kind })
  if (!payment) throw new DomainError('payment_method_not_available')

  const [variants, coupon] = await Promise.all([
    readSellable(
      tx,
      lines.map((line) => line.variantId),
    ),
    readCoupon(tx, cart.couponCode, customerId),
  ])
  const priced = lines.map((line) => sellableLine(line, variants))
  demand(mayCarry(shipping, variants))
  const quoted = demandQuote(priceCart({ lines: priced, campaigns, coupon, shipping }))
  if (quoted.total !== order.expectedTotalAmount) throw new DomainError('total_changed', { totalAmount: quoted.total })

  const { orderId } = await writeOrder(tx, {
    number,
    cartId: cart.id,
    customerId,
    quoted,
    lines: priced,
    shipping,
    payment,
    coupon,
    currency: shop.currency,
    locale: order.locale ?? customer?.locale ?? shop.locale,
    email: normaliseEmail(order.email),
    recipient: placedRecipient(order.recipient, { shippingKind: shipping.kind, currency: shop.currency }),
    note: order.note ?? '',
  })
  if (quoted.total === 0) await markPaid(tx, { orderId })
  demand(await ask(tx, onPlaced, { orderId, provider: payment.provider, totalAmount: quoted.total }))
  return { orderId, number, totalAmount: quoted.total, mustPay: isPaidOnline(payment) && quoted.total > 0 }
}

/** One round trip: the statements are sent together, the lines after the cart's lock. */
async function readGround(tx: Tx, { owner, takenFor, shippingMethodId, paymentMethodId }: NewOrder) {
  const customerId = takenFor ? takenFor.customerId : owner.customerId
  const [cart, lines, shop, shipping, payment, campaigns, customer] = await Promise.all([
    cartsOf(tx, owner).select(['carts.id', 'carts.version', 'carts.couponCode']).forUpdate().executeTakeFirst(),
    readCartLines(tx, owner),
    readShop(tx),
    tx.db.selectFrom('shippingMethods').where('shopId', '=', tx.shopId).where('id', '=', shippingMethodId).selectAll().executeTakeFirst(),
    tx.db.selectFrom('paymentMethods').where('shopId', '=', tx.shopId).where('id', '=', paymentMethodId).selectAll().executeTakeFirst(),
    activeCampaigns(tx),
    customerId === null ? null : readCustomer(tx, customerId),
  ])
  return { cart, lines, shop, shipping, payment, campaigns, customer }
}

async function readCoupon(tx: Tx, code: string | null, customerId: string | null): Promise<MoneyCoupon | null> {
  if (code === null) return null
  const { coupon, refused } = await findCoupon(tx, { code, customerId })
  if (refused) throw new DomainError(refused.code, refused.details)
  return coupon
}

/** Only what cannot be sold at all is refused here; whether there are enough pieces is for the reservation to say, under its locks. */
function sellableLine(
  { id, variantId, quantity }: { id: string; variantId: string; quantity: number },
  variants: readonly SellableVariant[],
): PricedLine {
  const variant = variants.find((each) => each.variantId === variantId)
  if (!variant) throw new DomainError('product_not_available', { variantId })
  const problem = saleProblem(variant, 0)
  if (problem) throw new DomainError(problem.code, { ...problem.details, variantId, productName: variant.productName })
  return { id, quantity, variant }
}

/** A coupon that does not take effect is refused, never dropped silently: the customer counted on it. */
function demandQuote(quoted: Quote | null): Quote {
  if (quoted === null) throw new DomainError('cart_empty')
  const [rejected] = quoted.rejected
  if (rejected) throw new DomainError(rejected.code, rejected.details)
  return quoted
}
