import { DomainError } from '#kernel/errors.ts'
import { ask } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import {
  canCancel,
  canChangeShipment,
  canClose,
  canDeliver,
  canPrepare,
  canReopen,
  canRequestReturn,
  canSetPickupStore,
  canShip,
  type OrderStates,
} from './eligibility.ts'
import { readOrderDiscounts, readOrderLines, readShipments } from './order-parts.ts'
import { mayCancel } from './policies.ts'
import type { OrderView } from './schemas.admin.ts'

/** The timeline shows this many entries, the newest; an order with more is a machine's. */
const MAX_ENTRIES = 500

/** Everything the back office shows of an order, in one round trip, and what it allows with the reasons why not. Throws order_not_found. */
export async function readOrder(tx: Tx, { orderId, shopHandle }: { orderId: string; shopHandle: string }): Promise<OrderView> {
  const [order, lines, discounts, shipments, timeline] = await Promise.all([
    tx.db.selectFrom('orders').where('shopId', '=', tx.shopId).where('id', '=', orderId).selectAll().executeTakeFirst(),
    readOrderLines(tx, { orderId, shopHandle }),
    readOrderDiscounts(tx, orderId),
    readShipments(tx, orderId),
    readTimeline(tx, orderId),
  ])
  if (!order) throw new DomainError('order_not_found')
  const { shopId: _shopId, paymentMethodId: _paymentMethodId, shippingMethodId: _shippingMethodId, ...facts } = order
  // The check constraints of the table hold these columns to the narrower types.
  const states = order as typeof order & OrderStates
  return {
    ...facts,
    status: states.status,
    paymentStatus: states.paymentStatus,
    shippingStatus: states.shippingStatus,
    goodsKind: states.goodsKind,
    placedAt: order.placedAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    closedAt: order.closedAt?.toISOString() ?? null,
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
    shippedAt: order.shippedAt?.toISOString() ?? null,
    printedAt: order.printedAt?.toISOString() ?? null,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    lines,
    discounts,
    shipments,
    timeline,
    can: await possibilities(tx, orderId, states),
  }
}

async function possibilities(tx: Tx, orderId: string, order: OrderStates): Promise<OrderView['can']> {
  const cancel = canCancel(order)
  const { goodsKind, paymentStatus } = order
  return {
    prepare: canPrepare(order),
    ship: canShip(order),
    deliver: canDeliver(order),
    close: canClose(order),
    reopen: canReopen(order),
    changeShipment: canChangeShipment(order),
    setPickupStore: canSetPickupStore(order),
    requestReturn: canRequestReturn(order),
    cancel: cancel === true ? await ask(tx, mayCancel, { orderId, goodsKind, paymentStatus, isByBuyer: false }) : cancel,
  }
}

async function readTimeline({ db, shopId }: Tx, orderId: string): Promise<OrderView['timeline']> {
  const rows = await db
    .selectFrom('orderEntries')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('nth', 'desc')
    .limit(MAX_ENTRIES)
    .select(['id', 'type', 'details', 'actorKind', 'actorName', 'occurredAt'])
    .execute()
  return rows.map((row) => ({ ...row, details: row.details as Record<string, unknown>, occurredAt: row.occurredAt.toISOString() }))
}
