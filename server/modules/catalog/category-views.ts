import { sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import { inTreeOrder } from './category-tree.ts'
import type { CategoryView } from './schemas.categories.ts'

/** All categories of the shop in the order of the tree, with how many products are in each. */
export async function readCategories({ db, shopId }: Tx): Promise<{ items: CategoryView[] }> {
  const { rows } = await sql<CategoryView>`
    select c.id, c.parent_id, c.level, c.name, c.english_name, c.slug, c.position, c.version,
           coalesce(held.product_count, 0) as product_count, coalesce(held.listed_count, 0) as listed_count
    from categories c
    left join (
      select pc.category_id, count(*)::int as product_count, (count(*) filter (where p.status = 'listed'))::int as listed_count
      from product_categories pc
      join products p on p.shop_id = pc.shop_id and p.id = pc.product_id and p.status <> 'deleted'
      where pc.shop_id = ${shopId} group by pc.category_id
    ) as held on held.category_id = c.id
    where c.shop_id = ${shopId}`.execute(db)
  return { items: inTreeOrder(rows) }
}
