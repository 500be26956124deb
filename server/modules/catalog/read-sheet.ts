import { columnName } from '#kernel/column-name.ts'
import type { JsonValue } from '#kernel/errors.ts'
import type { SheetRow } from '#platform/spreadsheet/sheet.ts'
import { columnOf, optionColumns, requiredColumns, type SheetColumn, sheetChoices, sheetHeadings } from './sheet-columns.ts'
import { type SheetFacts, SheetFields } from './sheet-fields.ts'

/** Rows of one file of products. */
export const MAX_PRODUCT_ROWS = 10_000
/** Variants of one product, as its form takes them. */
const MAX_VARIANTS = 100
/** Problems that are kept with their cell; beyond it they are only counted. */
export const MAX_PRODUCT_PROBLEMS = 1_000

/** What is wrong with one cell. */
export type SheetProblem = { row: number; cell: string; code: string; details: Record<string, JsonValue> }

/** A variant as the file says it; absent is what the file leaves open. */
export type SheetVariant = {
  row: number
  sku: string
  optionValues: string[]
  priceAmount: number
  compareAtAmount: number | null | undefined
  tracksStock: boolean | undefined
  onHand: number | undefined
}

/** A product as the file says it; absent is what the file leaves open. */
export type SheetProduct = {
  row: number
  slug: string | null
  facts: SheetFacts
  optionNames: string[]
  variants: SheetVariant[]
}

/** What a file held. A file is imported whole or not at all: of one with problems nothing is. */
export type SheetResult = { rowCount: number; productCount: number; problems: SheetProblem[]; problemCount: number }
/** Takes each product once its last row is read, as long as nothing is wrong, and where the file's columns stand. */
export type TakeProduct = (product: SheetProduct, places: ReadonlyMap<SheetColumn, number>) => void

/** Takes the rows of a file one by one (SX-29); `decimals` are those of the shop's currency. */
export function createSheetReader(decimals: number, take: TakeProduct): { row: (row: SheetRow) => void; finish: () => SheetResult } {
  const places = new Map<SheetColumn, number>()
  let current: SheetProduct | null = null
  let productCount = 0
  const skuRows = new Map<string, number>()
  const slugs = new Set<string>()
  const problems: SheetProblem[] = []
  let state: 'heading' | 'rows' | 'stopped' = 'heading'
  let rowCount = 0
  let problemCount = 0
  const cellOf = (row: number, column: SheetColumn) => `${columnName(places.get(column) ?? 1)}${row}`
  const report = (row: number, cell: string, code: string, details: Record<string, JsonValue> = {}) => {
    problemCount++
    if (problems.length < MAX_PRODUCT_PROBLEMS) problems.push({ row, cell, code, details })
  }
  const stop = (row: number, code: string, details: Record<string, JsonValue>) => {
    state = 'stopped'
    report(row, `A${row}`, code, details)
  }

  const takeCurrent = () => {
    if (current !== null && problemCount === 0) take(current, places)
  }

  const readHeading = ({ rowNumber, cells }: SheetRow) => {
    state = 'rows'
    for (const { column, text } of cells) {
      const known = columnOf(text)
      if (known === null) report(rowNumber, `${columnName(column)}${rowNumber}`, 'product_heading_unknown', { heading: text.slice(0, 60) })
      else if (places.has(known)) report(rowNumber, `${columnName(column)}${rowNumber}`, 'product_heading_repeated', { heading: text })
      else places.set(known, column)
    }
    const missing = requiredColumns.filter((column) => !places.has(column))
    if (missing.length > 0)
      stop(rowNumber, 'product_heading_missing', { headings: missing.map((column) => sheetHeadings['zh-TW'][column]).join('、') })
  }

  const readRow = ({ rowNumber: row, cells }: SheetRow) => {
    if (++rowCount > MAX_PRODUCT_ROWS) return stop(row, 'product_sheet_too_many_rows', { limit: MAX_PRODUCT_ROWS })
    const fields = new SheetFields({
      row,
      cells,
      places,
      decimals,
      report: (column, code, details) => report(row, cellOf(row, column), code, details),
    })
    const product = productOf(fields, row)
    if (!product) return
    const sku = fields.line('sku', 64) ?? ''
    if (sku === '') fields.report('sku', 'product_sku_missing')
    const firstRow = skuRows.get(sku)
    if (sku !== '' && firstRow !== undefined) fields.report('sku', 'product_sku_repeated', { row: firstRow })
    skuRows.set(sku, firstRow ?? row)
    const names = optionColumns.flatMap(([name]) => fields.line(name, 40) ?? [])
    if (row === product.row) product.optionNames = names
    else if (names.length > 0 && names.join('\n') !== product.optionNames.join('\n')) fields.report('optionNameA', 'product_options_differ')
    const optionValues = optionColumns.slice(0, product.optionNames.length).map(([, value]) => fields.line(value, 60) ?? '')
    if (optionValues.includes('')) fields.report('optionValueA', 'product_option_missing')
    if (product.variants.some((each) => each.optionValues.join('\n') === optionValues.join('\n')))
      fields.report('optionValueA', 'product_variant_repeated')
    if (product.variants.length === MAX_VARIANTS) fields.report('sku', 'product_too_many_variants', { limit: MAX_VARIANTS })
    const priceAmount = fields.amount('price')
    if (fields.plain('price') === '') fields.report('price', 'product_price_missing')
    const compareAtAmount = fields.amount('compareAt')
    if (typeof compareAtAmount === 'number' && compareAtAmount <= (priceAmount ?? 0))
      fields.report('compareAt', 'compare_at_not_above_price')
    const tracked = fields.choice('tracksStock', sheetChoices.tracksStock)
    product.variants.push({
      row,
      sku,
      optionValues,
      priceAmount: priceAmount ?? 0,
      compareAtAmount,
      tracksStock: tracked ? tracked === 'yes' : undefined,
      onHand: fields.count('onHand'),
    })
  }

  /** The product the row belongs to: the one above without a name and with its address or none, else a new one of the file. */
  const productOf = (fields: SheetFields, row: number): SheetProduct | null => {
    const slug = fields.plain('slug') || null
    const hasName = fields.plain('name') !== ''
    if (current && (slug === null ? !hasName : slug === current.slug)) {
      if (hasName && fields.text('name') !== current.facts.name) fields.report('name', 'product_name_differs')
      return current
    }
    if (slug !== null && !/^[a-z0-9](-?[a-z0-9]){0,79}$/.test(slug)) fields.report('slug', 'product_address_wrong')
    if (slug !== null && slugs.has(slug)) {
      fields.report('slug', 'product_rows_apart')
      return null
    }
    if (slug !== null) slugs.add(slug)
    if (slug === null && !hasName) {
      fields.report('name', 'product_name_missing')
      return null
    }
    const product = { row, slug, facts: fields.facts(), optionNames: [], variants: [] }
    takeCurrent()
    current = product
    productCount++
    return product
  }

  return {
    row(row) {
      if (state === 'stopped' || !row.cells.some((cell) => cell.isFormula || cell.text.trim() !== '')) return
      if (state === 'heading') readHeading(row)
      else readRow(row)
    },
    finish() {
      if (problemCount === 0 && productCount === 0) report(2, 'A2', 'product_sheet_empty')
      takeCurrent()
      return { rowCount, productCount, problems, problemCount }
    },
  }
}
