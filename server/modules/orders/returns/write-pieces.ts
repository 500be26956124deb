import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import type { NamedPieces } from './return-quantities.ts'

/** Which count of a return's lines is written. */
export type PiecesColumn = 'approved_quantity' | 'received_quantity' | 'restocked_quantity'

/** Writes one count of the named lines of a return in one statement. */
export async function writePieces(
  { db, shopId }: Tx,
  returnId: string,
  { column, pieces }: { column: PiecesColumn; pieces: readonly NamedPieces[] },
): Promise<void> {
  await sql`
    update order_return_lines l set ${sql.ref(column)} = p.quantity
    from unnest(${pieces.map((piece) => piece.orderLineId)}::uuid[], ${pieces.map((piece) => piece.quantity)}::int[]) as p(id, quantity)
    where l.shop_id = ${shopId} and l.return_id = ${returnId} and l.order_line_id = p.id`.execute(db)
}
