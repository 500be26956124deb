import { DomainError, demand } from '#kernel/errors.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { isCashDue, readCollected } from './cash-due.ts'
import { canChangeShipment } from './eligibility.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'

/** A correction of a parcel; absent stays. */
export type ShipmentChange = {
  orderId: string
  shipmentId: string
  version: number
  carrier?: string
  trackingNumber?: string
  collectAmount?: number
}

/**
 * Corrects a parcel until it has arrived. Throws order_not_found, shipment_not_found, shipment_changed { version }, order_cancelled,
 * shipment_delivered, nothing_to_collect, collect_amount_wrong { leftAmount }.
 */
export async function changeShipment(tx: Tx, { orderId, shipmentId, version, ...change }: ShipmentChange): Promise<void> {
  const order = await lockOrder(tx, { orderId })
  const before = await tx.db
    .selectFrom('shipments')
    .where('shopId', '=', tx.shopId)
    .where('orderId', '=', orderId)
    .where('id', '=', shipmentId)
    .select(['carrier', 'trackingNumber', 'collectAmount', 'version'])
    .executeTakeFirst()
  if (!before) throw new DomainError('shipment_not_found')
  if (before.version !== version) throw new DomainError('shipment_changed', { version: before.version })
  demand(canChangeShipment(order))
  const { carrier = before.carrier, trackingNumber = before.trackingNumber, collectAmount = before.collectAmount } = change
  if (collectAmount !== before.collectAmount) await demandCollectable(tx, order, { shipmentId, collectAmount })
  await Promise.all([
    tx.db
      .updateTable('shipments')
      .where('shopId', '=', tx.shopId)
      .where('id', '=', shipmentId)
      .set({ carrier, trackingNumber, collectAmount, version: version + 1 })
      .execute(),
    applyAct(tx, {
      orderIds: [orderId],
      set: {},
      type: 'shipment_changed',
      details: { shipmentId, carrier, trackingNumber, before: `${before.carrier} ${before.trackingNumber}`.trim(), collectAmount },
    }),
  ])
  announce(tx, { type: 'order.shipment', ids: [orderId] })
}

/** All parcels together collect what is owed once everything has left, and never more (S2-57). */
async function demandCollectable(
  tx: Tx,
  order: LockedOrder,
  { shipmentId, collectAmount }: { shipmentId: string; collectAmount: number },
): Promise<void> {
  if (!isCashDue(order)) throw new DomainError('nothing_to_collect')
  const leftAmount = order.totalAmount - (await readCollected(tx, { orderId: order.id, except: shipmentId }))
  const isWrong = order.shippingStatus === 'shipped' ? collectAmount !== leftAmount : collectAmount > leftAmount
  if (isWrong) throw new DomainError('collect_amount_wrong', { leftAmount })
}
