import { DomainError, demand } from '#kernel/errors.ts'
import { normaliseEmail } from '#kernel/text.ts'
import { mayJoinCart, readSellable, type SellableVariant } from '#modules/catalog/index.ts'
import { readCustomer } from '#modules/customers/index.ts'
import { activeCampaigns, findCoupon, type MoneyCoupon, type Quote } from '#modules/pricing/index.ts'
import { readShop } from '#modules/shops/index.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { mayCarry } from './carriage.ts'
import { type CartKind, type CartOwner, cartsOf, readCartLines } from './cart-owner.ts'
import { saleProblem } from './cart-rules.ts'
import { type GoodsKind, goodsKindOf } from './goods-kind.ts'
import { markPaid } from './mark-paid.ts'
import { mayPayFor } from './may-pay-for.ts'
import { isPaidOnline, mayPayWith } from './method-rules.ts'
import { piecesByProduct } from './pieces-in-cart.ts'
import { onPlaced } from './policies.ts'
import { type PricedLine, priceCart } from './price-cart.ts'
import { demandReachable, placedRecipient, type Recipient } from './recipient.ts'
import { writeOrder } from './write-order.ts'

/** An order as the customer sends it. `number` comes from `createOrderNumbers`, leased before the transaction. */
export type NewOrder = {
  number: number
  owner: CartOwner
  /** Which of his carts; the one that fills up when absent. */
  cart?: CartKind | undefined
  cartVersion: number
  recipient: Recipient
  /** Optional for card keys only. */
  email?: string | undefined
  /** None for card keys. */
  shippingMethodId?: string | undefined
  paymentMethodId: string
  note?: string
  locale?: 'zh-TW' | 'en'
  /** Where the buyer's request came from; absent where somebody else took the order. */
  clientIp?: string
  /** Taken by staff or an outside storefront for this customer, or for nobody known: the cart is only the list of what was ordered. */
  takenFor?: { customerId: string | null }
  /** What the customer saw; another total is refused instead of charged. */
  expectedTotalAmount: number
}

export type PlacedOrder = { orderId: string; number: number; totalAmount: number; mustPay: boolean }

/**
 * Makes an order of the cart: prices it by the function that showed it, reserves the stock, uses the coupon up, stores discounts and
 * allocations (S2-33, S2-34) and empties the cart, all or nothing. Three round trips: the cart and what it is judged by (the cart
 * stays locked, so a second placement finds it changed); the goods and the coupon; all writes. An order that costs nothing is paid, after
 * `onPlaced` has set aside what must be delivered with the payment (S1-2).
 *
 * Throws sign_in_required, cart_changed, cart_empty, product_not_available, not_sold_online, card_key_buy_now_only, too_many_per_order,
 * zone_not_carried, out_of_stock, coupon_*, total_changed, shipping_method_not_available, payment_method_not_available, cash_on_delivery_not_possible,
 * email_wrong, phone_wrong, address_incomplete, pickup_store_missing, pickup_store_wrong, phone_not_mobile, and what `mayOfferPayment` and
 * `onPlaced` answer.
 */
export async function placeOrder(tx: Tx, order: NewOrder): Promise<PlacedOrder> {
  const { owner, number, recipient } = order
  const ground = await readGround(tx, order)
  const { cart, lines, shop, payment, campaigns, customer } = ground
  const customerId = order.takenFor ? order.takenFor.customerId : owner.customerId
  if (customerId === null && !order.takenFor && !shop.guestCheckout) throw new DomainError('sign_in_required')
  if (cart?.version !== order.cartVersion) throw new DomainError('cart_changed', { version: cart?.version ?? 0 })
  if (lines.length === 0) throw new DomainError('cart_empty')

  const [variants, coupon] = await Promise.all([
    readSellable(
      tx,
      lines.map((line) => line.variantId),
      { cardsUpTo: 0 },
    ),
    readCoupon(tx, cart.couponCode, customerId),
  ])
  const priced = orderedLines(lines, variants, order.cart)
  const goodsKind = goodsKindOf(priced.map(({ variant }) => variant.productKind))
  const shipping = wayOf(ground.shipping, priced, goodsKind)
  const way = { shippingKind: shipping?.kind ?? 'none', goodsKind, currency: shop.currency }
  const email = order.email === undefined ? null : normaliseEmail(order.email)
  demand(mayPayWith(payment, { shop, shipping, goodsKind }))
  if (!payment) throw new DomainError('payment_method_not_available')
  demandReachable({ ...way, email, recipient })
  demand(
    await mayPayFor(
      tx,
      payment,
      priced.map(({ variant }) => variant),
    ),
  )
  const quoted = demandQuote(priceCart({ lines: priced, campaigns, coupon, shipping }))
  if (quoted.total !== order.expectedTotalAmount) throw new DomainError('total_changed', { totalAmount: quoted.total })

  const placed = placedRecipient(recipient, way)
  const { orderId, lines: written } = await writeOrder(tx, {
    number,
    cartId: cart.id,
    customerId,
    quoted,
    lines: priced,
    goodsKind,
    shipping,
    payment,
    coupon,
    currency: shop.currency,
    locale: order.locale ?? customer?.locale ?? shop.locale,
    email,
    recipient: placed,
    note: order.note ?? '',
  })
  const facts = { orderId, provider: payment.provider, totalAmount: quoted.total, goodsKind, lines: written }
  demand(await ask(tx, onPlaced, { ...facts, customerId, phone: placed.phone, clientIp: order.clientIp ?? null }))
  if (quoted.total === 0) await markPaid(tx, { orderId })
  return { orderId, number, totalAmount: quoted.total, mustPay: isPaidOnline(payment) && quoted.total > 0 }
}

/** One round trip: the statements are sent together, the lines after the cart's lock. */
async function readGround(tx: Tx, { owner, cart: kind, takenFor, shippingMethodId, paymentMethodId }: NewOrder) {
  const customerId = takenFor ? takenFor.customerId : owner.customerId
  const [cart, lines, shop, shipping, payment, campaigns, customer] = await Promise.all([
    cartsOf(tx, owner, kind).select(['carts.id', 'carts.version', 'carts.couponCode']).forUpdate().executeTakeFirst(),
    readCartLines(tx, owner, kind),
    readShop(tx),
    shippingMethodId === undefined
      ? undefined
      : tx.db
          .selectFrom('shippingMethods')
          .where('shopId', '=', tx.shopId)
          .where('id', '=', shippingMethodId)
          .selectAll()
          .executeTakeFirst(),
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

type CartLine = { id: string; variantId: string; quantity: number }

/** What is ordered of the cart: of the one that fills up all but what is bought by itself, which stays in it (S1-10). */
function orderedLines(lines: readonly CartLine[], variants: readonly SellableVariant[], kind: CartKind = 'cart'): PricedLine[] {
  const known = new Map(variants.map((variant) => [variant.variantId, variant]))
  const ordered = lines.filter(({ variantId }) => {
    const variant = known.get(variantId)
    return kind === 'buy_now' || !variant || mayJoinCart(variant.productKind) === true
  })
  if (ordered.length === 0) throw new DomainError('card_key_buy_now_only')
  const priced = ordered.map(({ id, variantId, quantity }) => ({ id, quantity, variant: known.get(variantId) ?? gone(variantId) }))
  const pieces = piecesByProduct(priced)
  for (const { variant } of priced) demandSale(variant, pieces.get(variant.productId) ?? 0)
  return priced
}

function gone(variantId: string): never {
  throw new DomainError('product_not_available', { variantId })
}

/**
 * What cannot be sold at all is refused here, and more than one order may have (S1-18); whether there are enough pieces is for the
 * reservation to say, under its locks.
 */
function demandSale(variant: SellableVariant, pieces: number): void {
  const problem = saleProblem(variant, { quantity: 0, pieces })
  if (!problem) return
  const { variantId, productName } = variant
  throw new DomainError(problem.code, { ...problem.details, variantId, productName })
}

type ShippingMethod = NonNullable<Awaited<ReturnType<typeof readGround>>['shipping']>

/** The method by which the goods travel; card keys have none, whatever was chosen (S1-4). */
function wayOf(shipping: ShippingMethod | undefined, lines: readonly PricedLine[], goodsKind: GoodsKind): ShippingMethod | null {
  if (goodsKind === 'card_key') return null
  if (!shipping?.isEnabled) throw new DomainError('shipping_method_not_available')
  const goods = lines.map(({ variant }) => variant)
  demand(mayCarry(shipping, goods))
  return shipping
}

/** A coupon that does not take effect is refused, never dropped silently: the customer counted on it. */
function demandQuote(quoted: Quote | null): Quote {
  if (quoted === null) throw new DomainError('cart_empty')
  const [rejected] = quoted.rejected
  if (rejected) throw new DomainError(rejected.code, rejected.details)
  return quoted
}
