import { type RawBuilder, sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT } from '#kernel/page.ts'
import { countFree } from '#modules/codes/index.ts'
import { lockOrders } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { checkStock } from './check-stock.ts'
import { type CodeSettings, demandSerialCodes, readCodeSettings } from './code-settings.ts'
import { handOut, type OrderUnit } from './hand-out.ts'
import { lockGroup } from './lock-group.ts'
import { resolveShortages, tellOrders } from './record-outcome.ts'

/** Units one call gives codes to; whoever has more calls again. Each is a code, a mail line and two rows. */
export const MAX_PAST_UNITS = 1_000

/** Orders closed from `closedFrom` on and before `closedTo`. */
export type PastOrders = { groupId: string; closedFrom: Date; closedTo: Date }
/** Counts are exact to 10,000, 10,001 means more; `availableCount` is null for a generated group without a limit. */
export type PastPreview = { orderCount: number; unitCount: number; availableCount: number | null }
export type PastIssue = { issued: number; orderCount: number; left: number }

/**
 * What `issuePastOrders` would do (S0-2): the orders that were closed before they could get a code of this group, and how many they miss.
 * The decision is made now, so what is bound, paid and kept now counts: pieces that came back since get nothing.
 */
export async function previewPastOrders(tx: Tx, past: PastOrders): Promise<PastPreview> {
  demandPeriod(past)
  const group = await lockGroup(tx, past.groupId, 'use')
  const units = missingUnits(tx, past, await readCodeSettings(tx))
  const upTo = sql.lit(EXACT_TOTAL_LIMIT + 1)
  const { rows } = await sql<{ orderCount: number; unitCount: number }>`
    select count(distinct order_id) as order_count, count(*) as unit_count from (${units} limit ${upTo}) as u`.execute(tx.db)
  const { orderCount, unitCount } = rows[0] ?? { orderCount: 0, unitCount: 0 }
  return { orderCount, unitCount, availableCount: await countAvailable(tx, past.groupId, group) }
}

/**
 * Gives closed orders the codes of a group that did not exist, was not public or not theirs when they were closed (S0-2): because a
 * person asks for it, whatever the group's period, oldest closing first, no unit twice. What there are no codes for is left, not short.
 * Locks like a closing: orders, group, codes. Throws code_group_not_found, code_group_private and serial_codes_off.
 */
export async function issuePastOrders(tx: Tx, keyring: Keyring, past: PastOrders): Promise<PastIssue> {
  demandPeriod(past)
  await demandSerialCodes(tx)
  const settings = await readCodeSettings(tx)
  const found = await readUnits(tx, past.groupId, missingUnits(tx, past, settings))
  const orderIds = [...new Set(found.map((unit) => unit.orderId))]
  await lockOrders(tx, orderIds)
  const group = await lockGroup(tx, past.groupId, 'use')
  if (group.publishedAt === null) throw new DomainError('code_group_private')
  const units = await readUnits(tx, past.groupId, missingUnits(tx, past, settings, orderIds)) // what changed while we waited for the locks
  const issued = await handOut(tx, keyring, { units, groups: [{ groupId: past.groupId, ...group }] })
  await resolveShortages(tx, issued)
  await tellOrders(tx, { issued, short: [] })
  const { unitCount: left } = await previewPastOrders(tx, past)
  const result = { issued: issued.length, orderCount: new Set(issued.map((unit) => unit.orderId)).size, left }
  const period = { closedFrom: past.closedFrom.toISOString(), closedTo: past.closedTo.toISOString() }
  await audit(tx, {
    action: 'codes.issue_past_orders',
    subjectKind: 'code_group',
    subjectId: past.groupId,
    after: { ...period, ...result },
  })
  await checkStock(tx, [past.groupId])
  return result
}

function demandPeriod({ closedFrom, closedTo }: PastOrders): void {
  if (closedTo <= closedFrom) throw new DomainError('validation_failed', { fields: [{ path: 'closedTo', code: 'not_after_start' }] })
}

/** The units that closed, settled orders miss of the group, the lowest free numbers of each line, as the pure rules would say it. */
function missingUnits(
  { shopId }: Tx,
  { groupId, closedFrom, closedTo }: PastOrders,
  { issuesUnpaid, countsComponents }: CodeSettings,
  orderIds?: readonly string[],
): RawBuilder<unknown> {
  const settled = sql`o.payment_status in ('paid', 'partially_refunded') ${issuesUnpaid ? sql`or o.payment_status = 'unpaid'` : sql``}`
  const among = orderIds ? sql`and o.id = any(${[...orderIds]}::uuid[])` : sql``
  const period = sql`o.status = 'closed' and o.closed_at >= ${closedFrom} and o.closed_at < ${closedTo}`
  const bound = sql`b.shop_id = ${shopId} and b.group_id = ${groupId} and b.unbound_at is null`
  const parts = sql`
    union all
    select l.id, c.quantity from orders o
    join order_lines l on l.shop_id = o.shop_id and l.order_id = o.id and l.kind = 'bundle'
    cross join lateral jsonb_to_recordset(l.components) as c("variantId" uuid, quantity int)
    join product_variants v on v.shop_id = l.shop_id and v.id = c."variantId"
    join code_group_products b on ${bound} and b.product_id = v.product_id and coalesce(b.variant_id, v.id) = v.id
    where o.shop_id = ${shopId} and ${period}`
  const given = sql`code_assignments a where a.shop_id = l.shop_id and a.owner_id = l.id and a.pool_id = ${groupId}`
  return sql`
    with piece as (
      select l.id as order_line_id, 1 as codes from code_group_products b
      join order_lines l on l.shop_id = b.shop_id and l.product_id = b.product_id and l.variant_id = coalesce(b.variant_id, l.variant_id)
      where ${bound} and l.kind <> 'gift' ${countsComponents ? parts : sql``}
    ), line as (
      select l.*, (l.quantity - l.returned_quantity) * p.codes::int as entitled
      from (select order_line_id, sum(codes) as codes from piece group by order_line_id) as p
      join order_lines l on l.shop_id = ${shopId} and l.id = p.order_line_id
    )
    select m.order_id, m.order_line_id, m.unit_no from (
      select o.id as order_id, o.closed_at, l.id as order_line_id, l.position, n.unit_no,
             row_number() over (partition by l.id order by n.unit_no) as nth,
             l.entitled - (select count(*) from ${given}) as missing
      from line l join orders o on o.shop_id = l.shop_id and o.id = l.order_id
      cross join lateral generate_series(1, l.entitled) as n(unit_no)
      where ${period} and (o.payment_timing = 'before_delivery' or o.total_amount = 0) and (${settled}) ${among}
        and not exists (select from ${given} and a.unit_no = n.unit_no)) as m
    where m.nth <= m.missing
    order by m.closed_at, m.order_id, m.position, m.unit_no`
}

async function readUnits({ db }: Tx, groupId: string, units: RawBuilder<unknown>): Promise<OrderUnit[]> {
  const { rows } = await sql<Omit<OrderUnit, 'groupId'>>`${units} limit ${sql.lit(MAX_PAST_UNITS)}`.execute(db)
  return rows.map((unit) => ({ ...unit, groupId }))
}

async function countAvailable(
  tx: Tx,
  groupId: string,
  { source, maxCodes }: { source: string; maxCodes: number | null },
): Promise<number | null> {
  if (source === 'uploaded') return countFree(tx, { poolId: groupId, upTo: EXACT_TOTAL_LIMIT + 1 })
  if (maxCodes === null) return null
  const { count } = await tx.db
    .selectFrom('codeAssignments')
    .where('shopId', '=', tx.shopId)
    .where('poolId', '=', groupId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Math.max(0, maxCodes - count)
}
