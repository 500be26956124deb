import { type RawBuilder, sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type Page, type PageSlice, toPage } from '#kernel/page.ts'
import type { CodeSource } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'

/** A code in a list: never its value, only the last four characters (S0-24). */
export type CodeRow = {
  id: string
  tail: string
  state: 'free' | 'assigned' | 'void'
  /** Place in the list; null for a generated code. */
  position: number | null
  order: { id: string; number: number } | null
  issuedAt: Date | null
  createdAt: Date
}

/** `source` is the group's; `orderNumber` and `lookupHash` find the codes of one order or one full code. */
export type CodeFilter = { groupId: string; source: CodeSource; state?: CodeRow['state']; orderNumber?: number; lookupHash?: Buffer }

/** The codes of a group: uploaded ones in the order of the list, generated ones as they were given away, of which none is unsent (S0-12, S0-24). */
export async function listCodes(tx: Tx, slice: PageSlice, filter: CodeFilter): Promise<Page<CodeRow>> {
  const condition = conditionOf(tx, filter)
  const [items, total] = await Promise.all([readCodes(tx, condition, orderOf(filter), slice), countCodes(tx, condition)])
  return toPage(slice, items, total)
}

/** As the index of each source has them (SX-63): uploaded codes have a place in the list, generated ones only an age. */
function orderOf({ source }: CodeFilter): RawBuilder<unknown> {
  return source === 'uploaded' ? sql`c.position` : sql`c.id`
}

function conditionOf({ shopId }: Tx, { groupId, source, state, orderNumber, lookupHash }: CodeFilter): RawBuilder<unknown> {
  // Codes of a withdrawn file are gone: free and no longer live (S0-22).
  const conditions = [sql`c.shop_id = ${shopId} and c.pool_id = ${groupId} and (c.is_live or c.state <> 'free')`]
  conditions.push(source === 'uploaded' ? sql`c.position is not null` : sql`c.position is null`)
  if (state !== undefined) conditions.push(state === 'free' ? sql`c.state = 'free' and c.is_live` : sql`c.state = ${sql.lit(state)}`)
  if (lookupHash !== undefined) conditions.push(sql`c.scope_id = ${shopId} and c.lookup_hash = ${lookupHash} and c.is_live`)
  if (orderNumber !== undefined)
    conditions.push(sql`c.id in (
      select a.code_id from code_assignments a join orders o on o.shop_id = a.shop_id and o.id = a.order_id
      where a.shop_id = ${shopId} and o.number = ${orderNumber})`)
  return sql.join(conditions, sql` and `)
}

type FlatRow = Omit<CodeRow, 'order'> & { orderId: string | null; orderNumber: number | null }

async function readCodes(
  { db, shopId }: Tx,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { limit, offset }: PageSlice,
): Promise<CodeRow[]> {
  const { rows } = await sql<FlatRow>`
    select c.id, c.tail, c.state, c.position, c.created_at, a.assigned_at as issued_at, o.id as order_id, o.number as order_number
    from (select c.* from codes c where ${condition} order by ${order} limit ${limit} offset ${offset}) as c
    left join code_assignments a on a.shop_id = ${shopId} and a.code_id = c.id
    left join orders o on o.shop_id = ${shopId} and o.id = a.order_id
    order by ${order}`.execute(db)
  return rows.map(({ orderId, orderNumber, ...row }) => ({
    ...row,
    order: orderId === null || orderNumber === null ? null : { id: orderId, number: orderNumber },
  }))
}

async function countCodes({ db }: Tx, condition: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from codes c where ${condition} limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as found`.execute(db)
  return rows[0]?.count ?? 0
}

/** An order of a group and what it got from it (S0-35). */
export type GroupOrder = { orderId: string; orderNumber: number; recipientName: string; codeCount: number; tails: string[]; issuedAt: Date }

/** The list goes this many codes back; older ones are found by their order. */
const RECENT_CODES = 10_000

/** The orders that got codes of a group, the latest first. */
export async function listGroupOrders({ db, shopId }: Tx, slice: PageSlice, groupId: string): Promise<Page<GroupOrder>> {
  const recent = sql`(select a.order_id, a.code_id, a.owner_id, a.unit_no, a.assigned_at from code_assignments a
    where a.shop_id = ${shopId} and a.pool_id = ${groupId} and a.order_id is not null order by a.assigned_at desc, a.code_id limit ${sql.lit(RECENT_CODES)})`
  // Only the codes of the page are read: of the others it is enough whose they are (SX-63).
  const [{ rows }, counted] = await Promise.all([
    sql<GroupOrder>`
      with recent as materialized ${recent},
      page as materialized (
        select order_id, count(*) as code_count, max(assigned_at) as issued_at from recent
        group by order_id order by issued_at desc, order_id limit ${slice.limit} offset ${slice.offset}
      ),
      shown as (
        select r.order_id, array_agg(c.tail order by r.owner_id, r.unit_no) as tails
        from recent r join page p on p.order_id = r.order_id join codes c on c.shop_id = ${shopId} and c.id = r.code_id
        group by r.order_id
      )
      select o.id as order_id, o.number as order_number, o.recipient_name, p.code_count, s.tails, p.issued_at
      from page p join shown s on s.order_id = p.order_id join orders o on o.shop_id = ${shopId} and o.id = p.order_id
      order by p.issued_at desc, o.id`.execute(db),
    sql<{ count: number }>`select count(distinct order_id) as count from ${recent} as r`.execute(db),
  ])
  return toPage(slice, rows, counted.rows[0]?.count ?? 0)
}

/** A unit that is still short (S0-31). */
export type ShortageRow = {
  id: string
  group: { id: string; name: string }
  order: { id: string; number: number }
  productName: string
  unitNo: number
  createdAt: Date
}

/** The open shortages of groups that still exist, oldest first, as a back-fill takes them. */
export async function listShortages({ db, shopId }: Tx, slice: PageSlice, { groupId }: { groupId?: string }): Promise<Page<ShortageRow>> {
  const open = sql`code_shortages s join code_groups g on g.shop_id = s.shop_id and g.id = s.group_id and g.deleted_at is null
    where s.shop_id = ${shopId} and s.resolved_at is null and ${groupId === undefined ? sql`true` : sql`s.group_id = ${groupId}`}`
  const [{ rows }, counted] = await Promise.all([
    sql<ShortageRow>`
      select s.id, jsonb_build_object('id', p.id, 'name', p.name) as group, jsonb_build_object('id', o.id, 'number', o.number) as order,
             l.product_name, s.unit_no, s.created_at
      from (select s.* from ${open} order by s.created_at, s.id limit ${slice.limit} offset ${slice.offset}) as s
      join code_pools p on p.shop_id = s.shop_id and p.id = s.group_id
      join orders o on o.shop_id = s.shop_id and o.id = s.order_id
      join order_lines l on l.shop_id = s.shop_id and l.id = s.order_line_id
      order by s.created_at, s.id`.execute(db),
    sql<{ count: number }>`select count(*) as count from (select from ${open} limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as found`.execute(
      db,
    ),
  ])
  return toPage(slice, rows, counted.rows[0]?.count ?? 0)
}
