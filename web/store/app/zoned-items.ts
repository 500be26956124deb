export type ZonedItem = { productName: string; temperatureZone: string }

/** The goods that a refusal about temperature zones names under `items`. */
export function zonedItems(details: Record<string, unknown> = {}): ZonedItem[] {
  const given: unknown[] = Array.isArray(details.items) ? details.items : []
  return given.filter(isZonedItem)
}

function isZonedItem(item: unknown): item is ZonedItem {
  return (
    typeof item === 'object' &&
    item !== null &&
    'productName' in item &&
    typeof item.productName === 'string' &&
    'temperatureZone' in item &&
    typeof item.temperatureZone === 'string'
  )
}
