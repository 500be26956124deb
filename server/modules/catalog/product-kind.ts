/** What a product is. Later kinds (card key, bundle …) are a row here and their own module. */
export type ProductKind = 'normal'

/** What the rest of the system may assume of a product, by its kind. */
export type KindTraits = Readonly<{
  /** Has variants with stock of their own. */
  hasStock: boolean
  /** Leaves the warehouse in a shipment. */
  isShipped: boolean
  /** May be designated in a serial-code group. */
  mayCarryCodes: boolean
}>

/** The one table that says what each kind may do; nobody else compares kinds. */
export const productKinds: Readonly<Record<ProductKind, KindTraits>> = {
  normal: { hasStock: true, isShipped: true, mayCarryCodes: true },
}
