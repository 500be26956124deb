/**
 * Where a product can be met: `listed` in lists and by its address, `hidden` by its address only, `delisted` nowhere in the storefront,
 * `deleted` nowhere at all but on the orders that name it.
 */
export const productStatuses = ['listed', 'hidden', 'delisted', 'deleted'] as const
export type ProductStatus = (typeof productStatuses)[number]

/** True for a product that customers can open and buy. */
export function isOnSale(status: ProductStatus): boolean {
  return status === 'listed' || status === 'hidden'
}
