import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/**
 * Lets an order keep what it still holds until a later moment, also what nobody has taken since its time was over (S1-16). Answers the units
 * that have their card; the others are to be occupied anew. Cards are locked with their holds in the order of the list, as everywhere. The
 * caller holds the order.
 */
export async function lengthenHolds(
  { db, shopId }: Tx,
  { holderId, until }: { holderId: string; until: Date },
): Promise<{ unitNo: number }[]> {
  const { rows } = await sql<{ unitNo: number }>`
    with held as (
      select c.id from code_holds h
      join codes c on c.shop_id = h.shop_id and c.id = h.code_id
      where h.shop_id = ${shopId} and h.holder_id = ${holderId} and c.state = 'held'
      order by c.pool_id, c.position for no key update of c, h
    )
    update code_holds h set expires_at = greatest(h.expires_at, ${until}::timestamptz)
    from held where h.shop_id = ${shopId} and h.code_id = held.id and h.holder_id = ${holderId}
    returning h.unit_no`.execute(db)
  return rows
}
