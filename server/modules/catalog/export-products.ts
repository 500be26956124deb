import { sql } from 'kysely'
import { audit } from '#platform/audit.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { type CellValue, writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { matches } from './product-filter.ts'
import { type KnownProduct, readDrafts } from './read-drafts.ts'
import type { ProductFilter } from './schemas.ts'
import { headingRow, productRows, type SheetStyle } from './write-sheet.ts'

/** What is exported, and how it is written. */
export type ProductExport = { filter: ProductFilter; format: 'xlsx' | 'csv'; style: SheetStyle }
/** Runs each page in a transaction of its own: a download lasts as long as its reader likes. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

const PRODUCTS_PER_PAGE = 200

/** Records who took the products out (SX-26). */
export async function beginExport(tx: Tx, { filter, address }: { filter: ProductFilter; address: string }): Promise<void> {
  await audit(tx, { action: 'catalog.export', subjectKind: 'product', subjectId: null, after: { ...filter }, address })
}

/** The products that match, oldest first, as a file that imports back byte for byte (SX-29). */
export function exportProducts(transact: Transact, { filter, format, style }: ProductExport): AsyncGenerator<Uint8Array> {
  const rows = exportRows(transact, { filter, style })
  return format === 'csv' ? writeCsv(rows) : productWorkbook(rows, style)
}

/** The import template with a product of two variants. */
export function productSample(style: SheetStyle): AsyncGenerator<Uint8Array> {
  const isEnglish = style.language === 'en'
  const variant = { compareAtAmount: null, tracksStock: true, priceAmount: 480 * 10 ** style.decimals }
  const draft = {
    slug: 'sample-oolong',
    name: isEnglish ? 'Sample oolong' : '範例高山烏龍',
    description: isEnglish ? 'Replace these rows by your own.' : '請以自己的商品取代這兩列。',
    kind: 'normal',
    status: 'hidden',
    temperatureZone: 'normal',
    channel: 'online',
    maxPerOrder: null,
    categories: [],
    optionNames: [isEnglish ? 'Weight' : '重量'],
    variants: [
      { ...variant, sku: '0012345', optionValues: ['75 g'], onHand: 20 },
      { ...variant, sku: '0012346', optionValues: ['150 g'], onHand: 12 },
    ],
    components: [],
  } as const
  const rows = productRows(
    {
      ...draft,
      categories: [],
      components: [],
      optionNames: [...draft.optionNames],
      variants: draft.variants.map((each) => ({ ...each, optionValues: [...each.optionValues] })),
    },
    style,
  )
  return productWorkbook([headingRow(style), ...rows], style)
}

function productWorkbook(rows: AsyncIterable<CellValue[]> | Iterable<CellValue[]>, { language }: SheetStyle): AsyncGenerator<Uint8Array> {
  return writeXlsx(rows, { sheetName: language === 'en' ? 'Products' : '商品', columnWidths: [24, 32, 12, 10, 40, 20] })
}

async function* exportRows(transact: Transact, { filter, style }: Omit<ProductExport, 'format'>): AsyncGenerator<CellValue[]> {
  yield headingRow(style)
  let last: KnownProduct | undefined
  do {
    const page: KnownProduct[] = await transact((tx) => readPage(tx, filter, last))
    for (const product of page) yield* productRows(product, style)
    last = page.length === PRODUCTS_PER_PAGE ? page.at(-1) : undefined
  } while (last)
}

function readPage(tx: Tx, filter: ProductFilter, after: KnownProduct | undefined): Promise<KnownProduct[]> {
  const rest = after ? sql` and (p.created_at, p.id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``
  return readDrafts(tx, sql`${matches(tx.shopId, filter)}${rest}`, PRODUCTS_PER_PAGE)
}
