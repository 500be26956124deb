import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { reserveStock } from '#modules/catalog/index.ts'
import { type MoneyCoupon, type Quote, redeemCoupon } from '#modules/pricing/index.ts'
import { announce, emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { addOrderEntry } from './order-entry.ts'
import { discountRows, lineRows } from './order-rows.ts'
import type { PricedLine } from './price-cart.ts'
import type { Recipient } from './recipient.ts'

/** A priced and judged order, ready to be written. */
export type OrderToWrite = {
  number: number
  /** The cart it came from, locked by the caller; it is emptied. */
  cartId: string
  customerId: string | null
  quoted: Quote
  lines: readonly PricedLine[]
  shipping: { id: string; kind: string; name: string }
  payment: { id: string; provider: string; name: string; timing: string }
  coupon: MoneyCoupon | null
  currency: string
  locale: string
  email: string
  recipient: Recipient
  note: string
}

/**
 * Writes the order and everything that goes with it in one round trip: the statements do not wait for each other's answers. Stock
 * comes first, so that an order refused for lack of it does no other work; the coupon last, because all its users queue for its row.
 * Throws out_of_stock, coupon_used_up, coupon_used_by_customer.
 */
export async function writeOrder(tx: Tx, order: OrderToWrite): Promise<{ orderId: string }> {
  const orderId = newId(tx.now.getTime())
  const { customerId, coupon, cartId, lines } = order
  await Promise.all([
    reserveStock(tx, {
      orderId,
      items: lines.map(({ quantity, variant }) => ({ variantId: variant.variantId, quantity, components: variant.components })),
    }),
    insertOrder(tx, orderId, order),
    insertLines(tx, orderId, order),
    addOrderEntry(tx, { orderId, type: 'placed', details: { totalAmount: order.quoted.total } }),
    emptyCart(tx, cartId),
    ...(coupon ? [redeemCoupon(tx, { couponId: coupon.id, orderId, customerId })] : []),
  ])
  emit(tx, 'order.placed', { orderId })
  announce(tx, { type: 'order.placed', ids: [orderId] })
  return { orderId }
}

async function insertOrder({ db, shopId, now }: Tx, id: string, order: OrderToWrite): Promise<void> {
  const { quoted, shipping, payment, recipient, number, customerId, currency, locale, email, note } = order
  await db
    .insertInto('orders')
    .values({
      shopId,
      id,
      number,
      customerId,
      status: 'open',
      paymentStatus: 'unpaid',
      shippingStatus: 'unshipped',
      returnStatus: 'none',
      paymentMethodId: payment.id,
      paymentProvider: payment.provider,
      paymentMethodName: payment.name,
      paymentTiming: payment.timing,
      shippingMethodId: shipping.id,
      shippingKind: shipping.kind,
      shippingMethodName: shipping.name,
      locale,
      email,
      recipientName: recipient.name,
      recipientPhone: recipient.phone,
      postalCode: recipient.postalCode,
      city: recipient.city,
      district: recipient.district,
      street: recipient.street,
      pickupChain: recipient.pickupStore?.chain ?? '',
      pickupStoreCode: recipient.pickupStore?.code ?? '',
      pickupStoreName: recipient.pickupStore?.name ?? '',
      note,
      staffNote: '',
      currency,
      goodsAmount: quoted.goods,
      discountAmount: quoted.promo,
      shippingFeeAmount: quoted.shippingFee,
      shippingDiscountAmount: quoted.shippingDiscount,
      totalAmount: quoted.total,
      version: 1,
      placedAt: now,
    })
    .execute()
}

async function insertLines({ db, shopId, now }: Tx, orderId: string, { quoted, lines }: OrderToWrite): Promise<void> {
  const makeId = () => newId(now.getTime())
  const rows = lineRows(quoted, lines, makeId)
  const { discounts, allocations } = discountRows(quoted, rows, makeId)
  const writes: Promise<unknown>[] = [
    db
      .insertInto('orderLines')
      .values(rows.map(({ row }) => ({ ...row, shopId, orderId })))
      .execute(),
  ]
  if (discounts.length > 0) {
    writes.push(
      db
        .insertInto('orderDiscounts')
        .values(discounts.map(({ row }) => ({ ...row, shopId, orderId })))
        .execute(),
    )
  }
  if (allocations.length > 0) {
    writes.push(
      db
        .insertInto('orderLineAllocations')
        .values(allocations.map((row) => ({ ...row, shopId })))
        .execute(),
    )
  }
  await Promise.all(writes)
}

async function emptyCart({ db, shopId, now }: Tx, cartId: string): Promise<void> {
  await sql`
    with emptied as (
      update carts set version = version + 1, coupon_code = null, updated_at = ${now} where shop_id = ${shopId} and id = ${cartId}
    )
    delete from cart_lines where shop_id = ${shopId} and cart_id = ${cartId}`.execute(db)
}
