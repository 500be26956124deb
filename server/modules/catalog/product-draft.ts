import type { ProductKind } from './product-kind.ts'
import type { ProductStatus } from './product-status.ts'
import type { Channel, TemperatureZone } from './sales-facts.ts'

/** A product as a file holds it: everything by the names a merchant knows, nothing by id. */
export type ProductDraft = {
  /** Null for a new one whose address the system makes. */
  slug: string | null
  name: string
  description: string
  kind: ProductKind
  status: Exclude<ProductStatus, 'deleted'>
  temperatureZone: TemperatureZone | null
  channel: Channel
  maxPerOrder: number | null
  /** Slugs, ascending. */
  categories: string[]
  optionNames: string[]
  variants: DraftVariant[]
  /** Of a bundle. */
  components: DraftComponent[]
}

/** A variant of a file; amounts in minor units. */
export type DraftVariant = {
  sku: string
  optionValues: string[]
  priceAmount: number
  compareAtAmount: number | null
  tracksStock: boolean
  onHand: number
}

/** A part of a bundle, by its SKU. */
export type DraftComponent = { sku: string; quantity: number }
