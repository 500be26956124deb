import { questionPoint } from '#platform/policy.ts'

/** Asked for the variants that are sold by card: how many cards there are for each, by variant id; one that is missing has none (S1-14). */
export const cardsLeft = questionPoint<readonly string[], ReadonlyMap<string, number>>('catalog.cards_left')

/** The variant with no more pieces than there are cards: the smaller of the two is shown and sold (S1-14). Pure. */
export function withCards<Variant extends { variantId: string; freeQuantity: number | null }>(
  variant: Variant,
  left: ReadonlyMap<string, number>,
): Variant {
  const cards = left.get(variant.variantId) ?? 0
  return { ...variant, freeQuantity: Math.max(0, Math.min(variant.freeQuantity ?? cards, cards)) }
}
