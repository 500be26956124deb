import { stagedJson } from '#platform/imports/binary-array.ts'
import type { SheetRule } from '#platform/imports/sheet-rule.ts'
import { createSheetReader, MAX_PRODUCT_ROWS } from './read-sheet.ts'
import { sheetHeadings } from './sheet-columns.ts'

/** What the thread has to know: the decimals of the shop's currency. */
export type ProductSheetGiven = { decimals: number }

/** A file of products: what is staged is one whole product, with the places of the columns for problems that are found later. */
export const productSheetRule: SheetRule<ProductSheetGiven> = {
  expectedWords: () => [sheetHeadings['zh-TW'].name, sheetHeadings['zh-TW'].sku],
  limits: { rows: MAX_PRODUCT_ROWS + 2, unpackedBytes: 128 * 1024 * 1024 },
  columns: { product: 'jsonb', places: 'jsonb' },
  open({ given: { decimals }, stage }) {
    const reader = createSheetReader(decimals, (product, places) => {
      stage(product.row, [stagedJson(product), stagedJson(Object.fromEntries(places))])
    })
    return {
      row: reader.row,
      finish() {
        const { rowCount, productCount, problems, problemCount } = reader.finish()
        return { counts: { row_count: rowCount, product_count: productCount }, errors: problems, errorCount: problemCount }
      },
    }
  },
}
