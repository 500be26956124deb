import { columnName } from '#kernel/column-name.ts'
import type { JsonValue } from '#kernel/errors.ts'
import { addProblem, type ProblemList } from '#platform/imports/import-problem.ts'
import { type Staged, spansOf } from '#platform/imports/importer.ts'
import type { Tx } from '#platform/tx.ts'
import { type ImportedProduct, PRODUCTS_PER_BATCH, readCategoryIds, readImported, readSkuOwners } from './import-ground.ts'
import { hasShelf, mayUse } from './product-kind.ts'
import type { SheetColumn } from './sheet-columns.ts'

/** Reports everything that the shop's own data stand against, before the first write, so that a merchant mends it in one go. */
export async function compareProducts(tx: Tx, staged: Staged<unknown>, list: ProblemList): Promise<void> {
  const categoryIds = await readCategoryIds(tx)
  for (const { first, last } of spansOf(staged.count, PRODUCTS_PER_BATCH)) {
    const imported = await readImported(tx, staged, range(first, last))
    const skuOwners = await readSkuOwners(
      tx,
      imported.flatMap(({ product }) => product.variants.map(({ sku }) => sku)),
    )
    for (const each of imported) compareOne(each, { categoryIds, skuOwners, list })
  }
}

type Ground = { categoryIds: ReadonlyMap<string, string>; skuOwners: ReadonlyMap<string, { productId: string }>; list: ProblemList }

function compareOne({ product, places, known, draft }: ImportedProduct, { categoryIds, skuOwners, list }: Ground): void {
  const report = (row: number, column: SheetColumn, code: string, details: Record<string, JsonValue> = {}) =>
    addProblem(list, { isBlocking: true, row, cell: cellOf(places, row, column), code, details })
  if (draft === null) return report(product.row, 'name', 'product_name_missing')
  for (const slug of draft.categories) if (!categoryIds.has(slug)) report(product.row, 'categories', 'product_category_unknown', { slug })
  const use = known && known.kind !== draft.kind ? mayUse(draft.kind, known.kind) : true
  if (use !== true) report(product.row, 'kind', use.code, use.details)
  else if (known && hasShelf(known.kind) !== hasShelf(draft.kind)) report(product.row, 'kind', 'kind_fixed')
  for (const { row, sku, onHand, tracksStock } of product.variants) {
    const owner = skuOwners.get(sku)
    if (owner !== undefined && owner.productId !== known?.id) report(row, 'sku', 'sku_taken')
    const index = known?.variants.findIndex((variant) => variant.sku === sku) ?? -1
    const reserved = known?.stored[index]?.reserved ?? 0
    if (tracksStock !== false && onHand !== undefined && onHand < reserved) report(row, 'onHand', 'stock_below_reserved', { reserved })
  }
}

/** The address of a column's cell in a row; column A for one the file does not have. */
export function cellOf(places: ImportedProduct['places'], row: number, column: SheetColumn): string {
  return `${columnName(places[column] ?? 1)}${row}`
}

/** The whole numbers from `first` to `last`. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
