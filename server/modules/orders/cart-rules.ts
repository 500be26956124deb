import { DomainError, type JsonValue, type Reason } from '#kernel/errors.ts'
import { isOnSale, maySell, type SellableVariant } from '#modules/catalog/index.ts'
import { MAX_QUANTITY } from '#modules/pricing/index.ts'

/** What stands against selling this many pieces now, or null. Pure. */
export function saleProblem(variant: SellableVariant | undefined, quantity: number): Reason | null {
  if (!variant || variant.isArchived || !isOnSale(variant.productStatus)) return { code: 'product_not_available' }
  const answer = maySell({ kind: variant.productKind, channel: variant.channel })
  if (answer !== true) return answer
  const { freeQuantity, variantId } = variant
  if (freeQuantity === null || freeQuantity >= quantity) return null
  const items: JsonValue = [{ variantId, available: Math.max(0, freeQuantity) }]
  return { code: 'out_of_stock', details: { items } }
}

/** Throws `quantity_out_of_range` unless the quantity is one a line may have (S2-17). Pure. */
export function demandQuantity(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) {
    throw new DomainError('quantity_out_of_range', { minimum: 1, maximum: MAX_QUANTITY })
  }
}
