import { DomainError, type Reason } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { canRequestReturn } from '../eligibility.ts'
import { readOrderFacts } from '../order-facts.ts'
import { readOrderReturns } from './returns-view.ts'
import type { OwnReturnView } from './schemas.ts'

/** The returns of a customer's own order, without names of staff, and whether he may ask for another. Throws order_not_found (SX-20). */
export async function readOwnReturns(
  tx: Tx,
  { orderId, customerId }: { orderId: string; customerId: string },
): Promise<{ items: OwnReturnView[]; can: { request: true | Reason } }> {
  const order = await readOrderFacts(tx, orderId)
  if (order.customerId !== customerId) throw new DomainError('order_not_found')
  const items = await readOrderReturns(tx, orderId)
  return {
    items: items.map(({ id, status, reason, note, refusal, requestedAt, lines }) => ({
      id,
      status,
      reason,
      note,
      refusal,
      requestedAt,
      lines,
    })),
    can: { request: canRequestReturn(order) },
  }
}
