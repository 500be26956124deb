import { sql } from 'kysely'
import type { JsonValue, Reason } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** As many as a message can name. */
const NAMED = 20

/**
 * A card-key product stays one while an order of it is unpaid or waits for its cards (S1-28); the refusal names them. The catalogue asks with
 * the variants locked, and a placement reads the kind under the same lock: none slips through between.
 */
export async function keepsKind({ db, shopId }: Tx, productId: string): Promise<true | Reason> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.number::text as name from card_orders c
    join product_variants v on v.shop_id = c.shop_id and v.id = c.variant_id
    join orders o on o.shop_id = c.shop_id and o.id = c.order_id
    where c.shop_id = ${shopId} and v.product_id = ${productId} and c.status in ('unpaid', 'released', 'awaiting', 'paid_late')
    order by o.number limit ${NAMED}`.execute(db)
  const items: JsonValue = rows.map((row) => ({ kind: 'order', ...row }))
  return rows.length === 0 || { code: 'card_kind_in_use', details: { items } }
}
