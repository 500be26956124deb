import type { Updateable } from 'kysely'
import { DomainError, type JsonValue, type Reason } from '#kernel/errors.ts'
import type { DB } from '#platform/db/schema.gen.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from '../apply-act.ts'
import { mayFollow, type ReturnStatus, returnMachine } from '../states.ts'
import type { LockedReturn } from './lock-return.ts'

/** What staff do with a return that is under way. */
export type ReturnMove = 'approve' | 'refuse' | 'receive' | 'complete'

/** May the return make this move? */
export function canMove(status: ReturnStatus, move: ReturnMove): true | Reason {
  return mayFollow(returnMachine, status, move) !== null || { code: 'return_status_wrong', details: { status } }
}

type Move = {
  move: ReturnMove
  set?: Omit<Updateable<DB['orderReturns']>, 'version' | 'status'>
  /** Name of the timeline entry. */
  type: string
  details: { [name: string]: JsonValue }
}

/** Moves a return and, with it, the return state of its order. Throws return_status_wrong { status }. */
export async function moveReturn(tx: Tx, found: LockedReturn, { move, set, type, details }: Move): Promise<void> {
  const next = mayFollow(returnMachine, found.status, move)
  if (next === null) throw new DomainError('return_status_wrong', { status: found.status })
  await Promise.all([
    tx.db
      .updateTable('orderReturns')
      .where('shopId', '=', tx.shopId)
      .where('id', '=', found.id)
      .set((eb) => ({ ...set, status: next, version: eb('version', '+', 1) }))
      .execute(),
    applyAct(tx, { orderIds: [found.orderId], set: { returnStatus: next }, type, details: { returnId: found.id, ...details } }),
  ])
}
