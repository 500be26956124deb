import { type RawBuilder, sql } from 'kysely'
import { cardKinds } from '#modules/catalog/index.ts'
import type { Check } from '#platform/module.ts'
import type { Tx } from '#platform/tx.ts'

type Problems = RawBuilder<{ problem: string }>

/** What `aftercart verify` checks of orders (SX-16). Each query finds what no code path may leave behind. */
export const orderChecks: readonly Check[] = [
  check(
    'allocations sum to their discount',
    'S2-33',
    ({ shopId }) => sql`
      select format('discount %s of order %s: %s allocated of %s', d.id, d.order_id, coalesce(sum(a.amount), 0), d.amount) as problem
      from order_discounts d
      left join order_line_allocations a on a.shop_id = d.shop_id and a.order_discount_id = d.id
      where d.shop_id = ${shopId} and d.kind <> 'free_shipping'
      group by d.shop_id, d.id having coalesce(sum(a.amount), 0) <> d.amount limit 100`,
  ),
  check(
    'the discount of a line is the sum of its allocations',
    'S2-34',
    ({ shopId }) => sql`
      select format('line %s of order %s: %s allocated, %s on the line', l.id, l.order_id, coalesce(sum(a.amount), 0), l.discount_amount) as problem
      from order_lines l
      left join order_line_allocations a on a.shop_id = l.shop_id and a.order_line_id = l.id
      where l.shop_id = ${shopId}
      group by l.shop_id, l.id having coalesce(sum(a.amount), 0) <> l.discount_amount limit 100`,
  ),
  check(
    'the amounts of an order are the sums of its lines',
    'S2-32',
    ({ shopId }) => sql`
      select format('order %s: goods %s of %s, discounts %s of %s', o.number, o.goods_amount, s.goods, o.discount_amount, s.discounts) as problem
      from orders o
      join lateral (
        select coalesce(sum(l.unit_price_amount * l.quantity), 0) as goods, coalesce(sum(l.discount_amount), 0) as discounts
        from order_lines l where l.shop_id = o.shop_id and l.order_id = o.id) as s on true
      where o.shop_id = ${shopId} and (o.goods_amount <> s.goods or o.discount_amount <> s.discounts) limit 100`,
  ),
  check(
    'the total of an order follows the formula',
    'S2-32',
    ({ shopId }) => sql`
      select format('order %s: total %s', number, total_amount) as problem
      from orders
      where shop_id = ${shopId} and total_amount
        <> greatest(0, greatest(0, goods_amount - discount_amount) + greatest(0, shipping_fee_amount - shipping_discount_amount))
      limit 100`,
  ),
  check(
    'reserved stock is what open orders have not shipped',
    'SX-16',
    ({ shopId }) => sql`
      with held as (
        select coalesce(c."variantId", l.variant_id) as variant_id, sum((l.quantity - l.shipped_quantity) * coalesce(c.quantity, 1)) as pieces
        from orders o join order_lines l on l.shop_id = o.shop_id and l.order_id = o.id
        left join lateral jsonb_to_recordset(l.components) as c("variantId" uuid, quantity int) on true
        where o.shop_id = ${shopId} and o.status = 'open' and l.kind <> all(${cardKinds}::text[]) group by 1
      )
      select format('variant %s: %s reserved, open orders hold %s', v.id, v.reserved, coalesce(held.pieces, 0)) as problem
      from product_variants v
      join products p on p.shop_id = v.shop_id and p.id = v.product_id
      left join held on held.variant_id = v.id
      where v.shop_id = ${shopId} and v.reserved <> coalesce(held.pieces, 0)
        -- What is sold by card is set aside by whoever has the cards; orders of before it became that count as well.
        and (p.kind <> all(${cardKinds}::text[]) or v.reserved < coalesce(held.pieces, 0)) limit 100`,
  ),
]

function check(name: string, rule: string, query: (tx: Tx) => Problems): Check {
  return { name, rule, find: async (tx) => (await query(tx).execute(tx.db)).rows.map((row) => row.problem) }
}
