import { sql } from 'kysely'
import { addOrderEntries, type OrderFacts, readOrdersFacts } from '#modules/orders/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { oneOf } from '#platform/db/one-of.ts'
import type { Tx } from '#platform/tx.ts'
import { checkStock, groupsNearCrossing } from './check-stock.ts'
import { readCodeSettings } from './code-settings.ts'
import {
  type BoundGroup,
  type EntitledLine,
  entitledUnits,
  isEligible,
  issuingGroups,
  missedGroups,
  missingUnits,
  type Unit,
  unitKey,
} from './entitlement.ts'
import { type GivingGroup, handOut, type OrderUnit } from './hand-out.ts'
import { recordShortages, resolveShortages, tellOrders } from './record-outcome.ts'

type OrderGroup = BoundGroup & GivingGroup & { name: string }
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
  const eligible = (await thatMayHaveCodes(tx, found.filter(isClosed))).toSorted(byClosing)
  const orders = await withComponents(tx, eligible)
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

/** What of a closed order decides about its codes, its lines with the parts of bundles that count. */
type ClosedOrder = Omit<OrderFacts, 'lines' | 'closedAt'> & { closedAt: Date; lines: readonly EntitledLine[] }

function isClosed(order: OrderFacts): order is OrderFacts & { closedAt: Date } {
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

/** Adds what bundles consist of, where the shop counts it (S0-28); an order without a bundle costs no question. */
async function withComponents(tx: Tx, orders: readonly ClosedOrder[]): Promise<ClosedOrder[]> {
  const bundled = orders.filter((order) => order.lines.some((line) => line.kind === 'bundle'))
  if (bundled.length === 0 || !(await readCodeSettings(tx)).countsComponents) return [...orders]
  const { rows } = await sql<{ orderLineId: string; productId: string; variantId: string; quantity: number }>`
    select l.id as order_line_id, v.product_id, v.id as variant_id, c.quantity
    from order_lines l cross join lateral jsonb_to_recordset(l.components) as c("variantId" uuid, quantity int)
    join product_variants v on v.shop_id = l.shop_id and v.id = c."variantId"
    where l.shop_id = ${tx.shopId} and l.order_id = any(${bundled.map((order) => order.id)}::uuid[]) and l.kind = 'bundle'
    order by v.id`.execute(tx.db)
  const parts = Map.groupBy(rows, (row) => row.orderLineId)
  return orders.map((order) => ({
    ...order,
    lines: order.lines.flatMap((line) => [line, ...(parts.get(line.id) ?? []).map((part) => componentOf(line, part))]),
  }))
}

function componentOf(
  { id, quantity, returnedBeforeClosingQuantity }: EntitledLine,
  part: { productId: string; variantId: string; quantity: number },
): EntitledLine {
  const { productId, variantId } = part
  const counts = {
    quantity: quantity * part.quantity,
    returnedBeforeClosingQuantity: returnedBeforeClosingQuantity * part.quantity,
  }
  return { id, kind: 'component', productId, variantId, ...counts }
}

type Known = { groups: readonly OrderGroup[]; issuedBefore: readonly IssuedBefore[] }

/** What the order is entitled to and has not got yet. */
function unitsOf(order: ClosedOrder, { groups, issuedBefore }: Known): OrderUnit[] {
  const entitled = entitledUnits(order.lines, issuingGroups(groups, order))
  const issued = issuedBefore.filter(({ orderId }) => orderId === order.id)
  return missingUnits(entitled, issued).map((unit) => ({ ...unit, orderId: order.id }))
}

/**
 * The public groups of the orders' products, none where the feature is off (S0-37), locked against deletion until the commit (S0-23);
 * closings share the lock.
 */
async function lockGroups({ db, shopId }: Tx, orders: readonly ClosedOrder[]): Promise<OrderGroup[]> {
  const productIds = distinct(orders.flatMap((order) => order.lines.map((line) => line.productId)))
  const { rows } = await sql<OrderGroup>`
    select g.id as group_id, b.product_id, b.variant_id, b.bound_at, b.unbound_at, g.published_at, g.starts_at, g.ends_at,
           g.needs_placed_within, g.max_codes, g.code_prefix, g.code_length, p.name, p.source
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

async function readIssued({ db, shopId }: Tx, orders: readonly ClosedOrder[]): Promise<IssuedBefore[]> {
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
