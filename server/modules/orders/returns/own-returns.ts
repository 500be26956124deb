import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { type Buyer, isOwnOrder } from '../buyer.ts'
import { readOrderFacts } from '../order-facts.ts'
import { readPiecesOfBuyer } from './pieces-of-buyer.ts'
import { readOrderReturns } from './returns-view.ts'
import type { OwnReturns, OwnReturnView } from './schemas.ts'

/** The returns of a buyer's own order, without names of staff, and what he may still send back. Throws order_not_found (SX-20). */
export async function readOwnReturns(tx: Tx, { orderId, buyer }: { orderId: string; buyer: Buyer }): Promise<OwnReturns> {
  const order = await readOrderFacts(tx, orderId)
  if (!isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  const [items, { can, lines }] = await Promise.all([readOrderReturns(tx, orderId), readPiecesOfBuyer(tx, order)])
  return {
    items: items.map(ownView),
    returnable: lines
      .filter((line) => line.returnable > 0)
      .map(({ id, productName, variantName, returnable }) => ({ orderLineId: id, productName, variantName, quantity: returnable })),
    can: { request: can },
  }
}

function ownView({ id, status, reason, note, refusal, requestedAt, lines }: OwnReturnView): OwnReturnView {
  return { id, status, reason, note, refusal, requestedAt, lines }
}
