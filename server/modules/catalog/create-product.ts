import { newId } from '#kernel/ids.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type ComponentDraft, checkComponents, writeComponents } from './bundle-components.ts'
import { indexNames } from './index-name.ts'
import { type ProductKind, productKinds } from './product-kind.ts'
import { slugFor } from './product-slug.ts'
import type { ProductStatus } from './product-status.ts'
import type { Channel, TemperatureZone } from './sales-facts.ts'
import { setProductCategories } from './set-product-categories.ts'
import { checkVariants, lowestAmount, type ProductOption, type VariantDraft } from './variant-rules.ts'
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
  /** Null, or absent, when nothing is said about it. */
  temperatureZone?: TemperatureZone | null
  /** The online shop unless told. */
  channel?: Channel
  options: ProductOption[]
  /** At least one; a bundle has exactly one, whose stock is that of its components. */
  variants: NewVariant[]
  /** Of a bundle. */
  components?: readonly ComponentDraft[]
  categoryIds?: readonly string[]
}

/**
 * Creates a product with its variants and their first stock. Throws what `checkVariants` and `checkComponents` throw, slug_taken,
 * sku_taken, component_not_usable, category_not_found.
 */
export async function createProduct(tx: Tx, product: NewProduct): Promise<{ productId: string; variantIds: string[] }> {
  const { kind, options, variants, components = [], categoryIds = [] } = product
  checkVariants(
    options,
    variants.map((variant) => ({ id: null, ...variant })),
  )
  checkComponents(kind, { components, variantCount: variants.length })
  const productId = newId(tx.now.getTime())
  await insertProduct(tx, productId, product)
  const placed = variants.map((variant, position) => ({ ...stockOf(kind, variant), id: newId(tx.now.getTime()), position }))
  await insertVariants(tx, productId, placed)
  if (components.length > 0) await writeComponents(tx, productId, components)
  if (categoryIds.length > 0) await setProductCategories(tx, { productId, categoryIds })
  await indexNames(tx, [productId])
  announce(tx, { type: 'product', ids: [productId] })
  return { productId, variantIds: placed.map((variant) => variant.id) }
}

async function insertProduct(tx: Tx, id: string, product: NewProduct): Promise<void> {
  await tx.db
    .insertInto('products')
    .values({
      shopId: tx.shopId,
      id,
      slug: product.slug ?? slugFor(product.name),
      name: product.name,
      description: product.description,
      kind: product.kind,
      status: product.status,
      temperatureZone: product.temperatureZone ?? null,
      channel: product.channel ?? 'online',
      options: JSON.stringify(product.options),
      position: 0,
      lowestAmount: lowestAmount(product.variants),
      version: 0,
      createdAt: tx.now,
      updatedAt: tx.now,
    })
    .execute()
}

/** A bundle has no shelf: counted with nothing on hand, so that it can never be reserved by itself. */
function stockOf(kind: ProductKind, variant: NewVariant): NewVariant {
  return productKinds[kind].stock === 'own' ? variant : { ...variant, tracksStock: true, onHand: 0 }
}
