import type { CellValue } from '#platform/spreadsheet/write-xlsx.ts'
import type { DraftVariant, ProductDraft } from './product-draft.ts'
import { optionColumns, type SheetColumn, type SheetLanguage, sheetChoices, sheetColumns, sheetHeadings } from './sheet-columns.ts'

/** How a file is written: its language, and the decimals of the shop's currency. */
export type SheetStyle = { language: SheetLanguage; decimals: number }

/** The first row of a file. Pure. */
export function headingRow({ language }: SheetStyle): CellValue[] {
  return sheetColumns.map((column) => sheetHeadings[language][column])
}

/** The rows of a product: one per variant; what concerns the whole product stands in the first. All text, so that nothing is rewritten. Pure. */
export function productRows(draft: ProductDraft, style: SheetStyle): CellValue[][] {
  return draft.variants.map((variant, index) => {
    const cells = { ...variantCells(draft, variant, style), ...(index === 0 ? productCells(draft, style) : {}), slug: draft.slug }
    return sheetColumns.map((column) => cells[column] ?? null)
  })
}

/** An amount as a person writes it, `1250` or `12.50`. Pure. */
export function writeAmount(minorUnits: number, decimals: number): string {
  if (decimals === 0) return String(minorUnits)
  const digits = String(minorUnits).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

type Cells = Partial<Record<SheetColumn, string | null>>

function productCells(draft: ProductDraft, { language }: SheetStyle): Cells {
  const { temperatureZone } = draft
  return {
    name: draft.name,
    kind: sheetChoices.kind.write(draft.kind, language),
    status: sheetChoices.status.write(draft.status, language),
    description: draft.description || null,
    categories: draft.categories.join('; ') || null,
    temperatureZone: temperatureZone && sheetChoices.temperatureZone.write(temperatureZone, language),
    channel: sheetChoices.channel.write(draft.channel, language),
    maxPerOrder: draft.maxPerOrder === null ? null : String(draft.maxPerOrder),
    components: draft.components.map(({ sku, quantity }) => `${sku} × ${quantity}`).join('\n') || null,
  }
}

function variantCells({ kind, optionNames }: ProductDraft, variant: DraftVariant, { language, decimals }: SheetStyle): Cells {
  const options = optionColumns.flatMap(([name, value], index) => [
    [name, optionNames[index] ?? null],
    [value, variant.optionValues[index] ?? null],
  ])
  const stock = {
    tracksStock: sheetChoices.tracksStock.write(variant.tracksStock ? 'yes' : 'no', language),
    onHand: String(variant.onHand),
  }
  return {
    ...Object.fromEntries(options),
    sku: variant.sku,
    price: writeAmount(variant.priceAmount, decimals),
    compareAt: variant.compareAtAmount === null ? null : writeAmount(variant.compareAtAmount, decimals),
    ...(kind === 'bundle' ? {} : stock),
  }
}
