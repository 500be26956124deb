import { type RawBuilder, sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'
import { bundleStock } from './bundle-stock.ts'
import { readCardPieces } from './card-pieces.ts'
import { canDeleteProduct } from './delete-product.ts'
import { pictureAddress } from './picture-address.ts'
import { isFaceted, mergedFacets, productOrders } from './product-facets.ts'
import { matches } from './product-filter.ts'
import { hasShelf, isSoldByCard, maySell, productKindNames, productKinds } from './product-kind.ts'
import { foundByName, foundBySku } from './product-search.ts'
import type { ComponentVariant, ProductQuery, ProductRow, ProductView } from './schemas.ts'

/** One page of the shop's products for the back office. Throws `invalid_page`. */
export async function readProducts(tx: Tx, shopHandle: string, query: ProductQuery): Promise<Page<ProductRow>> {
  const slice = pageOf(query)
  const order = productOrders[query.sort ?? '-createdAt']
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<ListedRow>`
      with page as (select p.* from ${found(tx.shopId, query, slice)} order by ${order} limit ${slice.limit} offset ${slice.offset})
      select p.id, p.slug, p.name, p.kind,
             array(select category_id from product_categories where shop_id = p.shop_id and product_id = p.id order by category_id) as category_ids, p.status, p.temperature_zone, p.channel, p.version, p.created_at, p.updated_at, picture.sha256 as picture_sha, v.variant_count, v.lowest_amount,
             v.highest_amount, case when p.kind = 'bundle' then bundle.free_quantity else v.free_quantity end as free_quantity
      from page p
      cross join ${bundleStock} as bundle
      cross join lateral (
        select count(*)::int as variant_count, coalesce(min(price_amount), 0) as lowest_amount, coalesce(max(price_amount), 0) as highest_amount,
               case when bool_and(tracks_stock) then sum(on_hand - reserved)::int end as free_quantity
        from product_variants where shop_id = p.shop_id and product_id = p.id and archived_at is null
      ) as v
      left join lateral (
        select sha256 from product_pictures where shop_id = p.shop_id and product_id = p.id order by position, id limit 1
      ) as picture on true
      order by ${order}`.execute(tx.db),
    sql<{ total: number }>`
      select count(*)::int as total from (
        select from ${found(tx.shopId, query, { offset: 0, limit: EXACT_TOTAL_LIMIT + 1 })} limit ${sql.lit(EXACT_TOTAL_LIMIT + 1)}) as counted`.execute(
      tx.db,
    ),
  ])
  const ofCards = rows.filter(({ kind }) => isSoldByCard(kind)).map(({ id }) => id)
  const cardPieces = await readCardPieces(tx, ofCards)
  const items = rows.map(({ pictureSha, createdAt, updatedAt, ...row }) => ({
    ...row,
    freeQuantity: cardPieces.get(row.id) ?? row.freeQuantity,
    pictureUrl: pictureAddress(shopHandle, pictureSha),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    can: { sell: maySell(row) },
  }))
  return toPage(slice, items, counted[0]?.total ?? 0)
}

/** The products that match, as `p` and its condition: from the index of state and kind where the filter allows it. */
function found(shopId: string, query: ProductQuery, slice: { limit: number; offset: number }): RawBuilder<unknown> {
  return isFaceted(query) ? mergedFacets(shopId, query, slice) : sql`products p where ${matches(shopId, query)}`
}

type ListedRow = Omit<ProductRow, 'pictureUrl' | 'createdAt' | 'updatedAt' | 'can'> & {
  pictureSha: string | null
  createdAt: Date
  updatedAt: Date
}

/** Everything the back office shows of a product. Throws `product_not_found`. */
export async function readProduct(tx: Tx, shopHandle: string, productId: string): Promise<ProductView> {
  const { db, shopId } = tx
  const [product, variants, pictures, components, categories] = await Promise.all([
    db
      .selectFrom('products')
      .where('shopId', '=', shopId)
      .where('id', '=', productId)
      .where('status', '<>', 'deleted')
      .select([
        'id',
        'slug',
        'name',
        'description',
        'kind',
        'status',
        'temperatureZone',
        'channel',
        'maxPerOrder',
        'position',
        'options',
        'version',
        'createdAt',
        'updatedAt',
      ])
      .executeTakeFirst(),
    db
      .selectFrom('productVariants')
      .where('shopId', '=', shopId)
      .where('productId', '=', productId)
      .where('archivedAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .select(['id', 'sku', 'optionValues', 'priceAmount', 'compareAtAmount', 'tracksStock', 'onHand', 'reserved', 'version'])
      .execute(),
    db
      .selectFrom('productPictures')
      .where('shopId', '=', shopId)
      .where('productId', '=', productId)
      .orderBy('position')
      .orderBy('id')
      .select(['id', 'sha256', 'width', 'height', 'alt'])
      .execute(),
    readComponents(tx, productId),
    db
      .selectFrom('productCategories')
      .where('shopId', '=', shopId)
      .where('productId', '=', productId)
      .orderBy('categoryId')
      .select('categoryId')
      .execute(),
  ])
  if (!product) throw new DomainError('product_not_found')
  // The check constraints of the table hold these columns to the narrower types.
  const kind = product.kind as ProductView['kind']
  return {
    ...product,
    kind,
    status: product.status as ProductView['status'],
    temperatureZone: product.temperatureZone as ProductView['temperatureZone'],
    channel: product.channel as ProductView['channel'],
    options: product.options as ProductView['options'],
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
    categoryIds: categories.map(({ categoryId }) => categoryId),
    variants,
    components,
    freeQuantity: hasShelf(kind) ? freeOf(variants) : freeOfBundle(components),
    pictures: pictures.map(({ sha256, ...picture }) => ({ ...picture, url: pictureAddress(shopHandle, sha256) ?? '' })),
    can: { delete: await canDeleteProduct(tx, productId), sell: productKinds[kind].sale },
  }
}

/** Variants offered for one search; a longer list is searched, not scrolled. */
const VARIANTS_OFFERED = 50

/** Live variants that a bundle may hold, found by the product's name or the beginning of their SKU; the newest products first. */
export async function readComponentVariants({ db, shopId }: Tx, search: string): Promise<{ items: ComponentVariant[] }> {
  const found = search === '' ? sql`` : sql`and p.id in ((${foundByName(shopId, search)}) union (${foundBySku(shopId, search)}))`
  const kinds = productKindNames.filter((kind) => productKinds[kind].mayBeComponent)
  const { rows } = await sql<ComponentVariant>`
    select v.id as variant_id, p.id as product_id, p.name as product_name, array_to_string(v.option_values, ' / ') as variant_name, v.sku,
           case when v.tracks_stock then v.on_hand - v.reserved end as free_quantity
    from products p join product_variants v on v.shop_id = p.shop_id and v.product_id = p.id and v.archived_at is null
    where p.shop_id = ${shopId} and p.status <> 'deleted' and p.kind = any(${kinds}::text[]) ${found}
    order by p.created_at desc, p.id desc, v.position limit ${VARIANTS_OFFERED}`.execute(db)
  return { items: rows }
}

/** What a bundle consists of, in its order. */
async function readComponents({ db, shopId }: Tx, productId: string): Promise<ProductView['components']> {
  const { rows } = await sql<ProductView['components'][number]>`
    select v.id as variant_id, c.quantity, p.id as product_id, p.name as product_name, array_to_string(v.option_values, ' / ') as variant_name, v.sku,
           case when v.archived_at is not null then 0 when v.tracks_stock then v.on_hand - v.reserved end as free_quantity
    from bundle_components c
    join product_variants v on v.shop_id = c.shop_id and v.id = c.variant_id
    join products p on p.shop_id = v.shop_id and p.id = v.product_id
    where c.shop_id = ${shopId} and c.product_id = ${productId} order by c.position`.execute(db)
  return rows
}

function freeOf(variants: readonly { tracksStock: boolean; onHand: number; reserved: number }[]): number | null {
  return variants.every((variant) => variant.tracksStock)
    ? variants.reduce((sum, { onHand, reserved }) => sum + onHand - reserved, 0)
    : null
}

function freeOfBundle(components: ProductView['components']): number | null {
  const counted = components.flatMap(({ freeQuantity, quantity }) => (freeQuantity === null ? [] : [Math.floor(freeQuantity / quantity)]))
  return counted.length === 0 ? null : Math.max(0, Math.min(...counted))
}
