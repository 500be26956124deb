import { sql } from 'kysely'
import type { Check } from '#platform/module.ts'

/** What `aftercart verify` asks of the catalogue (SX-16). */
export const catalogChecks: readonly Check[] = [
  {
    name: 'stock movements add up to the counters',
    rule: 'SX-16',
    async find({ db, shopId }) {
      const { rows } = await sql<{ problem: string }>`
        select format('variant %s: on hand %s, movements %s; reserved %s, movements %s', v.id, v.on_hand,
                      coalesce(m.on_hand, 0), v.reserved, coalesce(m.reserved, 0)) as problem
        from product_variants v
        left join (
          select variant_id, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved from stock_movements where shop_id = ${shopId} group by variant_id
        ) as m on m.variant_id = v.id
        where v.shop_id = ${shopId} and (v.on_hand <> coalesce(m.on_hand, 0) or v.reserved <> coalesce(m.reserved, 0))
        limit 100`.execute(db)
      return rows.map((row) => row.problem)
    },
  },
  {
    name: 'the lowest price of a product is that of its variants',
    rule: 'SX-16',
    async find({ db, shopId }) {
      const { rows } = await sql<{ problem: string }>`
        select format('product %s: %s, its variants begin at %s', p.id, p.lowest_amount, min(v.price_amount)) as problem
        from products p join product_variants v on v.shop_id = p.shop_id and v.product_id = p.id and v.archived_at is null
        where p.shop_id = ${shopId} and p.status <> 'deleted'
        group by p.shop_id, p.id having min(v.price_amount) <> p.lowest_amount limit 100`.execute(db)
      return rows.map((row) => row.problem)
    },
  },
]
