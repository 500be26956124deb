import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/tx.ts'
import type { ProductDraft } from './product-draft.ts'
import type { ProductOption } from './variant-rules.ts'

/** A product of the shop in the shape of a file, with what a change of it needs. */
export type KnownProduct = Omit<ProductDraft, 'slug'> & {
  id: string
  slug: string
  createdAt: Date
  options: ProductOption[]
  /** In the order of `variants`. */
  stored: { id: string; reserved: number }[]
}

/** The products on which the condition on `products p` holds, oldest first; `limit` bounds a page. */
export async function readDrafts({ db, shopId }: Tx, condition: RawBuilder<unknown>, limit: number): Promise<KnownProduct[]> {
  const { rows } = await sql<Omit<KnownProduct, 'optionNames'>>`
    with page as (select p.* from products p where ${condition} order by p.created_at, p.id limit ${limit})
    select p.id, p.slug, p.name, p.description, p.kind, p.status, p.temperature_zone, p.channel, p.max_per_order, p.options, p.created_at, v.variants, v.stored,
           array(select c.slug from product_categories pc join categories c on c.shop_id = pc.shop_id and c.id = pc.category_id
                 where pc.shop_id = p.shop_id and pc.product_id = p.id order by c.slug collate "C") as categories,
           (select coalesce(jsonb_agg(jsonb_build_object('sku', cv.sku, 'quantity', bc.quantity) order by bc.position), '[]')
            from bundle_components bc join product_variants cv on cv.shop_id = bc.shop_id and cv.id = bc.variant_id
            where bc.shop_id = p.shop_id and bc.product_id = p.id) as components
    from page p
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('sku', sku, 'optionValues', option_values, 'priceAmount', price_amount,
               'compareAtAmount', compare_at_amount, 'tracksStock', tracks_stock, 'onHand', on_hand) order by position, id), '[]') as variants,
             coalesce(jsonb_agg(jsonb_build_object('id', id, 'reserved', reserved) order by position, id), '[]') as stored
      from product_variants where shop_id = p.shop_id and product_id = p.id and archived_at is null
    ) as v
    where p.shop_id = ${shopId}
    order by p.created_at, p.id`.execute(db)
  return rows.map((row) => ({ ...row, optionNames: row.options.map(({ name }) => name) }))
}
