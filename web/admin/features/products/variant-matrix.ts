/** A choice of a product: 顏色, with its values. */
export type Option = { name: string; values: readonly string[] }

/** A row of the form's matrix. `id` is null until the server has the variant; stock counts are edited only until then. */
export type VariantRow = {
  id: string | null
  optionValues: readonly string[]
  sku: string
  priceAmount: number | null
  compareAtAmount: number | null
  tracksStock: boolean
  onHand: number | null
  /** The pool whose cards it sells, where the product is a card key. */
  poolId?: string | null
}

/** The row of a product without choices, and the pattern of every new row. */
export const emptyRow: VariantRow = {
  id: null,
  optionValues: [],
  sku: '',
  priceAmount: null,
  compareAtAmount: null,
  tracksStock: true,
  onHand: 0,
}

/** The most combinations that the server takes. */
export const mostVariants = 100

/** Every combination of the options' values; one empty combination without options. */
export function combinations(options: readonly Option[]): string[][] {
  return options.reduce<string[][]>((before, { values }) => before.flatMap((row) => values.map((value) => [...row, value])), [[]])
}

/**
 * The rows after the options changed: known combinations keep their row, rows that were removed by hand stay away, and what a new
 * option splits passes its facts to the first part, its prices to all. Pure.
 */
export function rowsAfter(
  { options: before, rows }: { options: readonly Option[]; rows: readonly VariantRow[] },
  after: readonly Option[],
): VariantRow[] {
  const known = new Set(combinations(before).map(keyOf))
  const rowByKey = new Map(rows.map((row) => [keyOf(row.optionValues), row]))
  const taken = new Set<VariantRow>()
  const isSameShape = before.length === after.length
  return combinations(after)
    .slice(0, mostVariants + 1)
    .flatMap((optionValues) => {
      const kept = isSameShape ? rowByKey.get(keyOf(optionValues)) : rows.find((row) => isNear(row.optionValues, optionValues))
      if (!kept) return isSameShape && known.has(keyOf(optionValues)) ? [] : [{ ...pricesOf(rows[0]), optionValues }]
      if (taken.has(kept)) return [{ ...pricesOf(kept), optionValues }]
      taken.add(kept)
      return [{ ...kept, optionValues }]
    })
}

/** One list holds the other: 紅 is near 紅・S. */
function isNear(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((value) => long.includes(value))
}

function pricesOf(row: VariantRow = emptyRow): VariantRow {
  const { priceAmount, compareAtAmount, tracksStock } = row
  return { ...emptyRow, priceAmount, compareAtAmount, tracksStock }
}

function keyOf(values: readonly string[]): string {
  return JSON.stringify(values)
}
