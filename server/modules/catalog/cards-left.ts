import { questionPoint } from '#platform/policy.ts'

/** Variants sold by card. Who only wants to know whether there are some asks for one: counting costs (SX-60). */
export type CardsLeftQuestion = { variantIds: readonly string[]; upTo?: number }

/**
 * What is there for a variant that is sold by card: its cards, the pool they are in, which other variants may share (S1-13), and pieces of its
 * stock that are reserved by nobody any more (S1-16).
 */
export type CardsLeft = { poolId: string; cards: number; overdue: number }

/**
 * Asked for the variants that are sold by card, answered by variant id, cards counted no further than can be sold: than one order may have, or
 * the product's stock; one that is missing has none (S1-14).
 */
export const cardsLeft = questionPoint<CardsLeftQuestion, ReadonlyMap<string, CardsLeft>>('catalog.cards_left')

/** The variant with no more pieces than there are cards: the smaller of the two is shown and sold (S1-14). Pure. */
export function withCards<Variant extends { variantId: string; freeQuantity: number | null }>(
  variant: Variant,
  left: ReadonlyMap<string, CardsLeft>,
): Variant {
  const { cards = 0, overdue = 0 } = left.get(variant.variantId) ?? {}
  const pieces = variant.freeQuantity === null ? cards : variant.freeQuantity + overdue
  return { ...variant, freeQuantity: Math.max(0, Math.min(pieces, cards)) }
}
