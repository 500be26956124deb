import { newId } from '#kernel/ids.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { ProductKind } from './product-kind.ts'
import { slugFor } from './product-slug.ts'
import type { ProductStatus } from './product-status.ts'
import { checkVariants, type ProductOption, type VariantDraft } from './variant-rules.ts'
import { insertVariants } from './write-variants.ts'

/** A new variant with what is on the shelf. */
export type NewVariant = Omit<VariantDraft, 'id'> & { tracksStock: boolean; onHand: number }

export type NewProduct = {
  name: string
  /** Null lets the system make one from the name. */
  slug: string | null
  description: string
  kind: ProductKind
  status: Exclude<ProductStatus, 'deleted'>
  options: ProductOption[]
  /** At least one. */
  variants: NewVariant[]
}

/** Creates a product with its variants and their first stock. Throws what `checkVariants` throws, slug_taken, sku_taken. */
export async function createProduct(tx: Tx, { variants, ...product }: NewProduct): Promise<{ productId: string; variantIds: string[] }> {
  checkVariants(
    product.options,
    variants.map((variant) => ({ id: null, ...variant })),
  )
  const productId = newId(tx.now.getTime())
  await tx.db
    .insertInto('products')
    .values({
      shopId: tx.shopId,
      id: productId,
      slug: product.slug ?? slugFor(product.name),
      name: product.name,
      description: product.description,
      kind: product.kind,
      status: product.status,
      options: JSON.stringify(product.options),
      position: 0,
      version: 0,
      createdAt: tx.now,
      updatedAt: tx.now,
    })
    .execute()
  const placed = variants.map((variant, position) => ({ ...variant, id: newId(tx.now.getTime()), position }))
  await insertVariants(tx, productId, placed)
  announce(tx, { type: 'product', ids: [productId] })
  return { productId, variantIds: placed.map((variant) => variant.id) }
}
