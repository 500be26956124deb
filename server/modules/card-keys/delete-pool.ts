import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { retirePool } from '#modules/codes/index.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { lockPool } from './lock-pool.ts'

/** What keeps a pool: products on sale, and orders that hold its cards or wait for some. */
type Keeper = { kind: 'product' | 'order'; id: string; name: string }

/** As many as a message can name. */
const NAMED = 20

/**
 * Deletes a pool: nothing is sold from it any more and its available cards may be imported elsewhere; sold cards stay readable in their
 * orders (S1-11). Throws card_pool_not_found, code_import_running, and card_pool_in_use { items } naming the products on sale and the
 * orders that hold it.
 */
export async function deletePool(tx: Tx, poolId: string): Promise<void> {
  const { db, shopId, now } = tx
  const { name } = await lockPool(tx, { poolId, purpose: 'delete' })
  const items = await keepersOf(tx, poolId)
  if (items.length > 0) throw new DomainError('card_pool_in_use', { items })
  await retirePool(tx, poolId)
  await db.deleteFrom('cardBindings').where('shopId', '=', shopId).where('poolId', '=', poolId).execute()
  await db.updateTable('cardPools').where('shopId', '=', shopId).where('id', '=', poolId).set({ deletedAt: now }).execute()
  await audit(tx, { action: 'cards.delete_pool', subjectKind: 'card_pool', subjectId: poolId, before: { name } })
}

async function keepersOf({ db, shopId }: Tx, poolId: string): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    (select distinct 'product' as kind, p.id, p.name from card_bindings b
     join product_variants v on v.shop_id = b.shop_id and v.id = b.variant_id and v.archived_at is null
     join products p on p.shop_id = v.shop_id and p.id = v.product_id and p.status in ('listed', 'hidden')
     where b.shop_id = ${shopId} and b.pool_id = ${poolId} limit ${NAMED})
    union all
    (select 'order' as kind, o.id, o.number::text as name from card_orders c join orders o on o.shop_id = c.shop_id and o.id = c.order_id
     where c.shop_id = ${shopId} and c.pool_id = ${poolId} and c.status in ('unpaid', 'released', 'awaiting', 'paid_late')
     order by o.number limit ${NAMED})`.execute(db)
  return rows
}
