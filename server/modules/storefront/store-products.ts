import { sql } from 'kysely'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import { bundleStock, pictureAddress, soldKinds } from '#modules/catalog/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { StoreProductQuery, StoreProductRow } from './schemas.ts'

/** One page of the listed products, in the shop's order. The price is the lowest one. Throws `invalid_page`. */
export async function readStoreProducts(tx: Tx, shopHandle: string, query: StoreProductQuery): Promise<Page<StoreProductRow>> {
  const slice = pageOf(query)
  const search = query.q?.trim() ?? ''
  const found = sql`from products p
    where p.shop_id = ${tx.shopId} and p.status = 'listed' and p.kind = any(${[...soldKinds]}::text[])
      and (${search} = '' or strpos(lower(p.name), lower(${search})) > 0)
      and exists (select from product_variants v where v.shop_id = p.shop_id and v.product_id = p.id and v.archived_at is null)`
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<Omit<StoreProductRow, 'pictureUrl'> & { pictureSha: string | null }>`
      with page as (select p.* ${found} order by p.position, p.id desc limit ${slice.limit} offset ${slice.offset})
      select p.id, p.slug, p.name, cheapest.price_amount, cheapest.compare_at_amount, picture.sha256 as picture_sha, case when p.kind = 'bundle' then coalesce(bundle.free_quantity > 0, true) else stock.has_stock end as has_stock
      from page p
      cross join lateral (
        select price_amount, compare_at_amount from product_variants
        where shop_id = p.shop_id and product_id = p.id and archived_at is null order by price_amount, position limit 1
      ) as cheapest
      cross join ${bundleStock} as bundle
      cross join lateral (
        select bool_or(not tracks_stock or on_hand > reserved) as has_stock from product_variants
        where shop_id = p.shop_id and product_id = p.id and archived_at is null
      ) as stock
      left join lateral (
        select sha256 from product_pictures where shop_id = p.shop_id and product_id = p.id order by position, id limit 1
      ) as picture on true
      order by p.position, p.id desc`.execute(tx.db),
    sql<{ total: number }>`select count(*)::int as total from (select ${found} limit ${EXACT_TOTAL_LIMIT + 1}) as found`.execute(tx.db),
  ])
  const items = rows.map(({ pictureSha, ...row }) => ({ ...row, pictureUrl: pictureAddress(shopHandle, pictureSha) }))
  return toPage(slice, items, counted[0]?.total ?? 0)
}
