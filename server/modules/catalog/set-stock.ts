import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type ProductKind, productKinds } from './product-kind.ts'
import { recordStockSet } from './write-variants.ts'

/** A count of the shelf. `version` is the variant's: a count made before a shipment left says nothing about the shelf after it. */
export type StockCount = { variantId: string; version: number; tracksStock: boolean; onHand: number }

/**
 * Sets how many pieces are on the shelf, with a movement for the difference. Answers the product.
 * Throws variant_not_found, variant_archived, stock_of_components for a bundle, stock_changed { version, onHand, reserved }, stock_below_reserved { reserved }.
 */
export async function setStock(tx: Tx, { variantId, version, tracksStock, onHand }: StockCount): Promise<{ productId: string }> {
  const { db, shopId } = tx
  const variant = await db
    .selectFrom('productVariants as v')
    .innerJoin('products as p', (join) => join.onRef('p.shopId', '=', 'v.shopId').onRef('p.id', '=', 'v.productId'))
    .where('v.shopId', '=', shopId)
    .where('v.id', '=', variantId)
    .select(['v.productId', 'v.version', 'v.tracksStock', 'v.onHand', 'v.reserved', 'v.archivedAt', 'p.kind'])
    .forNoKeyUpdate('v')
    .executeTakeFirst()
  if (!variant) throw new DomainError('variant_not_found')
  const { reserved, productId } = variant
  if (variant.archivedAt !== null) throw new DomainError('variant_archived')
  if (productKinds[variant.kind as ProductKind].stock === 'components') throw new DomainError('stock_of_components')
  if (variant.version !== version) throw new DomainError('stock_changed', { version: variant.version, onHand: variant.onHand, reserved })
  if (tracksStock && onHand < reserved) throw new DomainError('stock_below_reserved', { reserved })

  await db
    .updateTable('productVariants')
    .where('shopId', '=', shopId)
    .where('id', '=', variantId)
    .set({ onHand, tracksStock, version: version + 1 })
    .execute()
  await recordStockSet(tx, onHand === variant.onHand ? [] : [{ variantId, change: onHand - variant.onHand }])
  await audit(tx, {
    action: 'catalog.set_stock',
    subjectKind: 'variant',
    subjectId: variantId,
    before: { onHand: variant.onHand, tracksStock: variant.tracksStock },
    after: { onHand, tracksStock },
  })
  announce(tx, { type: 'product', ids: [productId] })
  return { productId }
}
