import { demand } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { canSetPickupStore } from './eligibility.ts'
import { lockOrder } from './lock-order.ts'

/** The convenience store an order is sent to. */
export type PickupStore = { orderId: string; version?: number; storeCode: string; storeName: string }

/**
 * Names the store where the customer picks his order up; it may change until the last parcel has left. Throws order_not_found,
 * order_changed, order_not_open, not_store_pickup, order_already_shipped.
 */
export async function setPickupStore(tx: Tx, { orderId, version, storeCode, storeName }: PickupStore): Promise<void> {
  const order = await lockOrder(tx, { orderId, version })
  demand(canSetPickupStore(order))
  await applyAct(tx, {
    orderIds: [orderId],
    set: { pickupStoreCode: storeCode, pickupStoreName: storeName },
    type: 'pickup_store_changed',
    details: { storeCode, storeName },
  })
}
