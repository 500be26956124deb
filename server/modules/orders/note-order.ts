import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { lockOrder } from './lock-order.ts'

/** Replaces the note staff keep about an order, in any state. Throws order_not_found, order_changed. */
export async function noteOrder(
  tx: Tx,
  { orderId, version, staffNote }: { orderId: string; version?: number; staffNote: string },
): Promise<void> {
  await lockOrder(tx, { orderId, version })
  await applyAct(tx, { orderIds: [orderId], set: { staffNote }, type: 'noted', details: { staffNote } })
}
