import { sql } from 'kysely'
import { decryptCode } from '#platform/crypto/codes-at-rest.ts'
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

/** A code an order got, still encrypted: it may be read before it is known who asks, and is opened only for him. */
export type SealedOrderCode = OrderCode & { ciphertext: Buffer; keyId: string }

/** The codes of an order in the order of its lines, those of deleted groups too (S0-23, S0-33). */
export async function listOrderCodes(tx: Tx, orderId: string): Promise<OrderCode[]> {
  const codes = await listSealedOrderCodes(tx, orderId)
  return codes.map(({ ciphertext: _ciphertext, keyId: _keyId, ...code }) => code)
}

/** The same with what is needed to open them. */
export async function listSealedOrderCodes({ db, shopId }: Tx, orderId: string): Promise<SealedOrderCode[]> {
  const { rows } = await sql<SealedOrderCode>`
    select a.code_id, a.pool_id as group_id, p.name as group_name, l.product_name, a.owner_id as order_line_id, a.unit_no, c.tail,
           a.assigned_at as issued_at, c.state = 'void' as is_void, c.ciphertext, c.key_id
    from code_assignments a
    join codes c on c.shop_id = a.shop_id and c.id = a.code_id
    join code_pools p on p.shop_id = a.shop_id and p.id = a.pool_id and p.kind = 'campaign'
    join order_lines l on l.shop_id = a.shop_id and l.id = a.owner_id
    where a.shop_id = ${shopId} and a.order_id = ${orderId}
    order by l.position, p.name, p.id, a.unit_no`.execute(db)
  return rows
}

/** The codes in clear: for the owner of the order and his mail, nobody else (S0-33, S0-34). */
export function openOrderCodes({ shopId }: Tx, keyring: Keyring, codes: readonly SealedOrderCode[]): (OrderCode & { code: string })[] {
  return codes.map(({ ciphertext, keyId, ...code }) => ({
    ...code,
    code: decryptCode(keyring, { ciphertext, keyId }, { shopId, codeId: code.codeId }),
  }))
}

/** Both at once, for callers who know already whose order it is. */
export async function readOrderCodes(tx: Tx, keyring: Keyring, orderId: string): Promise<(OrderCode & { code: string })[]> {
  return openOrderCodes(tx, keyring, await listSealedOrderCodes(tx, orderId))
}

export type OrderCodeMark = { orderId: string; codeCount: number; shortageCount: number }

/** How many campaign codes each order got and how many it is short of; orders without either are left out (S0-35). */
export async function orderCodeMarks({ db, shopId }: Tx, orderIds: readonly string[]): Promise<OrderCodeMark[]> {
  if (orderIds.length === 0) return []
  const { rows } = await sql<OrderCodeMark>`
    select o.id as order_id, coalesce(a.count, 0) as code_count, coalesce(s.count, 0) as shortage_count
    from unnest(${[...orderIds]}::uuid[]) as o(id)
    left join lateral (
      select count(*) as count from code_assignments as a join code_pools as p on p.shop_id = a.shop_id and p.id = a.pool_id and p.kind = 'campaign'
      where a.shop_id = ${shopId} and a.order_id = o.id) as a on true
    left join lateral (
      select count(*) as count from code_shortages as s join code_groups as g on g.shop_id = s.shop_id and g.id = s.group_id
      where s.shop_id = ${shopId} and s.order_id = o.id and s.resolved_at is null and g.deleted_at is null) as s on true
    where a.count > 0 or s.count > 0`.execute(db)
  return rows
}
