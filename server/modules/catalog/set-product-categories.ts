import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'

/** Makes exactly these the categories of a product that the caller has locked or just made. Throws category_not_found. */
export async function setProductCategories(
  { db, shopId }: Tx,
  { productId, categoryIds }: { productId: string; categoryIds: readonly string[] },
): Promise<void> {
  const wanted = [...new Set(categoryIds)].toSorted()
  await sql`
    delete from product_categories where shop_id = ${shopId} and product_id = ${productId} and category_id <> all(${wanted}::uuid[])`.execute(
    db,
  )
  if (wanted.length === 0) return
  await sql`
    insert into product_categories (shop_id, product_id, category_id)
    select ${shopId}::uuid, ${productId}::uuid, c.id from unnest(${wanted}::uuid[]) as c(id)
    on conflict on constraint product_categories_pkey do nothing`.execute(db)
}
