import { DomainError, type Reason } from '#kernel/errors.ts'
import { inquire } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { canRequestReturnAsBuyer, nothingToReturn, type OrderStates, piecesRefunded } from '../eligibility.ts'
import { refundedPieces } from '../policies.ts'
import { demandPieces, type NamedPieces, returnableByBuyer, returnableQuantity } from './return-quantities.ts'

/** A line of which something was sent: how many pieces its buyer has, and how many of them he may send back. */
export type LineOfBuyer = { id: string; productName: string; variantName: string; inHand: number; returnable: number }

/** What of an order its buyer may still send back, and whether he may ask: the view and the request say the same. */
export async function readPiecesOfBuyer(
  tx: Tx,
  order: OrderStates & { id: string },
): Promise<{ can: true | Reason; lines: LineOfBuyer[] }> {
  const [sent, refunded] = await Promise.all([readSentLines(tx, order.id), inquire(tx, refundedPieces, { orderId: order.id })])
  const lines = sent.map((line) => ({
    id: line.id,
    productName: line.productName,
    variantName: line.variantName,
    inHand: returnableQuantity(line),
    returnable: returnableByBuyer(line, refunded?.get(line.id) ?? 0),
  }))
  const can = canRequestReturnAsBuyer(order)
  return { can: can === true ? anyLeft(lines) : can, lines }
}

/** Throws pieces_refunded { orderLineId, quantity: the most }, and what `demandPieces` throws. Pure. */
export function demandPiecesOfBuyer(pieces: readonly NamedPieces[], lines: readonly LineOfBuyer[]): void {
  for (const { orderLineId, quantity } of pieces) {
    const line = lines.find(({ id }) => id === orderLineId)
    if (line && quantity > line.returnable && quantity <= line.inHand)
      throw new DomainError('pieces_refunded', { orderLineId, quantity: line.returnable })
  }
  demandPieces(pieces, new Map(lines.map(({ id, returnable }) => [id, returnable])))
}

function anyLeft(lines: readonly LineOfBuyer[]): true | Reason {
  if (lines.some(({ returnable }) => returnable > 0)) return true
  return lines.some(({ inHand }) => inHand > 0) ? piecesRefunded : nothingToReturn
}

async function readSentLines({ db, shopId }: Tx, orderId: string) {
  return db
    .selectFrom('orderLines')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('position')
    .select(['id', 'productName', 'variantName', 'quantity', 'shippedQuantity', 'returnedQuantity'])
    .execute()
}
