import { DomainError } from '#kernel/errors.ts'
import { pictureAddress } from '#modules/catalog/index.ts'
import { groupsOfProduct } from '#modules/serial-codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { StoreProduct } from './schemas.ts'

/** What a product page shows of a product that is on sale, listed or by its address. Throws `product_not_found`. */
export async function readStoreProduct(tx: Tx, shopHandle: string, slug: string): Promise<StoreProduct> {
  const { db, shopId } = tx
  const product = await db
    .selectFrom('products')
    .where('shopId', '=', shopId)
    .where('slug', '=', slug)
    .where('status', 'in', ['listed', 'hidden'])
    .select(['id', 'slug', 'name', 'description', 'options'])
    .executeTakeFirst()
  if (!product) throw new DomainError('product_not_found')
  const [variants, pictures, groups] = await Promise.all([
    readVariants(tx, product.id),
    readPictures(tx, product.id, shopHandle),
    groupsOfProduct(tx, product.id),
  ])
  if (variants.length === 0) throw new DomainError('product_not_found')
  const codeNotice = groups.length === 0 ? null : { groups: groups.map((group) => group.name) }
  return { ...product, options: product.options as StoreProduct['options'], variants, pictures, codeNotice }
}

async function readVariants({ db, shopId }: Tx, productId: string): Promise<StoreProduct['variants']> {
  const rows = await db
    .selectFrom('productVariants')
    .where('shopId', '=', shopId)
    .where('productId', '=', productId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'sku', 'optionValues', 'priceAmount', 'compareAtAmount', 'tracksStock', 'onHand', 'reserved'])
    .execute()
  return rows.map(({ tracksStock, onHand, reserved, ...row }) => ({
    ...row,
    stock: tracksStock ? onHand - reserved : null,
    pictureUrl: null,
  }))
}

async function readPictures({ db, shopId }: Tx, productId: string, shopHandle: string): Promise<StoreProduct['pictures']> {
  const rows = await db
    .selectFrom('productPictures')
    .where('shopId', '=', shopId)
    .where('productId', '=', productId)
    .orderBy('position')
    .orderBy('id')
    .select(['sha256', 'width', 'height', 'alt'])
    .execute()
  return rows.map(({ sha256, ...picture }) => ({ ...picture, url: pictureAddress(shopHandle, sha256) ?? '' }))
}
