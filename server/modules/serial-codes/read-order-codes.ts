import { sql } from 'kysely'
import { openCodes } from '#modules/codes/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'

/** A code an order got, without its value. */
export type OrderCode = {
  codeId: string
  groupId: string
  groupName: string
  productName: string
  orderLineId: string
  unitNo: number
  tail: string
  issuedAt: Date
  isVoid: boolean
}

/** The codes of an order in the order of its lines, those of deleted groups too (S0-23, S0-33). */
export async function listOrderCodes({ db, shopId }: Tx, orderId: string): Promise<OrderCode[]> {
  const { rows } = await sql<OrderCode>`
    select a.code_id, a.pool_id as group_id, p.name as group_name, l.product_name, a.owner_id as order_line_id, a.unit_no, c.tail,
           a.assigned_at as issued_at, c.state = 'void' as is_void
    from code_assignments a
    join codes c on c.shop_id = a.shop_id and c.id = a.code_id
    join code_pools p on p.shop_id = a.shop_id and p.id = a.pool_id
    join order_lines l on l.shop_id = a.shop_id and l.id = a.owner_id
    where a.shop_id = ${shopId} and a.order_id = ${orderId}
    order by l.position, p.name, p.id, a.unit_no`.execute(db)
  return rows
}

/** The same with the codes in clear: for the owner of the order and his mail, nobody else (S0-33, S0-34). */
export async function readOrderCodes(tx: Tx, keyring: Keyring, orderId: string): Promise<(OrderCode & { code: string })[]> {
  const codes = await listOrderCodes(tx, orderId)
  const opened = await openCodes(
    tx,
    keyring,
    codes.map(({ codeId }) => codeId),
  )
  return codes.map((row) => ({ ...row, code: opened.get(row.codeId) ?? '' }))
}

export type OrderCodeMark = { orderId: string; codeCount: number; shortageCount: number }

/** How many codes each order got and how many it is short of; orders without either are left out (S0-35). */
export async function orderCodeMarks({ db, shopId }: Tx, orderIds: readonly string[]): Promise<OrderCodeMark[]> {
  if (orderIds.length === 0) return []
  const { rows } = await sql<OrderCodeMark>`
    select o.id as order_id, coalesce(a.count, 0) as code_count, coalesce(s.count, 0) as shortage_count
    from unnest(${[...orderIds]}::uuid[]) as o(id)
    left join lateral (select count(*) as count from code_assignments where shop_id = ${shopId} and order_id = o.id) as a on true
    left join lateral (
      select count(*) as count from code_shortages as s join code_groups as g on g.shop_id = s.shop_id and g.id = s.group_id
      where s.shop_id = ${shopId} and s.order_id = o.id and s.resolved_at is null and g.deleted_at is null) as s on true
    where a.count > 0 or s.count > 0`.execute(db)
  return rows
}
