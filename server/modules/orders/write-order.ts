import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { isSoldByCard, reserveStock } from '#modules/catalog/index.ts'
import { type MoneyCoupon, type Quote, redeemCoupon } from '#modules/pricing/index.ts'
import { announce, emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { GoodsKind } from './goods-kind.ts'
import { addOrderEntry } from './order-entry.ts'
import { discountRows, type LineRow, lineRows } from './order-rows.ts'
import type { PlacedLine } from './policies.ts'
import type { PricedLine } from './price-cart.ts'
import type { PlacedRecipient } from './recipient.ts'

/** A priced and judged order, ready to be written. */
export type OrderToWrite = {
  number: number
  /** The cart it came from, locked by the caller; what is ordered leaves it. */
  cartId: string
  customerId: string | null
  quoted: Quote
  lines: readonly PricedLine[]
  goodsKind: GoodsKind
  /** Null for card keys. */
  shipping: { id: string; kind: string; name: string } | null
  payment: { id: string; provider: string; name: string; timing: string }
  coupon: MoneyCoupon | null
  currency: string
  locale: string
  email: string | null
  recipient: PlacedRecipient
  note: string
}

/**
 * Writes the order and everything that goes with it in one round trip: the statements do not wait for each other's answers. Stock
 * comes first, so that an order refused for lack of it does no other work; the coupon last, because all its users queue for its row.
 * What is sold by card is left to whoever has the cards (S1-14). Throws out_of_stock, coupon_used_up, coupon_used_by_customer.
 */
export async function writeOrder(tx: Tx, order: OrderToWrite): Promise<{ orderId: string; lines: PlacedLine[] }> {
  const makeId = () => newId(tx.now.getTime())
  const orderId = makeId()
  const { customerId, coupon, cartId, lines } = order
  const counted = lines.filter(({ variant }) => !isSoldByCard(variant.productKind))
  const rows = lineRows(order.quoted, lines, makeId)
  await Promise.all([
    reserveStock(tx, {
      orderId,
      items: counted.map(({ quantity, variant }) => ({ variantId: variant.variantId, quantity, components: variant.components })),
    }),
    insertOrder(tx, orderId, order),
    insertLines(tx, orderId, { quoted: order.quoted, rows }),
    addOrderEntry(tx, { orderId, type: 'placed', details: { totalAmount: order.quoted.total } }),
    leaveCart(tx, { cartId, lines }),
    ...(coupon ? [redeemCoupon(tx, { couponId: coupon.id, orderId, customerId })] : []),
  ])
  emit(tx, 'order.placed', { orderId })
  announce(tx, { type: 'order.placed', ids: [orderId] })
  return { orderId, lines: placedLines(rows, lines) }
}

function placedLines(rows: readonly LineRow[], lines: readonly PricedLine[]): PlacedLine[] {
  return rows.flatMap(({ cartLineId, row: { id } }) =>
    lines
      .filter((line) => line.id === cartLineId)
      .map(({ quantity, variant: { variantId, productKind } }) => ({ id, variantId, productKind, quantity })),
  )
}

async function insertOrder({ db, shopId, now }: Tx, id: string, order: OrderToWrite): Promise<void> {
  const { quoted, goodsKind, shipping, payment, recipient, number, customerId, currency, locale, email, note } = order
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
      goodsKind,
      shippingMethodId: shipping?.id ?? null,
      shippingKind: shipping?.kind ?? 'none',
      shippingMethodName: shipping?.name ?? '',
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

type LinesToWrite = { quoted: Quote; rows: readonly LineRow[] }

async function insertLines({ db, shopId, now }: Tx, orderId: string, { quoted, rows }: LinesToWrite): Promise<void> {
  const { discounts, allocations } = discountRows(quoted, rows, () => newId(now.getTime()))
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

/** What could not be ordered from there stays in the cart. */
async function leaveCart({ db, shopId, now }: Tx, { cartId, lines }: Pick<OrderToWrite, 'cartId' | 'lines'>): Promise<void> {
  await sql`
    with emptied as (
      update carts set version = version + 1, coupon_code = null, updated_at = ${now} where shop_id = ${shopId} and id = ${cartId}
    )
    delete from cart_lines where shop_id = ${shopId} and cart_id = ${cartId} and id = any(${lines.map(({ id }) => id)}::uuid[])`.execute(db)
}
