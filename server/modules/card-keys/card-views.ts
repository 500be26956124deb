import { type RawBuilder, sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type Page, type PageSlice, toPage } from '#kernel/page.ts'
import { type CardField, readCard } from '#modules/codes/index.ts'
import { decryptCode } from '#platform/crypto/codes-at-rest.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'

export type CardState = 'free' | 'held' | 'assigned' | 'void'

/** A card in the merchant's list: plain fields as they are, of secret ones only whether there is one (S1-23). */
export type CardRow = {
  id: string
  fields: { name: string; isSecret: boolean; value: string | null; isFilled: boolean }[]
  state: CardState
  position: number
  /** Who holds it or has it: an order, or a bargain or draw by its kind. */
  holder: { kind: 'order' | 'bargain' | 'draw'; id: string; orderNumber: string | null } | null
  /** End of the hold of an occupied card. */
  heldUntil: Date | null
  soldAt: Date | null
  revealedAt: Date | null
  importId: string
  createdAt: Date
}

/** `hash` finds a card by its full number or secret, `orderNumber` those of an order, `importId` those of a file. */
export type CardFilter = { poolId: string; state?: CardState; orderNumber?: number; hash?: Buffer; importId?: string }

/** The cards of a pool in the order of the list (S1-23). */
export async function listCards(tx: Tx, keyring: Keyring, slice: PageSlice, filter: CardFilter): Promise<Page<CardRow>> {
  const condition = conditionOf(tx, filter)
  const [items, total] = await Promise.all([readCards(tx, keyring, condition, slice), countCards(tx, condition)])
  return toPage(slice, items, total)
}

function conditionOf({ shopId }: Tx, { poolId, state, orderNumber, hash, importId }: CardFilter): RawBuilder<unknown> {
  const conditions = [sql`c.shop_id = ${shopId} and c.pool_id = ${poolId} and c.position is not null and (c.is_live or c.state <> 'free')`]
  if (state !== undefined) conditions.push(state === 'free' ? sql`c.state = 'free' and c.is_live` : sql`c.state = ${sql.lit(state)}`)
  if (importId !== undefined) conditions.push(sql`c.import_id = ${importId}`)
  if (hash !== undefined)
    conditions.push(sql`c.id in (
      select id from codes where shop_id = ${shopId} and scope_id = ${poolId} and lookup_hash = ${hash} and is_live
      union all select id from codes where shop_id = ${shopId} and secret_hash = ${hash})`)
  if (orderNumber !== undefined)
    conditions.push(sql`c.id in (
      select a.code_id from code_assignments a join orders o on o.shop_id = a.shop_id and o.id = a.order_id
      where a.shop_id = ${shopId} and o.number = ${orderNumber}
      union all
      select h.code_id from code_holds h join orders o on o.shop_id = h.shop_id and o.id = h.holder_id
      where h.shop_id = ${shopId} and o.number = ${orderNumber})`)
  return sql.join(conditions, sql` and `)
}

type FlatRow = Omit<CardRow, 'fields' | 'holder'> & {
  poolFields: CardField[]
  ciphertext: Buffer
  keyId: string
  holderKind: 'order' | 'bargain' | 'draw' | null
  holderId: string | null
  orderNumber: string | null
}

async function readCards(tx: Tx, keyring: Keyring, condition: RawBuilder<unknown>, { limit, offset }: PageSlice): Promise<CardRow[]> {
  const { db, shopId } = tx
  const { rows } = await sql<FlatRow>`
    select c.id, c.state, c.position::int as position, c.import_id, c.created_at, c.ciphertext, c.key_id, p.fields as pool_fields,
           h.expires_at as held_until, a.assigned_at as sold_at, a.revealed_at,
           coalesce(h.holder_kind, case when a.order_id is not null then 'order' end) as holder_kind, coalesce(h.holder_id, a.order_id) as holder_id,
           o.number::text as order_number
    from (select c.* from codes c where ${condition} order by c.position limit ${limit} offset ${offset}) as c
    join code_pools p on p.shop_id = c.shop_id and p.id = c.pool_id
    left join code_holds h on h.shop_id = ${shopId} and h.code_id = c.id
    left join code_assignments a on a.shop_id = ${shopId} and a.code_id = c.id
    left join orders o on o.shop_id = ${shopId} and o.id = coalesce(a.order_id, h.holder_id)
    order by c.position`.execute(db)
  return rows.map(({ poolFields, ciphertext, keyId, holderKind, holderId, orderNumber, ...row }) => ({
    ...row,
    fields: maskedFields(poolFields, readCard(decryptCode(keyring, { ciphertext, keyId }, { shopId, codeId: row.id }))),
    holder: holderKind === null || holderId === null ? null : { kind: holderKind, id: holderId, orderNumber },
  }))
}

/** A secret field tells only whether it is filled. Pure. */
export function maskedFields(fields: readonly CardField[], values: readonly string[]): CardRow['fields'] {
  return fields.map(({ name, isSecret }, index) => {
    const value = values[index] ?? ''
    return { name, isSecret, value: isSecret ? null : value, isFilled: value !== '' }
  })
}

async function countCards({ db }: Tx, condition: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from codes c where ${condition} limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as found`.execute(db)
  return rows[0]?.count ?? 0
}
