export type ShortItem = { variantId: string; available: number }

/** What `out_of_stock` says is missing: one item in its details, or several under `items`. */
export function shortItems(details: Record<string, unknown> = {}): ShortItem[] {
  const given: unknown[] = Array.isArray(details.items) ? details.items : [details]
  return given.filter(isShortItem)
}

function isShortItem(item: unknown): item is ShortItem {
  return typeof item === 'object' && item !== null && 'available' in item && typeof item.available === 'number'
}
