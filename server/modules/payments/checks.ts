import { type RawBuilder, sql } from 'kysely'
import type { Check } from '#platform/module.ts'

/** What `aftercart verify` asks of the payments (SX-16). */
export const paymentChecks: readonly Check[] = [
  check(
    'a paid order has one payment of its total, or nothing to pay',
    (shopId) => sql`
    select format('order %s: total %s, booked %s in %s payments', o.number, o.total_amount, coalesce(p.amount, 0), coalesce(p.count, 0)) as problem
    from orders o
    left join (
      select order_id, sum(amount) as amount, count(*) as count from payments where shop_id = ${shopId} and status = 'paid' group by order_id
    ) as p on p.order_id = o.id
    where o.shop_id = ${shopId} and o.payment_status <> 'unpaid' and o.total_amount > 0
      and (coalesce(p.count, 0) <> 1 or p.amount <> o.total_amount)`,
  ),
  check(
    'an unpaid order has no booked payment',
    (shopId) => sql`
    select format('order %s: payment %s is booked, the order is unpaid', o.number, p.reference) as problem
    from payments p join orders o on o.shop_id = p.shop_id and o.id = p.order_id
    where p.shop_id = ${shopId} and p.status = 'paid' and o.payment_status = 'unpaid'`,
  ),
  check(
    'a payment through a gateway is booked by one notice of its amount, or one that staff accepted',
    (shopId) => sql`
    select format('payment %s: %s notices booked', p.reference, count(n.id)) as problem
    from payments p
    left join payment_notices n on n.shop_id = p.shop_id and n.payment_id = p.id and n.currency = p.currency
      and (n.resolution_action = 'accept' or (n.verdict = 'booked' and n.amount = p.amount))
    where p.shop_id = ${shopId} and p.provider not in ('cash_on_delivery', 'outside') and p.status = 'paid'
    group by p.shop_id, p.id having count(n.id) <> 1`,
  ),
  check(
    'what an order says was refunded is the sum of its refunds',
    (shopId) => sql`
    select format('order %s: %s refunded, %s in its refunds', o.number, o.refunded_amount, coalesce(r.amount, 0)) as problem
    from orders o
    left join (
      select order_id, sum(amount) as amount from refunds where shop_id = ${shopId} and status = 'done' group by order_id
    ) as r on r.order_id = o.id
    where o.shop_id = ${shopId} and (o.refunded_amount <> coalesce(r.amount, 0)
      or (o.payment_status = 'refunded') <> (o.refunded_amount > 0 and o.refunded_amount = o.total_amount)
      or (o.payment_status = 'partially_refunded') <> (o.refunded_amount between 1 and o.total_amount - 1))`,
  ),
  check(
    'no line gives back more pieces or money than it has',
    (shopId) => sql`
    select format('line %s: %s pieces for %s refunded', l.id, sum(f.quantity), sum(f.amount)) as problem
    from refund_lines f
    join refunds r on r.shop_id = f.shop_id and r.id = f.refund_id and r.status <> 'failed'
    join order_lines l on l.shop_id = f.shop_id and l.id = f.order_line_id
    where f.shop_id = ${shopId}
    group by l.shop_id, l.id having sum(f.quantity) > l.quantity or sum(f.amount) > l.unit_price_amount * l.quantity - l.discount_amount`,
  ),
  check(
    'a booking notice has a paid payment',
    (shopId) => sql`
    select format('notice %s: its payment is %s', n.id, coalesce(p.status, 'missing')) as problem
    from payment_notices n left join payments p on p.shop_id = n.shop_id and p.id = n.payment_id
    where n.shop_id = ${shopId} and n.verdict = 'booked' and p.status is distinct from 'paid'`,
  ),
]

function check(name: string, problems: (shopId: string) => RawBuilder<unknown>): Check {
  return {
    name,
    rule: 'SX-16',
    async find({ db, shopId }) {
      const { rows } = await sql<{ problem: string }>`select problem from (${problems(shopId)}) as found limit 100`.execute(db)
      return rows.map((row) => row.problem)
    },
  }
}
