import { questionPoint } from '#platform/policy.ts'

/** Variants sold by card. Who only wants to know whether there are some asks for one: counting costs (SX-60). */
export type CardsLeftQuestion = { variantIds: readonly string[]; upTo?: number }

/**
 * Asked for the variants that are sold by card: how many cards there are for each, by variant id, counted no further than can be sold: than
 * one order may have, or the product's stock; one that is missing has none (S1-14).
 */
export const cardsLeft = questionPoint<CardsLeftQuestion, ReadonlyMap<string, number>>('catalog.cards_left')

/** The variant with no more pieces than there are cards: the smaller of the two is shown and sold (S1-14). Pure. */
export function withCards<Variant extends { variantId: string; freeQuantity: number | null }>(
  variant: Variant,
  left: ReadonlyMap<string, number>,
): Variant {
  const cards = left.get(variant.variantId) ?? 0
  return { ...variant, freeQuantity: Math.max(0, Math.min(variant.freeQuantity ?? cards, cards)) }
}
