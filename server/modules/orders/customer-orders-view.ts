import { sql } from 'kysely'
import { DomainError, type Reason } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, type PageRequest, pageOf, toPage } from '#kernel/page.ts'
import { pictureAddress } from '#modules/catalog/index.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { type Buyer, isOwnOrder } from './buyer.ts'
import { canCancelAsCustomer, type OrderStates } from './eligibility.ts'
import { readOrderDiscounts, readOrderLines, readShipments } from './order-parts.ts'
import { mayCancel } from './policies.ts'
import type { OrderLineView, ShipmentView } from './schemas.admin.ts'

/** An order in the customer's list, with the first lines to recognise it by. */
export type CustomerOrderSummary = OrderStates & {
  id: string
  number: number
  placedAt: string
  totalAmount: number
  currency: string
  pieces: number
  lines: { productName: string; variantName: string; quantity: number; pictureUrl: string | null }[]
}

/** An order as its customer sees it; no staff note, no names of staff. */
export type CustomerOrder = Omit<CustomerOrderSummary, 'lines' | 'pieces'> & {
  version: number
  /** Nobody's account has it: its buyer finds it by its look-up code. */
  isGuest: boolean
  email: string | null
  recipientName: string
  recipientPhone: string
  postalCode: string
  city: string
  district: string
  street: string
  pickupChain: string
  pickupStoreCode: string
  pickupStoreName: string
  note: string
  paymentProvider: string
  paymentMethodName: string
  shippingMethodName: string
  goodsAmount: number
  discountAmount: number
  shippingFeeAmount: number
  shippingDiscountAmount: number
  paidAt: string | null
  closedAt: string | null
  cancelledAt: string | null
  lines: OrderLineView[]
  discounts: { id: string; kind: string; label: string; amount: number }[]
  shipments: Omit<ShipmentView, 'actorName'>[]
  can: { cancel: true | Reason }
}

/** Lines shown of each order in the list. */
const SHOWN_LINES = 3

type SummaryRow = Omit<CustomerOrderSummary, 'placedAt' | 'lines'> & {
  placedAt: Date
  lines: { productName: string; variantName: string; quantity: number; pictureSha: string | null }[]
}

/** A customer's orders, the newest first. */
export async function readCustomerOrders(
  { db, shopId }: Tx,
  customerId: string,
  { shopHandle, ...request }: PageRequest & { shopHandle: string },
): Promise<Page<CustomerOrderSummary>> {
  const slice = pageOf(request)
  const [{ rows }, counted] = await Promise.all([
    sql<SummaryRow>`
      select o.id, o.number, o.placed_at, o.status, o.payment_status, o.payment_timing, o.shipping_status, o.shipping_kind, o.return_status,
             o.goods_kind, o.total_amount, o.currency,
             (select coalesce(sum(quantity), 0) from order_lines l where l.shop_id = o.shop_id and l.order_id = o.id) as pieces,
             (select coalesce(jsonb_agg(jsonb_build_object('productName', l.product_name, 'variantName', l.variant_name,
                       'quantity', l.quantity, 'pictureSha', l.picture_sha) order by l.position), '[]')
              from order_lines l where l.shop_id = o.shop_id and l.order_id = o.id and l.position <= ${SHOWN_LINES}) as lines
      from orders o
      where o.shop_id = ${shopId} and o.customer_id = ${customerId}
      order by o.placed_at desc, o.id desc limit ${slice.limit} offset ${slice.offset}`.execute(db),
    sql<{ count: number }>`
      select count(*) from (
        select from orders where shop_id = ${shopId} and customer_id = ${customerId} limit ${EXACT_TOTAL_LIMIT + 1}) as counted`.execute(
      db,
    ),
  ])
  return toPage(
    slice,
    rows.map((row) => ({
      ...row,
      placedAt: row.placedAt.toISOString(),
      lines: row.lines.map(({ pictureSha, ...line }) => ({ ...line, pictureUrl: pictureAddress(shopHandle, pictureSha) })),
    })),
    counted.rows[0]?.count ?? 0,
  )
}

type OwnOrder = { buyer: Buyer; orderId: string; shopHandle: string }

/** An order of this buyer. Throws order_not_found, also for somebody else's (SX-20, S0-33). */
export async function readCustomerOrder(tx: Tx, { buyer, orderId, shopHandle }: OwnOrder): Promise<CustomerOrder> {
  const [order, lines, discounts, shipments] = await Promise.all([
    tx.db.selectFrom('orders').where('shopId', '=', tx.shopId).where('id', '=', orderId).select(ownColumns).executeTakeFirst(),
    readOrderLines(tx, { orderId, shopHandle }),
    readOrderDiscounts(tx, orderId),
    readShipments(tx, orderId),
  ])
  if (!order || !isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  const { customerId, ...facts } = order
  // The check constraints of the table hold these columns to the narrower types.
  const known = facts as typeof facts & OrderStates
  return {
    ...known,
    isGuest: customerId === null,
    placedAt: order.placedAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    closedAt: order.closedAt?.toISOString() ?? null,
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
    lines,
    discounts,
    shipments: shipments.map(({ actorName: _actorName, ...shipment }) => shipment),
    can: { cancel: await mayCancelOwn(tx, known) },
  }
}

/** Only of card keys something else has a say: whether the shop lets their buyer out while they are awaited (S1-3). */
async function mayCancelOwn(tx: Tx, order: OrderStates & { id: string }): Promise<true | Reason> {
  const answer = canCancelAsCustomer(order)
  if (answer !== true || order.goodsKind === 'goods') return answer
  const { id: orderId, goodsKind, paymentStatus } = order
  return ask(tx, mayCancel, { orderId, goodsKind, paymentStatus, isByBuyer: true })
}

const ownColumns = [
  'id',
  'customerId',
  'number',
  'placedAt',
  'status',
  'paymentStatus',
  'paymentTiming',
  'shippingStatus',
  'shippingKind',
  'returnStatus',
  'goodsKind',
  'totalAmount',
  'currency',
  'version',
  'email',
  'recipientName',
  'recipientPhone',
  'postalCode',
  'city',
  'district',
  'street',
  'pickupChain',
  'pickupStoreCode',
  'pickupStoreName',
  'note',
  'paymentProvider',
  'paymentMethodName',
  'shippingMethodName',
  'goodsAmount',
  'discountAmount',
  'shippingFeeAmount',
  'shippingDiscountAmount',
  'paidAt',
  'closedAt',
  'cancelledAt',
] as const
