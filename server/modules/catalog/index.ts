export { addPicture } from './add-picture.ts'
export type { ComponentDraft } from './bundle-components.ts'
export { bundleStock } from './bundle-stock.ts'
export { type CardsLeft, cardsLeft, withCards } from './cards-left.ts'
export { inTreeOrder } from './category-tree.ts'
export { readCategories } from './category-views.ts'
export { changeProduct, mayChangeKind, type ProductChange } from './change-product.ts'
export { createCategory, type NewCategory } from './create-category.ts'
export { createProduct, type NewProduct, type NewVariant } from './create-product.ts'
export { deleteProduct, mayDeleteProduct } from './delete-product.ts'
export { lockVariantKind } from './lock-variants.ts'
export type { OrderStock, StockItem } from './move-stock.ts'
export { pictureAddress } from './picture-address.ts'
export {
  cardKinds,
  isSoldByCard,
  type KindTraits,
  mayJoinCart,
  maySell,
  mayUse,
  type ProductKind,
  type ProductUse,
  productKindNames,
  productKinds,
  soldKinds,
  zonesToCarry,
} from './product-kind.ts'
export { foundByName, inCategory } from './product-search.ts'
export { isOnSale, type ProductStatus } from './product-status.ts'
export { type BundleComponent, readSellable, type SellableVariant } from './read-sellable.ts'
export { releaseStock } from './release-stock.ts'
export { reserveStock } from './reserve-stock.ts'
export { restock } from './restock.ts'
export { type Channel, STOREFRONT_CHANNEL, type TemperatureZone, temperatureZones } from './sales-facts.ts'
export { setComponents } from './set-components.ts'
export { type StockCount, setStock } from './set-stock.ts'
export { setVariants, type VariantSet } from './set-variants.ts'
export { shipStock, shipStockAtCommit } from './ship-stock.ts'
export type { ProductOption } from './variant-rules.ts'
