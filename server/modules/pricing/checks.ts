import { sql } from 'kysely'
import type { Check } from '#platform/module.ts'

/** What `aftercart verify` checks of coupons (SX-16). */
export const pricingChecks: readonly Check[] = [
  {
    name: 'coupon uses equal their orders',
    rule: 'SX-16',
    find: async ({ db, shopId }) => {
      const { rows } = await sql<{ problem: string }>`
        select format('coupon %s says %s uses, %s orders hold it', c.id, c.uses, count(r.order_id)) as problem
        from coupons c left join coupon_redemptions r on r.shop_id = c.shop_id and r.coupon_id = c.id
        where c.shop_id = ${shopId}
        group by c.shop_id, c.id having c.uses <> count(r.order_id) limit 100`.execute(db)
      return rows.map((row) => row.problem)
    },
  },
]
