import { randomBytes } from 'node:crypto'
import { type ComponentDraft, createCategory, createProduct, type NewCategory, type NewProduct } from '#modules/catalog/index.ts'
import { systemActor } from '#platform/tx.ts'
import type { System } from '#server/system.ts'

/** A product a test sells. */
export type TestProduct = {
  id: string
  slug: string
  name: string
  priceAmount: number
  variants: { id: string; sku: string; priceAmount: number }[]
}

export type ProductOverrides = {
  name?: string
  slug?: string
  description?: string
  status?: NewProduct['status']
  kind?: NewProduct['kind']
  temperatureZone?: NewProduct['temperatureZone']
  channel?: NewProduct['channel']
  maxPerOrder?: number
  categoryIds?: readonly string[]
  /** Of a bundle. */
  components?: readonly ComponentDraft[]
  /** Price of every variant; 100 unless told. */
  price?: number
  compareAt?: number
  /** Pieces of every variant; 100 unless told, null for one that is not counted. */
  stock?: number | null
  /** How many variants: "S1", "S2" … of the option 規格; one without options unless told. */
  variants?: number
}

/** Creates a listed product through the real operation. */
export async function aProduct(
  system: Pick<System, 'transactor'>,
  shop: { id: string },
  overrides: ProductOverrides = {},
): Promise<TestProduct> {
  const { price = 100, compareAt = null, stock = 100, variants: count = 1 } = overrides
  const mark = randomBytes(4).toString('hex')
  const name = overrides.name ?? `商品 ${mark}`
  const slug = overrides.slug ?? `p-${mark}`
  const values = count === 1 ? [] : Array.from({ length: count }, (_, index) => `S${index + 1}`)
  const drafts = Array.from({ length: count }, (_, index) => ({
    sku: `SKU-${mark}-${index + 1}`,
    optionValues: values.slice(index, index + 1),
    priceAmount: price,
    compareAtAmount: compareAt,
    tracksStock: stock !== null,
    onHand: stock ?? 0,
  }))
  const product: NewProduct = {
    name,
    slug,
    description: overrides.description ?? '',
    kind: overrides.kind ?? (overrides.components ? 'bundle' : 'normal'),
    status: overrides.status ?? 'listed',
    ...(overrides.temperatureZone ? { temperatureZone: overrides.temperatureZone } : {}),
    ...(overrides.maxPerOrder ? { maxPerOrder: overrides.maxPerOrder } : {}),
    ...(overrides.channel ? { channel: overrides.channel } : {}),
    components: overrides.components ?? [],
    categoryIds: overrides.categoryIds ?? [],
    options: values.length === 0 ? [] : [{ name: '規格', values }],
    variants: drafts,
  }
  const { productId, variantIds } = await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) =>
    createProduct(tx, product),
  )
  const variants = variantIds.map((id, index) => ({ id, sku: drafts[index]?.sku ?? '', priceAmount: price }))
  return { id: productId, slug, name, priceAmount: price, variants }
}

/** A category; the shop's tree grows at its end. */
export async function aCategory(
  system: Pick<System, 'transactor'>,
  shop: { id: string },
  overrides: Partial<NewCategory> = {},
): Promise<{ id: string; name: string; slug: string }> {
  const mark = randomBytes(4).toString('hex')
  const category = { name: `分類 ${mark}`, englishName: null, slug: `c-${mark}`, parentId: null, ...overrides }
  const { categoryId } = await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) =>
    createCategory(tx, category),
  )
  return { id: categoryId, name: category.name, slug: category.slug ?? '' }
}
