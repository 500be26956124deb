import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { applyAct } from './apply-act.ts'
import { lockOrder } from './lock-order.ts'

/** Whether the papers of an order are printed: a mark for whoever packs, in any state of the order. */
export type PrintMark = { orderId: string; version?: number; isPrinted: boolean }

/** Sets or takes away the mark. Throws order_not_found, order_changed, order_printed_already, order_not_printed. */
export async function markPrinted(tx: Tx, { orderId, version, isPrinted }: PrintMark): Promise<void> {
  await lockOrder(tx, { orderId, version })
  const { printedAt } = await tx.db
    .selectFrom('orders')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', orderId)
    .select('printedAt')
    .executeTakeFirstOrThrow()
  if ((printedAt !== null) === isPrinted) throw new DomainError(isPrinted ? 'order_printed_already' : 'order_not_printed')
  await applyAct(tx, {
    orderIds: [orderId],
    set: isPrinted ? { printedAt: tx.now, printedByName: tx.actor.name } : { printedAt: null, printedByName: null },
    type: isPrinted ? 'printed' : 'unprinted',
  })
}
