import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { type Buyer, isOwnOrder } from '../buyer.ts'
import { canRequestReturn } from '../eligibility.ts'
import { readOrderFacts } from '../order-facts.ts'
import { returnableQuantity } from './return-quantities.ts'
import { readOrderReturns } from './returns-view.ts'
import type { OwnReturns, OwnReturnView } from './schemas.ts'

/** The returns of a buyer's own order, without names of staff, and what he may still send back. Throws order_not_found (SX-20). */
export async function readOwnReturns(tx: Tx, { orderId, buyer }: { orderId: string; buyer: Buyer }): Promise<OwnReturns> {
  const order = await readOrderFacts(tx, orderId)
  if (!isOwnOrder(buyer, order)) throw new DomainError('order_not_found')
  const [items, lines] = await Promise.all([readOrderReturns(tx, orderId), readSentLines(tx, orderId)])
  return {
    items: items.map(ownView),
    returnable: lines
      .map(({ id, productName, variantName, ...line }) => ({
        orderLineId: id,
        productName,
        variantName,
        quantity: returnableQuantity(line),
      }))
      .filter((line) => line.quantity > 0),
    can: { request: canRequestReturn(order) },
  }
}

function ownView({ id, status, reason, note, refusal, requestedAt, lines }: OwnReturnView): OwnReturnView {
  return { id, status, reason, note, refusal, requestedAt, lines }
}

async function readSentLines({ db, shopId }: Tx, orderId: string) {
  return db
    .selectFrom('orderLines')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('position')
    .select(['id', 'productName', 'variantName', 'shippedQuantity', 'returnedQuantity'])
    .execute()
}
