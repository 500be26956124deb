import { sql } from 'kysely'
import { DomainError, demand } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { shipStock } from '#modules/catalog/index.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { isCashDue, readCollected } from './cash-due.ts'
import { canShip } from './eligibility.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { shippingMachine, stateAfter } from './states.ts'
import { readUnshippedLines, type UnshippedLine } from './unshipped-lines.ts'

/** A parcel. Without `lines` it takes all that is left; without `collectAmount` the carrier collects the total of an unpaid COD order. */
export type Parcel = {
  orderId: string
  version?: number
  carrier: string
  trackingNumber: string
  collectAmount?: number
  lines?: readonly ParcelLine[]
}
export type ParcelLine = { orderLineId: string; quantity: number }

/**
 * Records a parcel: its pieces leave the stock, and the order is shipped or partially shipped. Throws order_not_found,
 * order_changed, order_not_open, nothing_to_ship, shipping_status_wrong, shipment_quantity_wrong, shipment_line_repeated,
 * nothing_to_collect for an order that is prepaid, collect_amount_wrong { leftAmount }: what all parcels collect is what is owed.
 */
export async function shipOrder(tx: Tx, parcel: Parcel): Promise<{ shipmentId: string }> {
  const { orderId } = parcel
  const order = await lockOrder(tx, parcel)
  demand(canShip(order))
  const unshipped = await readUnshippedLines(tx, orderId)
  const lines = parcel.lines ?? unshipped.map((line) => ({ orderLineId: line.id, quantity: line.unshippedQuantity }))
  const items = itemsOf(lines, unshipped)
  const shipmentId = newId(tx.now.getTime())
  const isWhole = sum(lines.map((line) => line.quantity)) === sum(unshipped.map((line) => line.unshippedQuantity))
  const collectAmount = await amountToCollect(tx, order, { wanted: parcel.collectAmount, isWhole })
  const shippingStatus = stateAfter(shippingMachine, order.shippingStatus, isWhole ? 'ship' : 'shipPart')
  const { carrier, trackingNumber } = parcel
  await Promise.all([
    writeShipment(tx, { id: shipmentId, orderId, carrier, trackingNumber, collectAmount }, lines),
    shipStock(tx, { orderId, items }),
    applyAct(tx, {
      orderIds: [orderId],
      set: { shippingStatus, ...(isWhole ? { shippedAt: tx.now } : {}) },
      type: 'shipped',
      details: { shipmentId, carrier, trackingNumber, isWhole, ...(collectAmount > 0 ? { collectAmount } : {}) },
    }),
  ])
  emit(tx, 'order.shipped', { orderId, shipmentId })
  return { shipmentId }
}

function itemsOf(lines: readonly ParcelLine[], unshipped: readonly UnshippedLine[]) {
  const seen = new Set<string>()
  return lines.map(({ orderLineId, quantity }) => {
    const line = unshipped.find(({ id }) => id === orderLineId)
    if (seen.has(orderLineId)) throw new DomainError('shipment_line_repeated', { orderLineId })
    if (!line || quantity > line.unshippedQuantity) {
      throw new DomainError('shipment_quantity_wrong', { orderLineId, unshippedQuantity: line?.unshippedQuantity ?? 0 })
    }
    seen.add(orderLineId)
    return { variantId: line.variantId, quantity, components: line.components }
  })
}

/**
 * Cash on delivery is collected once: what earlier parcels of the order collect is taken off, and the last parcel takes the rest, so that
 * all of them together collect what is owed (S2-57).
 */
async function amountToCollect(
  tx: Tx,
  order: LockedOrder,
  { wanted, isWhole }: { wanted: number | undefined; isWhole: boolean },
): Promise<number> {
  if (!isCashDue(order)) {
    if ((wanted ?? 0) > 0) throw new DomainError('nothing_to_collect')
    return 0
  }
  const leftAmount = Math.max(0, order.totalAmount - (await readCollected(tx, { orderId: order.id })))
  if (wanted === undefined) return leftAmount
  if (wanted > leftAmount || (isWhole && wanted !== leftAmount)) throw new DomainError('collect_amount_wrong', { leftAmount })
  return wanted
}

type ShipmentRow = { id: string; orderId: string; carrier: string; trackingNumber: string; collectAmount: number }

async function writeShipment({ db, shopId, now, actor }: Tx, shipment: ShipmentRow, lines: readonly ParcelLine[]): Promise<void> {
  const who = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name }
  await Promise.all([
    db
      .insertInto('shipments')
      .values({ ...shipment, ...who, shopId, position: nextPosition(shopId, shipment.orderId), shippedAt: now })
      .execute(),
    db
      .insertInto('shipmentLines')
      .values(lines.map((line) => ({ ...line, shopId, shipmentId: shipment.id })))
      .execute(),
    sql`
      update order_lines l set shipped_quantity = l.shipped_quantity + p.quantity
      from unnest(${lines.map((line) => line.orderLineId)}::uuid[], ${lines.map((line) => line.quantity)}::int[]) as p(id, quantity)
      where l.shop_id = ${shopId} and l.id = p.id`.execute(db),
  ])
}

/** The order is locked, so no other parcel takes the same place. */
function nextPosition(shopId: string, orderId: string) {
  return sql<number>`(select count(*) + 1 from shipments where shop_id = ${shopId} and order_id = ${orderId})`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
