import { demand } from '#kernel/errors.ts'
import { hashToken, randomToken } from '#kernel/random.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { addToCart } from './add-to-cart.ts'
import { type CartKind, type CartOwner, cartsOf } from './cart-owner.ts'
import { readCart } from './cart-view.ts'
import { markPaid } from './mark-paid.ts'
import { type NewOrder, type PlacedOrder, placeOrder } from './place-order.ts'
import { onPaidOutside } from './policies.ts'
import { setBuyNow } from './set-buy-now.ts'
import { setCartCoupon } from './set-cart-coupon.ts'

/** An order that staff or an outside storefront took. */
export type TakenOrder = Omit<NewOrder, 'owner' | 'cart' | 'cartVersion' | 'clientIp' | 'takenFor' | 'expectedTotalAmount'> & {
  shopHandle: string
  customerId: string | null
  lines: readonly { variantId: string; quantity: number }[]
  couponCode?: string
  /** Another total is refused; without it the order costs what it costs now. */
  expectedTotalAmount?: number
  /** Paid outside already, by the name the payment has there. */
  paid?: { reference: string }
}

/**
 * Makes an order of lines that were taken somewhere else: a cart of its own is filled and placed by the very operation of the storefront, so
 * prices, campaigns, stock and allocations are the same. A single line is bought as one that is bought at once, so card keys can be, and
 * only by themselves (S1-10). Throws variant_not_found, customer_not_found, and what `addToCart`, `setBuyNow`, `setCartCoupon` and
 * `placeOrder` throw.
 */
export async function takeOrder(tx: Tx, taken: TakenOrder): Promise<PlacedOrder> {
  const { lines, couponCode, customerId, shopHandle, paid, expectedTotalAmount, ...order } = taken
  const owner: CartOwner = { customerId: null, visitorHash: hashToken(randomToken(32)) }
  const kind: CartKind = lines.length === 1 ? 'buy_now' : 'cart'
  for (const line of lines) await (kind === 'cart' ? addToCart : setBuyNow)(tx, { owner, ...line })
  if (couponCode !== undefined) await setCartCoupon(tx, { owner, code: couponCode, cart: kind })
  const cart = await readCart(tx, { owner, shopHandle, shippingMethodId: order.shippingMethodId, cart: kind })
  const placed = await placeOrder(tx, {
    ...order,
    owner,
    cart: kind,
    cartVersion: cart.version,
    takenFor: { customerId },
    expectedTotalAmount: expectedTotalAmount ?? cart.quote.totalAmount,
  })
  await removeCart(tx, owner, kind)
  if (!paid || placed.totalAmount === 0) return placed
  demand(await ask(tx, onPaidOutside, { orderId: placed.orderId, reference: paid.reference }))
  await markPaid(tx, { orderId: placed.orderId })
  return { ...placed, mustPay: false }
}

async function removeCart(tx: Tx, owner: CartOwner, kind: CartKind): Promise<void> {
  const { id } = await cartsOf(tx, owner, kind).select('carts.id').executeTakeFirstOrThrow()
  await tx.db.deleteFrom('carts').where('shopId', '=', tx.shopId).where('id', '=', id).execute()
}
