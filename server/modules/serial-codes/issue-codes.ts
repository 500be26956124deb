import { sql } from 'kysely'
import { addOrderEntry, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { checkStock, groupsNearCrossing } from './check-stock.ts'
import { readCodeSettings } from './code-settings.ts'
import { type BoundGroup, entitledUnits, isEligible, issuingGroups, missedGroups, missingUnits, type Unit, unitKey } from './entitlement.ts'
import { type GivingGroup, handOut } from './hand-out.ts'
import { recordShortages, resolveShortages, tellOrder } from './record-outcome.ts'

type OrderGroup = BoundGroup & GivingGroup & { name: string; countsComponents: boolean }
export type Issue = { issued: number; short: number }

/**
 * Gives a closed order its codes: one per entitled unit from every group of its products that was running when it was closed, in upload
 * order (S0-21, S0-25, S0-26). Safe to repeat: the key (order line, group, unit) says what is still missing (S0-2).
 *
 * The order is locked first, then its groups by id, then codes, then groups near a crossing: the same everywhere, so that nobody waits
 * in a circle (S0-32). Five round trips, however many codes: order and lines; groups, issued units; codes; outcome; and the commit.
 */
export async function issueCodes(tx: Tx, keyring: Keyring, orderId: string): Promise<Issue> {
  const order = await readOrderFacts(tx, orderId, { lock: true })
  const { closedAt } = order
  if (closedAt === null || !(await mayHaveCodes(tx, order))) return { issued: 0, short: 0 }
  const [groups, issuedBefore] = await Promise.all([lockGroups(tx, order), readIssued(tx, orderId)])
  const times = { placedAt: order.placedAt, closedAt }
  const issuing = issuingGroups(groups, times)
  const countsComponents = groups.some((group) => group.countsComponents)
  const units = missingUnits(entitledUnits(order.lines, issuing, { countsComponents }), issuedBefore).map((unit) => ({ ...unit, orderId }))
  const issued = await handOut(tx, keyring, { units, groups: issuing })
  const done = new Set(issued.map(unitKey))
  const short = units.filter((unit) => !done.has(unitKey(unit)))
  const [near] = await Promise.all([
    groupsNearCrossing(tx, distinct(units.map((unit) => unit.groupId))),
    recordShortages(tx, short),
    resolveShortages(tx, issued),
    tellOrder(tx, orderId, { issued, short }),
    ...missedEntries(tx, order, missedGroups(groups, times)),
  ])
  await checkStock(tx, near)
  return { issued: issued.length, short: short.length }
}

/** Only an order closed unpaid depends on what the shop has decided about such (S0-5); the others cost no question. */
async function mayHaveCodes(tx: Tx, order: OrderFacts): Promise<boolean> {
  if (isEligible(order)) return true
  return isEligible(order, { issuesUnpaid: true }) && (await readCodeSettings(tx)).issuesUnpaid
}

/** The public groups of the order's products, none where the feature is off (S0-37), locked against deletion until the commit (S0-23); closings share the lock. */
async function lockGroups({ db, shopId }: Tx, order: OrderFacts): Promise<OrderGroup[]> {
  const { rows } = await sql<OrderGroup>`
    select g.id as group_id, b.product_id, b.variant_id, b.bound_at, b.unbound_at, g.published_at, g.starts_at, g.ends_at,
           g.needs_placed_within, coalesce(s.counts_components, false) as counts_components, g.max_codes, g.code_prefix, g.code_length,
           p.name, p.source
    from code_group_products b
    join code_groups g on g.shop_id = b.shop_id and g.id = b.group_id
    join code_pools p on p.shop_id = g.shop_id and p.id = g.id
    left join code_settings s on s.shop_id = b.shop_id
    where b.shop_id = ${shopId} and b.product_id = any(${distinct(order.lines.map((line) => line.productId))}::uuid[])
      and g.deleted_at is null and g.published_at is not null and coalesce(s.is_enabled, true)
    order by g.id for key share of g`.execute(db)
  return rows
}

async function readIssued({ db, shopId }: Tx, orderId: string): Promise<Unit[]> {
  return db
    .selectFrom('codeAssignments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .select(['poolId as groupId', 'ownerId as orderLineId', 'unitNo'])
    .execute()
}

/** One line per group in the order's timeline: the buyer came in time, the closing did not (S0-7). */
function missedEntries(tx: Tx, order: OrderFacts, groups: readonly OrderGroup[]): Promise<void>[] {
  const named = new Map(groups.map((group) => [group.groupId, group.name]))
  return [...named].map(([groupId, groupName]) =>
    addOrderEntry(tx, { orderId: order.id, type: 'codes_missed', details: { groupId, groupName } }),
  )
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
