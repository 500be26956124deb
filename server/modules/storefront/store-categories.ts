import { sql } from 'kysely'
import { inTreeOrder, STOREFRONT_CHANNEL, soldKinds } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { StoreCategory } from './schemas.ts'

type Row = StoreCategory & { id: string; parentId: string | null; position: number; isFilled: boolean }

/** The categories that lead to a listed product, their own or one below, in the order of the tree. */
export async function readStoreCategories({ db, shopId }: Tx): Promise<{ items: StoreCategory[] }> {
  const { rows } = await sql<Row>`
    select c.id, c.parent_id, c.position, c.slug, parent.slug as parent_slug, c.level, c.name, c.english_name, exists (
             select from product_categories pc
             join products p on p.shop_id = pc.shop_id and p.id = pc.product_id and p.status = 'listed'
               and p.kind = any(${[...soldKinds]}::text[]) and p.channel = ${STOREFRONT_CHANNEL}
             where pc.shop_id = c.shop_id and pc.category_id = c.id) as is_filled
    from categories c left join categories parent on parent.shop_id = c.shop_id and parent.id = c.parent_id
    where c.shop_id = ${shopId}`.execute(db)
  const tree = inTreeOrder(rows)
  const shown = tree.filter((category) => [category, ...inTreeOrder(tree, category.id)].some(({ isFilled }) => isFilled))
  return { items: shown.map(({ slug, parentSlug, level, name, englishName }) => ({ slug, parentSlug, level, name, englishName })) }
}
