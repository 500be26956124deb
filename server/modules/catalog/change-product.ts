import type { Tx } from '#platform/tx.ts'
import { lockProduct, type ProductToChange } from './lock-product.ts'
import type { ProductStatus } from './product-status.ts'
import { type ProductChanges, saveProduct } from './save-product.ts'

/** What `changeProduct` changes; what is absent stays. Listing, hiding and delisting are its `status`. */
export type ProductChange = ProductToChange & {
  changes: Omit<ProductChanges, 'options' | 'status'> & { status?: Exclude<ProductStatus, 'deleted'> }
}

/** Changes a product's texts, place or status. Throws product_not_found, product_changed, slug_taken. */
export async function changeProduct(tx: Tx, { changes, ...wanted }: ProductChange): Promise<void> {
  const product = await lockProduct(tx, wanted)
  await saveProduct(tx, product.id, changes)
}
