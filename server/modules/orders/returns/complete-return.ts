import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { lockReturn, type ReturnAct } from './lock-return.ts'
import { moveReturn } from './move-return.ts'

/** Ends a return whose pieces are back, with or without a refund. Throws return_not_found, return_changed, return_status_wrong. */
export async function completeReturn(tx: Tx, act: ReturnAct): Promise<void> {
  const found = await lockReturn(tx, act)
  await moveReturn(tx, found, { move: 'complete', set: { completedAt: tx.now }, type: 'return_completed', details: {} })
  emit(tx, 'order.return_completed', { orderId: found.orderId, returnId: found.id })
}
