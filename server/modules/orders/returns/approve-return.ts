import { DomainError, demand } from '#kernel/errors.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { lockReturn, type ReturnAct } from './lock-return.ts'
import { canMove, moveReturn } from './move-return.ts'
import { countPieces, demandPieces, type NamedPieces } from './return-quantities.ts'
import { writePieces } from './write-pieces.ts'

/** Without `lines` all that was asked for may come back; a line that is not named may not. */
export type ReturnApproval = ReturnAct & { lines?: readonly NamedPieces[] }

/** Lets pieces come back. Throws return_not_found, return_changed, return_status_wrong, return_quantity_wrong, return_line_repeated, return_empty. */
export async function approveReturn(tx: Tx, approval: ReturnApproval): Promise<void> {
  const found = await lockReturn(tx, approval)
  demand(canMove(found.status, 'approve'))
  const lines = approval.lines ?? found.lines.map((line) => ({ orderLineId: line.orderLineId, quantity: line.requestedQuantity }))
  demandPieces(lines, new Map(found.lines.map((line) => [line.orderLineId, line.requestedQuantity])))
  const pieces = countPieces(lines)
  if (pieces === 0) throw new DomainError('return_empty')
  await Promise.all([
    writePieces(tx, found.id, { column: 'approved_quantity', pieces: lines }),
    moveReturn(tx, found, { move: 'approve', set: { decidedAt: tx.now }, type: 'return_approved', details: { pieces } }),
  ])
  emit(tx, 'order.return_decided', { orderId: found.orderId, returnId: found.id })
}
