import { demand } from '#kernel/errors.ts'
import { hashToken, randomToken } from '#kernel/random.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { addToCart } from './add-to-cart.ts'
import { type CartOwner, cartsOf } from './cart-owner.ts'
import { readCart } from './cart-view.ts'
import { markPaid } from './mark-paid.ts'
import { type NewOrder, type PlacedOrder, placeOrder } from './place-order.ts'
import { onPaidOutside } from './policies.ts'
import { setCartCoupon } from './set-cart-coupon.ts'

/** An order that staff or an outside storefront took. */
export type TakenOrder = Omit<NewOrder, 'owner' | 'cartVersion' | 'takenFor' | 'expectedTotalAmount'> & {
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
 * prices, campaigns, stock and allocations are the same. Throws variant_not_found, customer_not_found, and what `addToCart`,
 * `setCartCoupon` and `placeOrder` throw.
 */
export async function takeOrder(tx: Tx, taken: TakenOrder): Promise<PlacedOrder> {
  const { lines, couponCode, customerId, shopHandle, paid, expectedTotalAmount, ...order } = taken
  const owner: CartOwner = { customerId: null, visitorHash: hashToken(randomToken(32)) }
  for (const line of lines) await addToCart(tx, { owner, ...line })
  if (couponCode !== undefined) await setCartCoupon(tx, { owner, code: couponCode })
  const cart = await readCart(tx, { owner, shopHandle, shippingMethodId: order.shippingMethodId })
  const placed = await placeOrder(tx, {
    ...order,
    owner,
    cartVersion: cart.version,
    takenFor: { customerId },
    expectedTotalAmount: expectedTotalAmount ?? cart.quote.totalAmount,
  })
  await removeCart(tx, owner)
  if (!paid || placed.totalAmount === 0) return placed
  demand(await ask(tx, onPaidOutside, { orderId: placed.orderId, reference: paid.reference }))
  await markPaid(tx, { orderId: placed.orderId })
  return { ...placed, mustPay: false }
}

async function removeCart(tx: Tx, owner: CartOwner): Promise<void> {
  const { id } = await cartsOf(tx, owner).select('carts.id').executeTakeFirstOrThrow()
  await tx.db.deleteFrom('carts').where('shopId', '=', tx.shopId).where('id', '=', id).execute()
}
