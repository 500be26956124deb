import { DomainError } from '#kernel/errors.ts'
import { mayJoinCart, maySell, pictureAddress, readSellable, type SellableVariant } from '#modules/catalog/index.ts'
import { groupsOfProduct } from '#modules/serial-codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { StoreProduct } from './schemas.ts'

/** What a product page shows of a product that can be met, listed or by its address. Throws `product_not_found`. */
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
  const [first] = variants
  if (!first) throw new DomainError('product_not_found')
  return {
    ...product,
    options: product.options as StoreProduct['options'],
    variants: variants.map(({ variantId: id, sku, optionValues, unitPriceAmount: priceAmount, compareAtAmount, freeQuantity: stock }) => ({
      id,
      sku,
      optionValues,
      priceAmount,
      compareAtAmount,
      stock,
      pictureUrl: null,
    })),
    contents: (first.components ?? []).map(({ productName, variantName, quantity }) => ({ productName, variantName, quantity })),
    pictures,
    codeNotice: groups.length === 0 ? null : { groups: groups.map((group) => group.name) },
    kind: first.productKind,
    maxPerOrder: first.maxPerOrder,
    can: mayTake(first),
  }
}

/** The cart takes what can be bought, except what is bought at once and by itself (S1-10). */
function mayTake({ productKind: kind, channel }: SellableVariant): StoreProduct['can'] {
  const buy = maySell({ kind, channel })
  return { buy, addToCart: buy === true ? mayJoinCart(kind) : buy }
}

type ShownVariant = SellableVariant & { optionValues: string[] }

/** The live variants in their order, with the stock that the cart will see. */
async function readVariants(tx: Tx, productId: string): Promise<ShownVariant[]> {
  const rows = await tx.db
    .selectFrom('productVariants')
    .where('shopId', '=', tx.shopId)
    .where('productId', '=', productId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'optionValues'])
    .execute()
  const values = new Map(rows.map((row) => [row.id, row.optionValues]))
  const sellable = await readSellable(
    tx,
    rows.map((row) => row.id),
  )
  return sellable.map((variant) => ({ ...variant, optionValues: values.get(variant.variantId) ?? [] }))
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
