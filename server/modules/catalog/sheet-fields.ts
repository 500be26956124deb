import type { JsonValue } from '#kernel/errors.ts'
import { hasControlCharacters } from '#kernel/text.ts'
import type { Cell } from '#platform/spreadsheet/sheet.ts'
import { MAX_COMPONENT_QUANTITY, MAX_COMPONENTS } from './bundle-components.ts'
import type { DraftComponent, ProductDraft } from './product-draft.ts'
import { MAX_PER_ORDER } from './sales-facts.ts'
import { type SheetChoices, type SheetColumn, sheetChoices } from './sheet-columns.ts'

/** Reports what is wrong with a column of the row. */
export type Report = (column: SheetColumn, code: string, details?: Record<string, JsonValue>) => void
/** A row, where its columns stand, and who hears of what cannot be read. */
export type RowParts = { row: number; cells: readonly Cell[]; places: ReadonlyMap<SheetColumn, number>; decimals: number; report: Report }

/** Digits a spreadsheet program keeps of a number; of a longer one the rest is already lost. */
const EXACT_DIGITS = 15
const MAX_PRICE = 999_999_999
const MAX_STOCK = 9_999_999

/** What a row says of the whole product; absent is what the file leaves open. */
export type SheetFacts = Partial<
  Pick<
    ProductDraft,
    'name' | 'description' | 'kind' | 'status' | 'temperatureZone' | 'channel' | 'maxPerOrder' | 'categories' | 'components'
  >
>

/** The cells of one row by column. What cannot be read is reported and then counts as left open. */
export class SheetFields {
  readonly report: Report
  readonly #texts: ReadonlyMap<SheetColumn, string>
  readonly #places: ReadonlyMap<SheetColumn, number>
  readonly #decimals: number

  constructor({ cells, places, decimals, report }: RowParts) {
    this.report = report
    this.#places = places
    this.#decimals = decimals
    const byPlace = new Map(cells.map((cell) => [cell.column, cell]))
    const found = [...places].flatMap(([column, place]) => {
      const cell = byPlace.get(place)
      return cell ? [[column, textOf(cell, (code) => report(column, code))] as const] : []
    })
    this.#texts = new Map(found)
  }

  /** The cell as it is, empty without one. */
  text(column: SheetColumn): string {
    return this.#texts.get(column) ?? ''
  }

  /** Without outer blanks, for what is no free text. */
  plain(column: SheetColumn): string {
    return this.text(column).trim()
  }

  /** One line of text, kept as it is; undefined when blank. */
  line(column: SheetColumn, maxLength: number): string | undefined {
    const text = this.text(column)
    if (text.trim() === '') return undefined
    if (hasControlCharacters(text)) this.report(column, 'product_control_character')
    if (Array.from(text).length > maxLength) this.report(column, 'product_text_too_long', { limit: maxLength })
    return text
  }

  /** Null where the column is there and blank, undefined where there is no such column or it cannot be read. */
  amount(column: SheetColumn): number | null | undefined {
    const text = this.plain(column)
    if (text === '') return this.#places.has(column) ? null : undefined
    const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d+))?$/.exec(text.replace(/^NT\$|,(?=\d{3})/g, '')) ?? []
    const amount = Number(whole + fraction.slice(0, this.#decimals).padEnd(this.#decimals, '0'))
    if (whole !== '' && /^0*$/.test(fraction.slice(this.#decimals)) && amount <= MAX_PRICE) return amount
    this.report(column, 'product_amount_wrong', { decimals: this.#decimals })
    return undefined
  }

  count(column: SheetColumn): number | undefined {
    const text = this.plain(column)
    if (text === '') return undefined
    if (/^\d{1,7}$/.test(text) && Number(text) <= MAX_STOCK) return Number(text)
    this.report(column, 'product_count_wrong', { limit: MAX_STOCK })
    return undefined
  }

  choice<Value extends string>(column: SheetColumn, choices: SheetChoices<Value>): Value | undefined {
    const text = this.plain(column)
    if (text === '') return undefined
    const value = choices.read(text)
    if (value === null) this.report(column, 'product_choice_unknown', { value: text.slice(0, 60), choices: choices.words('zh-TW') })
    return value ?? undefined
  }

  /** What concerns the whole product; an absent column leaves it as it is, a blank cell empties what may be empty. */
  facts(): SheetFacts {
    const name = this.line('name', 120)
    const kind = this.choice('kind', sheetChoices.kind)
    const status = this.choice('status', sheetChoices.status)
    const channel = this.choice('channel', sheetChoices.channel)
    const zone = this.choice('temperatureZone', sheetChoices.temperatureZone)
    const description = this.text('description')
    if (description.length > 20_000) this.report('description', 'product_text_too_long', { limit: 20_000 })
    return {
      ...(name === undefined ? {} : { name }),
      ...(kind ? { kind } : {}),
      ...(status ? { status } : {}),
      ...(channel ? { channel } : {}),
      ...(this.#places.has('temperatureZone') ? { temperatureZone: zone ?? null } : {}),
      ...(this.#places.has('maxPerOrder') ? { maxPerOrder: this.#limit() } : {}),
      ...(this.#places.has('description') ? { description } : {}),
      ...(this.#places.has('categories') ? { categories: this.#categories() } : {}),
      ...(this.#places.has('components') ? { components: this.#components() } : {}),
    }
  }

  /** A blank cell takes the limit away. */
  #limit(): number | null {
    const text = this.plain('maxPerOrder')
    if (text === '') return null
    if (/^\d{1,4}$/.test(text) && Number(text) >= 1) return Number(text)
    this.report('maxPerOrder', 'product_limit_wrong', { limit: MAX_PER_ORDER })
    return null
  }

  #categories(): string[] {
    const slugs = this.plain('categories')
      .split(/[;,；、\n]/)
      .map((slug) => slug.trim())
      .filter(Boolean)
    return [...new Set(slugs)].toSorted()
  }

  #components(): DraftComponent[] {
    const lines = this.text('components')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
    if (lines.length > MAX_COMPONENTS) this.report('components', 'bundle_needs_components', { maximum: MAX_COMPONENTS })
    return lines.flatMap((line) => {
      const [, sku, count] = /^(.+?)\s*[×xX*]\s*(\d{1,2})\s*$/.exec(line) ?? []
      const quantity = Number(count)
      if (sku !== undefined && quantity >= 1 && quantity <= MAX_COMPONENT_QUANTITY) return [{ sku: sku.trim(), quantity }]
      this.report('components', 'product_components_wrong', { text: line.slice(0, 60) })
      return []
    })
  }
}

/** The text of a cell, unless a spreadsheet program has already changed what was typed. */
function textOf({ text, kind, isFormula, isFormatted }: Cell, refuse: (code: string) => void): string {
  if (isFormula) refuse('product_cell_formula')
  else if (kind === 'error') refuse('product_cell_error')
  else if (kind === 'number' && (isFormatted || !isExact(text))) refuse('product_number_not_as_text')
  else return text
  return ''
}

function isExact(number: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(number) && number.replace(/^-?[0.]*/, '').replace('.', '').length <= EXACT_DIGITS
}
