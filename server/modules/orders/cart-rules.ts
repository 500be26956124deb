import { DomainError, type JsonValue, type Reason } from '#kernel/errors.ts'
import { isOnSale, mayJoinCart, maySell, type SellableVariant } from '#modules/catalog/index.ts'
import { MAX_QUANTITY } from '#modules/pricing/index.ts'
import type { CartKind } from './cart-owner.ts'

/** How many pieces: of a variant, and of its product in all variants together, for its limit per order (S1-18). */
type Wanted = { quantity: number; pieces: number }

/** What stands against selling this many pieces now, or null; `cartProblem` is about the cart. Pure. */
export function saleProblem(variant: SellableVariant | undefined, { quantity, pieces }: Wanted): Reason | null {
  if (!variant || variant.isArchived || !isOnSale(variant.productStatus)) return { code: 'product_not_available' }
  const answer = maySell({ kind: variant.productKind, channel: variant.channel })
  if (answer !== true) return answer
  const { freeQuantity, variantId, maxPerOrder: maximum } = variant
  if (maximum !== null && pieces > maximum) return { code: 'too_many_per_order', details: { maximum } }
  if (freeQuantity === null || freeQuantity >= quantity) return null
  const items: JsonValue = [{ variantId, available: Math.max(0, freeQuantity) }]
  return { code: 'out_of_stock', details: { items } }
}

/** The same of a variant in a cart: in the one that fills up nothing lies that is bought by itself (S1-10). Pure. */
export function cartProblem(variant: SellableVariant | undefined, { kind, ...wanted }: Wanted & { kind: CartKind }): Reason | null {
  const problem = saleProblem(variant, wanted)
  if (!variant || kind === 'buy_now' || problem?.code === 'product_not_available') return problem
  const answer = mayJoinCart(variant.productKind)
  return answer === true ? problem : answer
}

/** Throws `quantity_out_of_range` unless the quantity is one a line may have (S2-17). Pure. */
export function demandQuantity(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) {
    throw new DomainError('quantity_out_of_range', { minimum: 1, maximum: MAX_QUANTITY })
  }
}
