import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type ComponentDraft, checkComponents, writeComponents } from './bundle-components.ts'
import { indexNames } from './index-name.ts'
import { hasShelf, type ProductKind } from './product-kind.ts'
import { slugFor } from './product-slug.ts'
import type { ProductStatus } from './product-status.ts'
import type { Channel, TemperatureZone } from './sales-facts.ts'
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
  /** Most pieces in one order; null, or absent, without a limit (S1-18). */
  maxPerOrder?: number | null
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
  const [created] = await createProducts(tx, [product])
  if (!created) throw new Error('one product in, one out')
  return created
}

/** Creates them all with a few statements, whatever their number; answers in their order. Throws as `createProduct` does. */
export async function createProducts(tx: Tx, products: readonly NewProduct[]): Promise<{ productId: string; variantIds: string[] }[]> {
  if (products.length === 0) return []
  for (const product of products) demandSound(product)
  const nowMs = tx.now.getTime()
  const placed = products.map((product) => ({
    product,
    productId: newId(nowMs),
    variants: product.variants.map((variant, position) => ({ ...stockOf(product.kind, variant), id: newId(nowMs), position })),
  }))
  await insertProducts(tx, placed)
  await insertVariants(
    tx,
    placed.flatMap(({ productId, variants }) => variants.map((variant) => ({ ...variant, productId }))),
  )
  for (const { productId, product } of placed) if (product.components?.length) await writeComponents(tx, productId, product.components)
  await insertCategories(tx, placed)
  const ids = placed.map(({ productId }) => productId)
  await indexNames(tx, ids)
  announce(tx, { type: 'product', ids })
  return placed.map(({ productId, variants }) => ({ productId, variantIds: variants.map((variant) => variant.id) }))
}

/** Whether options, variants and components fit each other. Pure. Throws what `checkVariants` and `checkComponents` throw. */
export function demandSound({ kind, options, variants, components = [] }: NewProduct): void {
  checkVariants(
    options,
    variants.map((variant) => ({ id: null, ...variant })),
  )
  checkComponents(kind, { components, variantCount: variants.length })
}

type Placed = { product: NewProduct; productId: string }

async function insertProducts({ db, shopId, now }: Tx, placed: readonly Placed[]): Promise<void> {
  const rows = placed.map(({ productId, product }) => ({
    id: productId,
    slug: product.slug ?? slugFor(product.name),
    name: product.name,
    description: product.description,
    kind: product.kind,
    status: product.status,
    temperature_zone: product.temperatureZone ?? null,
    channel: product.channel ?? 'online',
    max_per_order: product.maxPerOrder ?? null,
    options: product.options,
    lowest_amount: lowestAmount(product.variants),
  }))
  await sql`
    insert into products (shop_id, id, slug, name, description, kind, status, temperature_zone, channel, max_per_order, options, position,
                          lowest_amount, version, created_at, updated_at)
    select ${shopId}::uuid, p.id, p.slug, p.name, p.description, p.kind, p.status, p.temperature_zone, p.channel, p.max_per_order, p.options, 0,
           p.lowest_amount, 0, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p(id uuid, slug text, name text, description text, kind text, status text, temperature_zone text, channel text, max_per_order int,
           options jsonb, lowest_amount bigint)`.execute(db)
}

async function insertCategories({ db, shopId }: Tx, placed: readonly Placed[]): Promise<void> {
  const rows = placed.flatMap(({ productId, product }) =>
    [...new Set(product.categoryIds)].map((categoryId) => ({ product_id: productId, category_id: categoryId })),
  )
  if (rows.length === 0) return
  await sql`
    insert into product_categories (shop_id, product_id, category_id)
    select ${shopId}::uuid, c.product_id, c.category_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(product_id uuid, category_id uuid)`.execute(db)
}

/** A bundle has no shelf: counted with nothing on hand, so that it can never be reserved by itself. */
function stockOf(kind: ProductKind, variant: NewVariant): NewVariant {
  return hasShelf(kind) ? variant : { ...variant, tracksStock: true, onHand: 0 }
}
