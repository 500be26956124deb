import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/**
 * Makes exactly these products designated ones; those that stay keep the time since when they are, which decides about orders closed
 * before (S0-29). A product of no or another shop is refused by the foreign key (product_not_found).
 */
export async function bindProducts(
  { db, shopId, now }: Tx,
  { groupId, productIds }: { groupId: string; productIds: readonly string[] },
): Promise<void> {
  const wanted = [...new Set(productIds)].toSorted()
  await sql`delete from code_group_products where shop_id = ${shopId} and group_id = ${groupId} and product_id <> all(${wanted}::uuid[])`.execute(
    db,
  )
  if (wanted.length === 0) return
  await sql`
    insert into code_group_products (shop_id, group_id, product_id, bound_at)
    select ${shopId}::uuid, ${groupId}::uuid, p.id, ${now}::timestamptz from unnest(${wanted}::uuid[]) as p(id)
    on conflict on constraint code_group_products_pkey do nothing`.execute(db)
}
