import type { Product, Variant } from '../../app/contract.ts'

type Choosable = Pick<Product, 'variants'>

/** At most this many pieces in one line of a cart, as the server takes (S2-17). */
const MAX_QUANTITY = 9_999

/** `true` when the variant can be bought now; a `null` stock is not counted. */
export function hasStock({ stock }: Pick<Variant, 'stock'>): boolean {
  return stock === null || stock > 0
}

/** How many pieces of a variant one customer can ask for; `mostAllowed` is the product's limit per order (S1-18). */
export function quantityLimit({ stock }: Pick<Variant, 'stock'>, mostAllowed: number | null): number {
  return Math.max(1, Math.min(stock ?? MAX_QUANTITY, mostAllowed ?? MAX_QUANTITY, MAX_QUANTITY))
}

/** The variant shown first: the first that can be bought, or simply the first. */
export function firstVariant({ variants }: Choosable): Variant | undefined {
  return variants.find(hasStock) ?? variants[0]
}

/**
 * Whether `value` of option `index` leads to something that can be bought, given the options before it. Options after it do not
 * count: choosing a colour may change the size, so no combination locks the customer out.
 */
export function canChoose({ variants }: Choosable, chosen: Variant, index: number, value: string): boolean {
  return variants.some((variant) => hasStock(variant) && matches(variant, chosen, index, value))
}

/** The variant after choosing `value`: the earlier options stay, the later ones stay where they can. */
export function chooseValue({ variants }: Choosable, chosen: Variant, index: number, value: string): Variant {
  const candidates = variants.filter((variant) => matches(variant, chosen, index, value))
  const kept = (variant: Variant) => variant.optionValues.filter((each, at) => at > index && each === chosen.optionValues[at]).length
  const byKept = candidates.toSorted((one, other) => kept(other) - kept(one))
  return byKept.find(hasStock) ?? byKept[0] ?? chosen
}

function matches(variant: Variant, chosen: Variant, index: number, value: string): boolean {
  return variant.optionValues[index] === value && variant.optionValues.every((each, at) => at >= index || each === chosen.optionValues[at])
}
