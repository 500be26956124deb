import { readOrderCards } from '#modules/card-keys/index.ts'
import { type Buyer, type CustomerOrder, lookupCodeOf, readCustomerOrder } from '#modules/orders/index.ts'
import { mayStart, mayStartAgain, readPayableNumber, readTransferInstructions } from '#modules/payments/index.ts'
import { mayReview, readOrderReviews, reviewStatus } from '#modules/reviews/index.ts'
import { listSealedOrderCodes, openOrderCodes } from '#modules/serial-codes/index.ts'
import type { ShopFacts } from '#platform/auth/identity.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { wire } from '#platform/http/wire.ts'
import type { Tx } from '#platform/tx.ts'
import type { OwnOrder } from './schemas.orders.ts'

/** What a customer reads of his order's history; staff notes, alarms and shortages are the shop's own business. */
const shownEntries: Readonly<Record<string, string>> = {
  placed: 'order.placed',
  paid: 'order.paid',
  preparing: 'order.preparing',
  shipped: 'order.shipped',
  delivered: 'order.delivered',
  closed: 'order.closed',
  reopened: 'order.reopened',
  payment_overdue: 'payment.overdue',
  cancelled: 'order.cancelled',
  claimed: 'order.claimed',
  codes_issued: 'codes.issued',
  cards_released: 'cards.released',
  card_replaced: 'cards.replaced',
  refunded: 'order.refunded',
}

export type OwnOrderRequest = { buyer: Buyer; orderId: string; shop: ShopFacts; keyring: Keyring }

/**
 * An order as its buyer sees it, with its codes in clear: to him alone (S0-33). Throws `order_not_found`, also for somebody else's,
 * before any code is decrypted. One round trip.
 */
export async function readOwnOrder(tx: Tx, { buyer, orderId, shop, keyring }: OwnOrderRequest): Promise<OwnOrder> {
  const [order, sealed, timeline, reviews] = await Promise.all([
    readCustomerOrder(tx, { buyer, orderId, shopHandle: shop.handle }),
    listSealedOrderCodes(tx, orderId),
    readTimeline(tx, orderId),
    readOrderReviews(tx, orderId),
  ])
  const codes = openOrderCodes(tx, keyring, sealed)
  const [transfer, payableNumber] = await Promise.all([readTransferInstructions(tx, order), readPayableNumber(tx, order)])
  const cards = order.goodsKind === 'card_key' ? wire(await readOrderCards(tx, orderId)) : null
  const may = mayStart(order, shop)
  return {
    ...shownOf(order, reviews),
    transfer,
    payableNumber,
    cards,
    lookupCode: order.isGuest ? lookupCodeOf(keyring, { shopId: tx.shopId, orderId }) : null,
    codes: codes.map(({ groupName, productName, code, issuedAt, isVoid }) => ({
      groupName,
      productName,
      code,
      issuedAt: issuedAt.toISOString(),
      isVoid,
    })),
    can: { pay: may === true ? mayStartAgain(payableNumber) : may, cancel: order.can.cancel, review: mayReview(order) },
    timeline,
  }
}

type OrderReviews = Awaited<ReturnType<typeof readOrderReviews>>

function shownOf(
  order: CustomerOrder,
  reviews: OrderReviews,
): Omit<OwnOrder, 'transfer' | 'payableNumber' | 'cards' | 'lookupCode' | 'codes' | 'can' | 'timeline'> {
  const {
    id,
    number,
    placedAt,
    status,
    paymentStatus,
    paymentTiming,
    shippingStatus,
    goodsKind,
    shippingFeeAmount,
    shippingDiscountAmount,
    totalAmount,
  } = order
  const { shippingMethodName, paymentMethodName, recipientName, recipientPhone, postalCode, city, district, street } = order
  return {
    id,
    number,
    placedAt,
    status,
    paymentStatus,
    paymentTiming,
    shippingStatus,
    goodsKind,
    reviewStatus: reviewStatus(order, { lineCount: order.lines.length, reviewCount: reviews.length }),
    lines: order.lines.map(
      ({ id: lineId, productName, variantName, pictureUrl, unitPriceAmount, quantity, subtotalAmount, discountAmount }) => {
        const review = reviewOf(reviews, lineId)
        return { id: lineId, productName, variantName, pictureUrl, unitPriceAmount, quantity, subtotalAmount, discountAmount, review }
      },
    ),
    // Free shipping is said once, by the fee and its discount.
    discounts: order.discounts.filter(({ kind }) => kind !== 'free_shipping').map(({ kind, label, amount }) => ({ kind, label, amount })),
    shippingFeeAmount,
    shippingDiscountAmount,
    totalAmount,
    recipient: { name: recipientName, phone: recipientPhone, postalCode, city, district, street, pickupStore: pickupStoreOf(order) },
    shippingMethodName,
    paymentMethodName,
    shipments: order.shipments.map(({ carrier, trackingNumber, shippedAt }) => ({ carrier, trackingNumber, shippedAt })),
  }
}

function reviewOf(reviews: OrderReviews, lineId: string): OwnOrder['lines'][number]['review'] {
  const found = reviews.find((review) => review.orderLineId === lineId)
  return found ? { rating: found.rating, body: found.body } : null
}

function pickupStoreOf({ pickupChain, pickupStoreCode, pickupStoreName }: CustomerOrder) {
  return pickupStoreCode === '' ? null : { chain: pickupChain, code: pickupStoreCode, name: pickupStoreName }
}

async function readTimeline({ db, shopId }: Tx, orderId: string): Promise<{ at: string; type: string }[]> {
  const rows = await db
    .selectFrom('orderEntries')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('type', 'in', Object.keys(shownEntries))
    .orderBy('occurredAt')
    .orderBy('id')
    .select(['type', 'occurredAt'])
    .execute()
  return rows.map(({ type, occurredAt }) => ({ at: occurredAt.toISOString(), type: shownEntries[type] ?? type }))
}
