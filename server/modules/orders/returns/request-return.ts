import { DomainError, demand } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from '../apply-act.ts'
import { type Buyer, isOwnOrder } from '../buyer.ts'
import { canRequestReturn } from '../eligibility.ts'
import { type LockedOrder, lockOrder } from '../lock-order.ts'
import { returnMachine, stateAfter } from '../states.ts'
import { demandPiecesOfBuyer, readPiecesOfBuyer } from './pieces-of-buyer.ts'
import { countPieces, demandPieces, type NamedPieces, returnableQuantity } from './return-quantities.ts'

/** Why pieces come back. */
export type ReturnReason = 'defective' | 'damaged' | 'wrong_item' | 'changed_mind' | 'other'

export type ReturnRequest = {
  orderId: string
  version?: number
  /** When given, somebody else's order is as good as none (SX-20). */
  buyer?: Buyer
  reason: ReturnReason
  note: string
  lines: readonly NamedPieces[]
}

/**
 * Asks that pieces may come back; one return of an order at a time. Throws order_not_found, order_changed, order_cancelled,
 * return_in_progress, nothing_to_return, return_empty, return_quantity_wrong, return_line_repeated; to a buyer also pieces_refunded.
 */
export async function requestReturn(tx: Tx, request: ReturnRequest): Promise<{ returnId: string }> {
  const { orderId, buyer, reason, note, lines } = request
  const order = await lockOrder(tx, request)
  if (buyer && !isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  demand(canRequestReturn(order))
  if (lines.length === 0) throw new DomainError('return_empty')
  if (buyer) await demandOfBuyer(tx, order, lines)
  else demandPieces(lines, await readReturnable(tx, orderId))

  const returnId = newId(tx.now.getTime())
  await insertReturn(tx, { id: returnId, orderId, reason, note })
  await Promise.all([
    insertLines(tx, returnId, lines),
    applyAct(tx, {
      orderIds: [orderId],
      set: { returnStatus: stateAfter(returnMachine, order.returnStatus, 'request') },
      type: 'return_requested',
      details: { returnId, reason, note, pieces: countPieces(lines) },
    }),
  ])
  emit(tx, 'order.return_requested', { orderId, returnId })
  return { returnId }
}

async function demandOfBuyer(tx: Tx, order: LockedOrder, pieces: readonly NamedPieces[]): Promise<void> {
  const { can, lines } = await readPiecesOfBuyer(tx, order)
  demand(can)
  demandPiecesOfBuyer(pieces, lines)
}

/** How many pieces of each line may come back. */
async function readReturnable({ db, shopId }: Tx, orderId: string): Promise<Map<string, number>> {
  const lines = await db
    .selectFrom('orderLines')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .select(['id', 'shippedQuantity', 'returnedQuantity'])
    .execute()
  return new Map(lines.map((line) => [line.id, returnableQuantity(line)]))
}

type NewReturn = { id: string; orderId: string; reason: ReturnReason; note: string }

/** The order is locked, so no other return takes the same place. */
async function insertReturn({ db, shopId, now, actor }: Tx, row: NewReturn): Promise<void> {
  await db
    .insertInto('orderReturns')
    .values((eb) => ({
      ...row,
      shopId,
      position: eb
        .selectFrom('orderReturns')
        .where('shopId', '=', shopId)
        .where('orderId', '=', row.orderId)
        .select((each) => each(each.fn.countAll<number>(), '+', 1).as('position')),
      status: 'requested',
      version: 0,
      requestedAt: now,
      requestedByKind: actor.kind,
      requestedByName: actor.name,
    }))
    .execute()
}

async function insertLines({ db, shopId }: Tx, returnId: string, lines: readonly NamedPieces[]): Promise<void> {
  const none = { approvedQuantity: 0, receivedQuantity: 0, restockedQuantity: 0 }
  await db
    .insertInto('orderReturnLines')
    .values(lines.map(({ orderLineId, quantity }) => ({ shopId, returnId, orderLineId, requestedQuantity: quantity, ...none })))
    .execute()
}
