import { isDeepStrictEqual } from 'node:util'
import type { ProductDraft } from './product-draft.ts'
import { hasShelf } from './product-kind.ts'
import type { KnownProduct } from './read-drafts.ts'
import type { SheetProduct } from './read-sheet.ts'
import type { ProductOption } from './variant-rules.ts'

/**
 * What a product shall be: what the file says over what is known, over what a new product begins with. Null for a new one without a
 * name. Pure.
 */
export function draftOf(product: SheetProduct, known: KnownProduct | null): ProductDraft | null {
  const name = product.facts.name ?? known?.name
  if (name === undefined) return null
  const kind = product.facts.kind ?? known?.kind ?? 'normal'
  const isCounted = hasShelf(kind)
  return {
    description: known?.description ?? '',
    status: known?.status ?? 'listed',
    temperatureZone: known?.temperatureZone ?? null,
    channel: known?.channel ?? 'online',
    maxPerOrder: known?.maxPerOrder ?? null,
    categories: known?.categories ?? [],
    components: known?.components ?? [],
    ...product.facts,
    slug: product.slug,
    name,
    kind,
    optionNames: product.optionNames,
    variants: product.variants.map(({ row: _row, ...variant }) => {
      const before = known?.variants.find(({ sku }) => sku === variant.sku)
      return {
        ...variant,
        compareAtAmount: variant.compareAtAmount === undefined ? (before?.compareAtAmount ?? null) : variant.compareAtAmount,
        tracksStock: isCounted ? (variant.tracksStock ?? before?.tracksStock ?? true) : true,
        onHand: isCounted ? (variant.onHand ?? before?.onHand ?? 0) : 0,
      }
    }),
  }
}

/** Whether the product is what the file says already; such a one is not touched, so that nobody waits for it. Pure. */
export function sameProduct(known: KnownProduct, draft: ProductDraft): boolean {
  const { id: _id, createdAt: _createdAt, options: _options, stored: _stored, ...facts } = known
  return isDeepStrictEqual(facts, draft)
}

/** The options of the draft: values in the order they are known in, new ones in the order of the rows. Pure. */
export function optionsOf({ optionNames, variants }: ProductDraft, known: readonly ProductOption[]): ProductOption[] {
  return optionNames.map((name, index) => {
    const used = new Set(variants.map(({ optionValues }) => optionValues[index] ?? ''))
    const before = known.find((option) => option.name === name)?.values.filter((value) => used.has(value)) ?? []
    return { name, values: [...new Set([...before, ...used])] }
  })
}
