import { currencies } from '#kernel/money.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Importer } from '#platform/imports/importer.ts'
import { compareProducts } from './compare-products.ts'
import { loadProducts } from './load-products.ts'
import type { ProductSheetGiven } from './product-sheet-rule.ts'
import { MAX_PRODUCT_PROBLEMS } from './read-sheet.ts'
import { PRODUCT_IMPORT_QUEUE } from './start-product-import.ts'

/** Files of products (SX-29), one at a time per worker. A file that is wrong in itself is not compared: half of a product is none. */
export const productImporter: Importer<ProductSheetGiven, ProductSheetGiven> = {
  queue: PRODUCT_IMPORT_QUEUE,
  concurrency: 1,
  name: 'product_import',
  tables: { imports: 'product_imports', problems: 'product_import_problems', rows: 'product_import_rows' },
  doneColumn: 'done_count',
  maxProblems: MAX_PRODUCT_PROBLEMS,
  comparesWrongFiles: false,
  thread: new URL('./product-sheet-thread.ts', import.meta.url),
  readFacts: async (tx) => ({ decimals: currencies[(await readShop(tx)).currency].decimals }),
  forThread: (facts) => facts,
  compare: compareProducts,
  load: loadProducts,
}
