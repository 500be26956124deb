import { sql } from 'kysely'
import { addOrderEntries, type OrderFacts, readOrdersFacts } from '#modules/orders/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { oneOf } from '#platform/db/one-of.ts'
import type { Tx } from '#platform/tx.ts'
import { checkStock, groupsNearCrossing } from './check-stock.ts'
import { readCodeSettings } from './code-settings.ts'
import { type BoundGroup, entitledUnits, isEligible, issuingGroups, missedGroups, missingUnits, type Unit, unitKey } from './entitlement.ts'
import { type GivingGroup, handOut, type OrderUnit } from './hand-out.ts'
import { recordShortages, resolveShortages, tellOrders } from './record-outcome.ts'

type OrderGroup = BoundGroup & GivingGroup & { name: string; countsComponents: boolean }
export type Issue = { issued: number; short: number }

/**
 * Gives a closed order its codes: one per entitled unit from every group of its products that was running when it was closed, in upload
 * order (S0-21, S0-25, S0-26). Safe to repeat: the key (order line, group, unit) says what is still missing (S0-2).
 */
export function issueCodes(tx: Tx, keyring: Keyring, orderId: string): Promise<Issue> {
  return issueCodesOf(tx, keyring, [orderId])
}

/**
 * The same for several orders; where codes run out, the order that was closed first comes first. Ids of orders that do not exist are
 * passed over.
 *
 * Orders are locked first, by id, then their groups by id, then codes, then groups near a crossing: the same everywhere, so that nobody
 * waits in a circle (S0-32). Five round trips, however many orders and codes: orders and lines; groups, issued units; codes; outcome;
 * and the commit.
 */
export async function issueCodesOf(tx: Tx, keyring: Keyring, orderIds: readonly string[]): Promise<Issue> {
  const found = await readOrdersFacts(tx, distinct(orderIds), { lock: true })
  const orders = (await thatMayHaveCodes(tx, found.filter(isClosed))).toSorted(byClosing)
  if (orders.length === 0) return { issued: 0, short: 0 }
  const [groups, issuedBefore] = await Promise.all([lockGroups(tx, orders), readIssued(tx, orders)])
  const units = orders.flatMap((order) => unitsOf(order, { groups, issuedBefore }))
  const issued = await handOut(tx, keyring, { units, groups })
  const done = new Set(issued.map(unitKey))
  const short = units.filter((unit) => !done.has(unitKey(unit)))
  const [near] = await Promise.all([
    groupsNearCrossing(tx, distinct(units.map((unit) => unit.groupId))),
    recordShortages(tx, short),
    resolveShortages(tx, issued),
    tellOrders(tx, { issued, short }),
    addMissedEntries(tx, orders, groups),
  ])
  await checkStock(tx, near)
  return { issued: issued.length, short: short.length }
}

type ClosedOrder = OrderFacts & { closedAt: Date }

function isClosed(order: OrderFacts): order is ClosedOrder {
  return order.closedAt !== null
}

function byClosing(left: ClosedOrder, right: ClosedOrder): number {
  return left.closedAt.getTime() - right.closedAt.getTime() || left.number - right.number
}

/** Only an order closed unpaid depends on what the shop has decided about such (S0-5); the others cost no question. */
async function thatMayHaveCodes(tx: Tx, orders: readonly ClosedOrder[]): Promise<ClosedOrder[]> {
  const depends = (order: ClosedOrder) => !isEligible(order) && isEligible(order, { issuesUnpaid: true })
  const issuesUnpaid = orders.some(depends) && (await readCodeSettings(tx)).issuesUnpaid
  return orders.filter((order) => isEligible(order, { issuesUnpaid }))
}

type Known = { groups: readonly OrderGroup[]; issuedBefore: readonly IssuedBefore[] }

/** What the order is entitled to and has not got yet. */
function unitsOf(order: ClosedOrder, { groups, issuedBefore }: Known): OrderUnit[] {
  const countsComponents = groups.some((group) => group.countsComponents)
  const entitled = entitledUnits(order.lines, issuingGroups(groups, order), { countsComponents })
  const issued = issuedBefore.filter(({ orderId }) => orderId === order.id)
  return missingUnits(entitled, issued).map((unit) => ({ ...unit, orderId: order.id }))
}

/**
 * The public groups of the orders' products, none where the feature is off (S0-37), locked against deletion until the commit (S0-23);
 * closings share the lock.
 */
async function lockGroups({ db, shopId }: Tx, orders: readonly OrderFacts[]): Promise<OrderGroup[]> {
  const productIds = distinct(orders.flatMap((order) => order.lines.map((line) => line.productId)))
  const { rows } = await sql<OrderGroup>`
    select g.id as group_id, b.product_id, b.variant_id, b.bound_at, b.unbound_at, g.published_at, g.starts_at, g.ends_at,
           g.needs_placed_within, coalesce(s.counts_components, false) as counts_components, g.max_codes, g.code_prefix, g.code_length,
           p.name, p.source
    from code_group_products b
    join code_groups g on g.shop_id = b.shop_id and g.id = b.group_id
    join code_pools p on p.shop_id = g.shop_id and p.id = g.id
    left join code_settings s on s.shop_id = b.shop_id
    where b.shop_id = ${shopId} and b.product_id = any(${productIds}::uuid[])
      and g.deleted_at is null and g.published_at is not null and coalesce(s.is_enabled, true)
    order by g.id for key share of g`.execute(db)
  return rows
}

type IssuedBefore = Unit & { orderId: string | null }

async function readIssued({ db, shopId }: Tx, orders: readonly OrderFacts[]): Promise<IssuedBefore[]> {
  return db
    .selectFrom('codeAssignments')
    .where('shopId', '=', shopId)
    .where(sql<boolean>`order_id ${oneOf(orders.map((order) => order.id))}`)
    .select(['poolId as groupId', 'ownerId as orderLineId', 'unitNo', 'orderId'])
    .execute()
}

/** One line per order and group in the timelines: the buyer came in time, the closing did not (S0-7). */
async function addMissedEntries(tx: Tx, orders: readonly ClosedOrder[], groups: readonly OrderGroup[]): Promise<void> {
  const entries = orders.flatMap((order) => {
    const missed = missedGroups(groups, order)
    const groupIds = distinct(entitledUnits(order.lines, missed).map((unit) => unit.groupId))
    return groupIds.map((groupId) => {
      const groupName = missed.find((group) => group.groupId === groupId)?.name ?? ''
      return { orderId: order.id, type: 'codes_missed', details: { groupId, groupName } }
    })
  })
  await addOrderEntries(tx, entries)
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
