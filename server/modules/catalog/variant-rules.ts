import { DomainError } from '#kernel/errors.ts'

/** A choice of a product and its values in the order they are shown. */
export type ProductOption = { name: string; values: string[] }

/** A variant as a person enters it; `id` is null for a new one. */
export type VariantDraft = {
  id: string | null
  sku: string
  /** One value per option, in the order of the options. */
  optionValues: string[]
  priceAmount: number
  compareAtAmount: number | null
}

/**
 * Checks that options and variants fit each other. Pure.
 * Throws option_repeated, variant_options_wrong, variant_repeated, sku_repeated, compare_at_not_above_price.
 */
export function checkVariants(options: readonly ProductOption[], variants: readonly VariantDraft[]): void {
  demandDistinct(
    'option_repeated',
    options.map((option) => option.name),
  )
  for (const option of options) demandDistinct('option_repeated', option.values)
  demandDistinct(
    'sku_repeated',
    variants.map((variant) => variant.sku),
  )
  demandDistinct(
    'variant_repeated',
    variants.map((variant) => JSON.stringify(variant.optionValues)),
  )
  for (const { sku, optionValues, priceAmount, compareAtAmount } of variants) {
    const fits = optionValues.length === options.length && options.every(({ values }, index) => values.includes(optionValues[index] ?? ''))
    if (!fits) throw new DomainError('variant_options_wrong', { sku, optionValues })
    if (compareAtAmount !== null && compareAtAmount <= priceAmount) throw new DomainError('compare_at_not_above_price', { sku })
  }
}

/** The lowest price of the variants, by which lists sort. Pure. */
export function lowestAmount(variants: readonly { priceAmount: number }[]): number {
  return Math.min(...variants.map((variant) => variant.priceAmount))
}

function demandDistinct(code: string, texts: readonly string[]): void {
  const repeated = texts.find((text, index) => texts.indexOf(text) !== index)
  if (repeated !== undefined) throw new DomainError(code, { value: repeated })
}
