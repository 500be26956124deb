import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { lockReturn, type ReturnAct } from './lock-return.ts'
import { moveReturn } from './move-return.ts'

/** Refuses a return, also one that was approved and of which nothing ever came. Throws return_not_found, return_changed, return_status_wrong. */
export async function refuseReturn(tx: Tx, { refusal, ...act }: ReturnAct & { refusal: string }): Promise<void> {
  const found = await lockReturn(tx, act)
  await moveReturn(tx, found, { move: 'refuse', set: { decidedAt: tx.now, refusal }, type: 'return_refused', details: { reason: refusal } })
  emit(tx, 'order.return_decided', { orderId: found.orderId, returnId: found.id })
}
