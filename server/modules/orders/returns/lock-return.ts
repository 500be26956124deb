import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { type LockedOrder, lockOrder } from '../lock-order.ts'
import type { ReturnStatus } from '../states.ts'

/** A return as an act sees it; its order is locked until the transaction ends, and so is the return: nobody writes it without that lock. */
export type LockedReturn = {
  id: string
  orderId: string
  status: ReturnStatus
  version: number
  order: LockedOrder
  lines: { orderLineId: string; requestedQuantity: number; approvedQuantity: number; receivedQuantity: number }[]
}

/** Names a return; a version that is given must be the current one (SX-32). */
export type ReturnAct = { returnId: string; version?: number }

/** Locks the order of a return and reads the return. Throws return_not_found, return_changed { version }. */
export async function lockReturn(tx: Tx, { returnId, version }: ReturnAct): Promise<LockedReturn> {
  const orderId = await findOrder(tx, returnId)
  const order = await lockOrder(tx, { orderId })
  const [row, lines] = await Promise.all([readReturn(tx, returnId), readLines(tx, returnId)])
  if (version !== undefined && version !== row.version) throw new DomainError('return_changed', { version: row.version })
  // The check constraint of the table holds the column to the narrower type.
  return { id: returnId, orderId, status: row.status as ReturnStatus, version: row.version, order, lines }
}

/** The order of a return never changes, so it is read before the lock. */
async function findOrder({ db, shopId }: Tx, returnId: string): Promise<string> {
  const row = await db
    .selectFrom('orderReturns')
    .where('shopId', '=', shopId)
    .where('id', '=', returnId)
    .select('orderId')
    .executeTakeFirst()
  if (!row) throw new DomainError('return_not_found')
  return row.orderId
}

async function readReturn({ db, shopId }: Tx, returnId: string) {
  return db
    .selectFrom('orderReturns')
    .where('shopId', '=', shopId)
    .where('id', '=', returnId)
    .select(['status', 'version'])
    .executeTakeFirstOrThrow()
}

async function readLines({ db, shopId }: Tx, returnId: string): Promise<LockedReturn['lines']> {
  return db
    .selectFrom('orderReturnLines')
    .where('shopId', '=', shopId)
    .where('returnId', '=', returnId)
    .orderBy('orderLineId')
    .select(['orderLineId', 'requestedQuantity', 'approvedQuantity', 'receivedQuantity'])
    .execute()
}
