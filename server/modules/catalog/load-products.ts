import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { addProblem, emptyProblems, ImportRefusedError } from '#platform/imports/import-problem.ts'
import { type Staged, spansOf } from '#platform/imports/importer.ts'
import type { Actor, Tx } from '#platform/tx.ts'
import { cellOf, range } from './compare-products.ts'
import { createProducts, type NewProduct } from './create-product.ts'
import { type ImportedProduct, PRODUCTS_PER_BATCH, readCategoryIds, readImported, readSkuOwners } from './import-ground.ts'
import { optionsOf, sameProduct } from './merge-draft.ts'
import type { ProductDraft } from './product-draft.ts'
import { productKinds } from './product-kind.ts'
import { reshapeProduct } from './reshape-product.ts'
import { isPlainRewrite, type Rewrite, rewriteProducts } from './rewrite-products.ts'

/** What an import did, as columns of its row. */
type Loaded = { done_count: number; created_count: number; changed_count: number }

/**
 * Writes the staged products, all or none: new ones are made, known ones (by their address) become what the file says, and what is as it
 * says already is left alone, so that nobody waits for it. Bundles come last, because a file may bring their contents. Batch by batch:
 * neither the file nor the shop is ever held whole.
 *
 * Throws `ImportRefusedError` with the first thing that an operation refuses.
 */
export async function loadProducts(given: Tx, staged: Staged<unknown>, onDone: (count: number) => void): Promise<Loaded> {
  // Prices and stock change in the name of who sent the file (SX-26).
  const tx = { ...given, actor: await uploaderOf(given, staged.importId) }
  const { plain, bundles, knownIds } = await plan(tx, staged)
  await lockKnown(tx, knownIds)
  const categoryIds = await readCategoryIds(tx)
  const changed = plain.length + bundles.length
  let done = staged.count - changed
  for (const positions of [...batchesOf(plain), ...batchesOf(bundles)]) {
    await writeBatch(tx, await readImported(tx, staged, positions), categoryIds)
    done += positions.length
    onDone(done)
  }
  const counts = { createdCount: changed - knownIds.length, changedCount: knownIds.length }
  await audit(tx, { action: 'catalog.import', subjectKind: 'product', subjectId: null, after: counts })
  return { done_count: staged.count, created_count: counts.createdCount, changed_count: counts.changedCount }
}

async function uploaderOf({ db, shopId }: Tx, importId: string): Promise<Actor> {
  const { actorKind, actorId, actorName } = await db
    .selectFrom('productImports')
    .where('shopId', '=', shopId)
    .where('id', '=', importId)
    .select(['actorKind', 'actorId', 'actorName'])
    .executeTakeFirstOrThrow()
  // Written from an actor when the file was taken.
  return { kind: actorKind, id: actorId, name: actorName } as Actor
}

function batchesOf(positions: readonly number[]): number[][] {
  return [...spansOf(positions.length, PRODUCTS_PER_BATCH)].map(({ first, last }) => positions.slice(first - 1, last))
}

/** Positions of what is not yet as the file says, and the products among it that the shop has. */
type Plan = { plain: number[]; bundles: number[]; knownIds: string[] }

async function plan(tx: Tx, staged: Staged<unknown>): Promise<Plan> {
  const plain: number[] = []
  const bundles: number[] = []
  const knownIds: string[] = []
  for (const { first, last } of spansOf(staged.count, PRODUCTS_PER_BATCH)) {
    for (const { position, known, draft } of await readImported(tx, staged, range(first, last))) {
      if (draft === null || (known && sameProduct(known, draft))) continue
      if (known) knownIds.push(known.id)
      if (productKinds[draft.kind].stock === 'components') bundles.push(position)
      else plain.push(position)
    }
  }
  return { plain, bundles, knownIds }
}

/** All at once and by id, products before variants, as orders and other changes lock them: nobody waits in a circle. */
async function lockKnown({ db, shopId }: Tx, ids: readonly string[]): Promise<void> {
  const products = [...ids]
  await sql`select id from products where shop_id = ${shopId} and id = any(${products}::uuid[]) order by id for no key update`.execute(db)
  await sql`
    select id from product_variants where shop_id = ${shopId} and product_id = any(${products}::uuid[]) and archived_at is null
    order by id for no key update`.execute(db)
}

type CategoryIds = ReadonlyMap<string, string>

async function writeBatch(tx: Tx, imported: readonly ImportedProduct[], categoryIds: CategoryIds): Promise<void> {
  const parts = imported.flatMap(({ draft }) => draft?.components.map(({ sku }) => sku) ?? [])
  const skuOwners = parts.length === 0 ? new Map() : await readSkuOwners(tx, parts)
  const creations: NewProduct[] = []
  const rewrites: Rewrite[] = []
  for (const each of imported) {
    const { known, draft } = each
    if (draft === null) continue
    await refusedAt(each, async () => {
      const wanted = { ...draft, categoryIds: draft.categories.flatMap((slug) => categoryIds.get(slug) ?? []) }
      const components = componentsOf(draft, skuOwners)
      // A bundle by itself, so that what is refused of its contents stands at its row.
      if (known === null && components.length > 0) await createProducts(tx, [newProduct(wanted, components)])
      else if (known === null) creations.push(newProduct(wanted, components))
      else if (isPlainRewrite(known, draft)) rewrites.push({ known, wanted })
      else await reshapeProduct(tx, { known, wanted, components })
    })
  }
  await rewriteProducts(tx, rewrites)
  await createProducts(tx, creations)
}

function newProduct(wanted: ProductDraft & { categoryIds: string[] }, components: NewProduct['components'] = []): NewProduct {
  const { slug, name, description, kind, status, temperatureZone, channel, maxPerOrder, categoryIds, variants } = wanted
  const facts = { slug, name, description, kind, status, temperatureZone, channel, maxPerOrder, categoryIds }
  return { ...facts, options: optionsOf(wanted, []), variants, components }
}

/** The parts of a bundle by their SKUs, those of the same file among them. Throws component_not_usable { sku }. */
function componentsOf({ components }: ProductDraft, skuOwners: ReadonlyMap<string, { variantId: string }>) {
  return components.map(({ sku, quantity }) => {
    const variantId = skuOwners.get(sku)?.variantId
    if (variantId === undefined) throw new DomainError('component_not_usable', { sku })
    return { variantId, quantity }
  })
}

/** What an operation refuses stands at the product's first row. */
async function refusedAt({ product: { row }, places }: ImportedProduct, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const list = emptyProblems(1)
    addProblem(list, { isBlocking: true, row, cell: cellOf(places, row, 'name'), code: error.code, details: error.details })
    throw new ImportRefusedError(list)
  }
}
