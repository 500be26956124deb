/** Which lines a discount concerns: all goods, or the lines of some products. */
export type ProductScope = 'all' | { productIds: readonly string[] }

/** True when a line of this product lies in the scope. */
export function isInScope(scope: ProductScope, productId: string): boolean {
  return scope === 'all' || scope.productIds.includes(productId)
}

/** A scope as it is stored: a list of products, or null for all of them. */
export function scopeOf(productIds: readonly string[] | null): ProductScope {
  return productIds === null ? 'all' : { productIds }
}
