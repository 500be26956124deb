import { sql } from 'kysely'
import type { Check } from '#platform/module.ts'
import type { Tx } from '#platform/tx.ts'

/** What `aftercart verify` asks about orders of card keys; each line names ids, never cards. */
export const cardKeysChecks: readonly Check[] = [
  {
    name: 'card-keys: a delivered order has as many different cards as it bought, any other none',
    rule: 'S1-2, S1-25',
    find: (tx) =>
      lines(
        tx,
        sql`
        select 'order ' || c.order_id || ' is ' || c.status || ', bought ' || c.quantity || ' cards and has ' || count(a.code_id) as line
        from card_orders c
        left join code_assignments a on a.shop_id = c.shop_id and a.order_id = c.order_id and a.owner_id = c.order_line_id and a.pool_id = c.pool_id and a.replaced_at is null
        where c.shop_id = ${tx.shopId} group by c.order_id, c.status, c.quantity
        having count(a.code_id) <> case when c.status = 'delivered' then c.quantity else 0 end limit 100`,
      ),
  },
  {
    name: 'card-keys: only unpaid orders hold cards',
    rule: 'S1-16, S1-22',
    find: (tx) =>
      lines(
        tx,
        sql`
        select 'card ' || h.code_id || ' is held by order ' || h.holder_id || ', which is ' || coalesce(c.status, 'unknown') as line
        from code_holds h left join card_orders c on c.shop_id = h.shop_id and c.order_id = h.holder_id
        where h.shop_id = ${tx.shopId} and h.holder_kind = 'order' and c.status is distinct from 'unpaid' limit 100`,
      ),
  },
]

async function lines(tx: Tx, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await query.execute(tx.db)
  return rows.map((row) => (row as { line: string }).line)
}
