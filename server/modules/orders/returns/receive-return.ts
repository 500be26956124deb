import { sql } from 'kysely'
import { DomainError, demand } from '#kernel/errors.ts'
import { type BundleComponent, restock, type StockItem } from '#modules/catalog/index.ts'
import { audit } from '#platform/audit.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type LockedReturn, lockReturn, type ReturnAct } from './lock-return.ts'
import { canMove, moveReturn } from './move-return.ts'
import { countPieces, demandPieces, type NamedPieces } from './return-quantities.ts'
import { writePieces } from './write-pieces.ts'

/** What came back of a line, and whether it goes back to the shelf. */
export type ReceivedLine = NamedPieces & { isRestocked: boolean }
/** Without `lines` all that was approved came back and goes back to the shelf. */
export type ReturnReceipt = ReturnAct & { lines?: readonly ReceivedLine[] }

/**
 * Books that pieces have come back: they no longer count as the customer's, and the good ones are on the shelf again. Codes that were
 * issued stay issued; codes of a later closing are fewer (S0-3). Throws return_not_found, return_changed, return_status_wrong,
 * return_quantity_wrong, return_line_repeated, return_empty.
 */
export async function receiveReturn(tx: Tx, receipt: ReturnReceipt): Promise<void> {
  const found = await lockReturn(tx, receipt)
  demand(canMove(found.status, 'receive'))
  const lines = receivedLines(found, receipt)
  const pieces = countPieces(lines)
  if (pieces === 0) throw new DomainError('return_empty')
  const shelved = lines.filter((line) => line.isRestocked)
  const closedAt = await readClosedAt(tx, found.orderId)
  await writePieces(tx, found.id, { column: 'received_quantity', pieces: lines })
  await writePieces(tx, found.id, { column: 'restocked_quantity', pieces: shelved })
  await Promise.all([
    addReturned(tx, lines),
    restock(tx, { orderId: found.orderId, items: await stockOf(tx, shelved) }),
    moveReturn(tx, found, {
      move: 'receive',
      set: { receivedAt: tx.now, receivedInClosing: closedAt },
      type: 'return_received',
      details: { pieces, restocked: countPieces(shelved) },
    }),
    audit(tx, {
      action: 'orders.receive_return',
      subjectKind: 'order',
      subjectId: found.orderId,
      after: { returnId: found.id, lines: lines.map((line) => ({ ...line })) },
    }),
  ])
  emit(tx, 'order.return_received', { orderId: found.orderId, returnId: found.id })
}

function receivedLines(found: LockedReturn, { lines }: ReturnReceipt): ReceivedLine[] {
  const approved = found.lines.map(({ orderLineId, approvedQuantity }) => ({ orderLineId, quantity: approvedQuantity, isRestocked: true }))
  const received = lines ?? approved
  demandPieces(received, new Map(approved.map((line) => [line.orderLineId, line.quantity])))
  return received.filter((line) => line.quantity > 0)
}

async function readClosedAt({ db, shopId }: Tx, orderId: string): Promise<Date | null> {
  const { closedAt } = await db
    .selectFrom('orders')
    .where('shopId', '=', shopId)
    .where('id', '=', orderId)
    .select('closedAt')
    .executeTakeFirstOrThrow()
  return closedAt
}

async function addReturned({ db, shopId }: Tx, pieces: readonly NamedPieces[]): Promise<void> {
  await sql`
    update order_lines l set returned_quantity = l.returned_quantity + p.quantity
    from unnest(${pieces.map((piece) => piece.orderLineId)}::uuid[], ${pieces.map((piece) => piece.quantity)}::int[]) as p(id, quantity)
    where l.shop_id = ${shopId} and l.id = p.id`.execute(db)
}

async function stockOf({ db, shopId }: Tx, pieces: readonly NamedPieces[]): Promise<StockItem[]> {
  if (pieces.length === 0) return []
  const lines = await db
    .selectFrom('orderLines')
    .where('shopId', '=', shopId)
    .where('id', '=', (eb) => eb.fn.any(eb.val(pieces.map((piece) => piece.orderLineId))))
    .select(['id', 'variantId', 'components'])
    .execute()
  return pieces.flatMap(({ orderLineId, quantity }) => {
    const line = lines.find(({ id }) => id === orderLineId)
    return line ? [{ variantId: line.variantId, quantity, components: line.components as BundleComponent[] | null }] : []
  })
}
