import { sql } from 'kysely'
import type { Staged } from '#platform/imports/importer.ts'
import type { Tx } from '#platform/tx.ts'
import { draftOf } from './merge-draft.ts'
import type { ProductDraft } from './product-draft.ts'
import { type KnownProduct, readDrafts } from './read-drafts.ts'
import type { SheetProduct } from './read-sheet.ts'
import type { SheetColumn } from './sheet-columns.ts'

/** Products that one batch of statements works on. */
export const PRODUCTS_PER_BATCH = 250

/** A product of a file, what the shop has by its address, and what it shall become; no draft without a name. */
export type ImportedProduct = {
  position: number
  product: SheetProduct
  /** Where the columns of the file stand. */
  places: Partial<Record<SheetColumn, number>>
  known: KnownProduct | null
  draft: ProductDraft | null
}

/** The staged products at these positions, in the order of the file. */
export async function readImported(
  { db, shopId, ...tx }: Tx,
  staged: Staged<unknown>,
  positions: readonly number[],
): Promise<ImportedProduct[]> {
  const { rows } = await sql<Pick<ImportedProduct, 'position' | 'product' | 'places'>>`
    select position, product, places from product_import_rows
    where shop_id = ${shopId} and staging_id = ${staged.stagingId} and position = any(${[...positions]}::int[]) order by position`.execute(
    db,
  )
  const slugs = rows.flatMap(({ product }) => product.slug ?? [])
  const condition = sql`p.shop_id = ${shopId} and p.status <> 'deleted' and p.slug = any(${slugs}::text[])`
  const known = new Map((await readDrafts({ db, shopId, ...tx }, condition, rows.length)).map((each) => [each.slug, each]))
  return rows.map((row) => {
    const before = row.product.slug === null ? null : (known.get(row.product.slug) ?? null)
    return { ...row, known: before, draft: draftOf(row.product, before) }
  })
}

/** Whose live variant has which of these SKUs. */
export async function readSkuOwners(
  { db, shopId }: Tx,
  skus: readonly string[],
): Promise<Map<string, { variantId: string; productId: string }>> {
  const { rows } = await sql<{ sku: string; variantId: string; productId: string }>`
    select sku, id as variant_id, product_id from product_variants
    where shop_id = ${shopId} and archived_at is null and sku = any(${[...skus]}::text[])`.execute(db)
  return new Map(rows.map(({ sku, ...owner }) => [sku, owner]))
}

/** The ids of the shop's categories by their address. */
export async function readCategoryIds({ db, shopId }: Tx): Promise<Map<string, string>> {
  const rows = await db.selectFrom('categories').where('shopId', '=', shopId).select(['id', 'slug']).execute()
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}
