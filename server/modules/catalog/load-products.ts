import { sql } from 'kysely'
import { DomainError, type JsonValue } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { changeProduct } from './change-product.ts'
import { createProduct } from './create-product.ts'
import { draftOf, optionsOf, sameProduct } from './merge-draft.ts'
import type { ProductDraft } from './product-draft.ts'
import { productKinds } from './product-kind.ts'
import { ProductImportRefusedError, type ProductLoadResult } from './product-load.ts'
import { type KnownProduct, readDrafts } from './read-drafts.ts'
import { MAX_PRODUCT_PROBLEMS, MAX_PRODUCT_ROWS, type SheetProblem, type SheetProduct, type SheetResult } from './read-sheet.ts'
import { setComponents } from './set-components.ts'
import { setVariants } from './set-variants.ts'
import type { SheetColumn } from './sheet-columns.ts'
import { recordStockSet } from './write-variants.ts'

/**
 * Writes the products of a checked file, all or none: new ones are made, known ones (by their address) become what the file says, and
 * what is as it says already is left alone. Bundles come last, because a file may bring their contents. Imports of a shop take turns.
 *
 * Throws `ProductImportRefusedError` with everything that the shop's own data stand against, and the first thing that an operation refuses.
 */
export async function loadProducts(tx: Tx, sheet: SheetResult, onDone: (count: number) => void): Promise<ProductLoadResult> {
  await sql`set local lock_timeout = 0`.execute(tx.db)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`catalog.import ${tx.shopId}`}, 0))`.execute(tx.db)
  const ground = await readGround(tx, sheet.products)
  demandLoadable(sheet, ground)
  const result = { createdCount: 0, changedCount: 0 }
  let done = 0
  for (const product of bundlesLast(sheet.products, ground)) {
    const outcome = await writeProduct(tx, product, ground).catch((error: unknown) => refuseAt(sheet, product, error))
    if (outcome !== null) result[outcome]++
    onDone(++done)
  }
  await audit(tx, { action: 'catalog.import', subjectKind: 'product', subjectId: null, after: result })
  return result
}

type Ground = { known: ReadonlyMap<string, KnownProduct>; categoryIds: ReadonlyMap<string, string>; skuOwners: ReadonlyMap<string, string> }

async function readGround(tx: Tx, products: readonly SheetProduct[]): Promise<Ground> {
  const { db, shopId } = tx
  const slugs = products.flatMap(({ slug }) => slug ?? [])
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  const known = await readDrafts(
    tx,
    sql`p.shop_id = ${shopId} and p.status <> 'deleted' and p.slug = any(${slugs}::text[])`,
    MAX_PRODUCT_ROWS,
  )
  const categories = await db.selectFrom('categories').where('shopId', '=', shopId).select(['id', 'slug']).execute()
  const { rows } = await sql<{ sku: string; productId: string }>`
    select sku, product_id from product_variants where shop_id = ${shopId} and archived_at is null and sku = any(${skus}::text[])`.execute(
    db,
  )
  return {
    known: new Map(known.map((product) => [product.slug, product])),
    categoryIds: new Map(categories.map(({ id, slug }) => [slug, id])),
    skuOwners: new Map(rows.map(({ sku, productId }) => [sku, productId])),
  }
}

/** Everything that can be said before the first write, so that a merchant mends it in one go. */
function demandLoadable({ products, cellOf }: SheetResult, ground: Ground): void {
  const problems: SheetProblem[] = []
  const report = (row: number, column: SheetColumn, code: string, details: Record<string, JsonValue> = {}) =>
    problems.push({ row, cell: cellOf(row, column), code, details })
  for (const product of products) {
    const known = knownOf(product, ground)
    const draft = draftOf(product, known)
    if (draft === null) report(product.row, 'name', 'product_name_missing')
    for (const slug of draft?.categories ?? [])
      if (!ground.categoryIds.has(slug)) report(product.row, 'categories', 'product_category_unknown', { slug })
    if (known && draft && productKinds[known.kind].stock !== productKinds[draft.kind].stock) report(product.row, 'kind', 'kind_fixed')
    for (const { row, sku, onHand, tracksStock } of product.variants) {
      const owner = ground.skuOwners.get(sku)
      if (owner !== undefined && owner !== known?.id) report(row, 'sku', 'sku_taken')
      const index = known?.variants.findIndex((variant) => variant.sku === sku) ?? -1
      const reserved = known?.stored[index]?.reserved ?? 0
      if (tracksStock !== false && onHand !== undefined && onHand < reserved) report(row, 'onHand', 'stock_below_reserved', { reserved })
    }
  }
  if (problems.length > 0)
    throw new ProductImportRefusedError({ problems: problems.slice(0, MAX_PRODUCT_PROBLEMS), problemCount: problems.length })
}

/** What an operation refuses stands at the product's first row. */
function refuseAt({ cellOf }: SheetResult, { row }: SheetProduct, error: unknown): never {
  if (!(error instanceof DomainError)) throw error
  throw new ProductImportRefusedError({
    problems: [{ row, cell: cellOf(row, 'name'), code: error.code, details: error.details }],
    problemCount: 1,
  })
}

function bundlesLast(products: readonly SheetProduct[], ground: Ground): SheetProduct[] {
  const isBundle = (product: SheetProduct) =>
    productKinds[draftOf(product, knownOf(product, ground))?.kind ?? 'normal'].stock === 'components'
  return [...products.filter((product) => !isBundle(product)), ...products.filter(isBundle)]
}

function knownOf({ slug }: SheetProduct, { known }: Ground): KnownProduct | null {
  return slug === null ? null : (known.get(slug) ?? null)
}

async function writeProduct(tx: Tx, product: SheetProduct, ground: Ground): Promise<keyof ProductLoadResult | null> {
  const known = knownOf(product, ground)
  const draft = draftOf(product, known)
  if (draft === null || (known && sameProduct(known, draft))) return null
  const components = await componentsOf(tx, draft)
  const categoryIds = draft.categories.flatMap((slug) => ground.categoryIds.get(slug) ?? [])
  const { slug, name, description, kind, status, temperatureZone, channel } = draft
  const facts = { name, description, kind, status, temperatureZone, channel, categoryIds }
  if (known === null) {
    await createProduct(tx, { ...facts, slug, options: optionsOf(draft, []), variants: draft.variants, components })
    return 'createdCount'
  }
  await writeVariants(tx, known, draft)
  if (components.length > 0) await setComponents(tx, { productId: known.id, components })
  await changeProduct(tx, { productId: known.id, changes: facts })
  return 'changedCount'
}

async function writeVariants(tx: Tx, known: KnownProduct, draft: ProductDraft): Promise<void> {
  const ids = new Map(known.variants.map(({ sku }, index) => [sku, known.stored[index]?.id ?? null]))
  const variants = draft.variants.map((variant) => ({ ...variant, id: ids.get(variant.sku) ?? null }))
  await setVariants(tx, { productId: known.id, options: optionsOf(draft, known.options), variants })
  if (productKinds[draft.kind].stock === 'components') return
  const counted = variants.flatMap(({ id, onHand, tracksStock }) =>
    id === null ? [] : [{ id, on_hand: onHand, tracks_stock: tracksStock }],
  )
  const { rows } = await sql<{ variantId: string; change: number }>`
    with wanted as (
      select w.*, v.on_hand as before
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as w(id uuid, on_hand int, tracks_stock boolean)
      join product_variants v on v.shop_id = ${tx.shopId} and v.id = w.id and (v.on_hand, v.tracks_stock) is distinct from (w.on_hand, w.tracks_stock)
    )
    update product_variants v set on_hand = wanted.on_hand, tracks_stock = wanted.tracks_stock, version = version + 1
    from wanted where v.shop_id = ${tx.shopId} and v.id = wanted.id
    returning v.id as variant_id, wanted.on_hand - wanted.before as change`.execute(tx.db)
  await recordStockSet(
    tx,
    rows.filter(({ change }) => change !== 0),
  )
}

/** The parts of a bundle by their SKUs, those of the same file among them. Throws component_not_usable { sku }. */
async function componentsOf({ db, shopId }: Tx, { components }: ProductDraft): Promise<{ variantId: string; quantity: number }[]> {
  if (components.length === 0) return []
  const { rows } = await sql<{ id: string; sku: string }>`
    select id, sku from product_variants
    where shop_id = ${shopId} and archived_at is null and sku = any(${components.map(({ sku }) => sku)}::text[])`.execute(db)
  const ids = new Map(rows.map(({ id, sku }) => [sku, id]))
  return components.map(({ sku, quantity }) => {
    const variantId = ids.get(sku)
    if (variantId === undefined) throw new DomainError('component_not_usable', { sku })
    return { variantId, quantity }
  })
}
