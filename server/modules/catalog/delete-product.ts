import { demand, type Reason } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import { ask, policyPoint } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { lockProduct, type ProductToChange } from './lock-product.ts'
import { notInBundle } from './not-in-bundle.ts'
import { saveProduct } from './save-product.ts'

/** Whether a product may be deleted: higher modules refuse while they need it, e.g. for a running group of serial codes. */
export const mayDeleteProduct = policyPoint<{ productId: string }>('catalog.may_delete_product')

/** Whether nothing stands against deleting a product: a bundle that needs it, or a reason of `mayDeleteProduct`. */
export async function canDeleteProduct(tx: Tx, productId: string): Promise<true | Reason> {
  const free = await notInBundle(tx, productId)
  return free === true ? ask(tx, mayDeleteProduct, { productId }) : free
}

/**
 * Takes a product away for good. Its rows stay, because orders name them; its address and its SKUs are free again.
 * Throws product_not_found, product_changed, and whatever reason `canDeleteProduct` gives.
 */
export async function deleteProduct(tx: Tx, wanted: ProductToChange): Promise<void> {
  const product = await lockProduct(tx, wanted)
  demand(await canDeleteProduct(tx, product.id))
  await tx.db
    .updateTable('productVariants')
    .where('shopId', '=', tx.shopId)
    .where('productId', '=', product.id)
    .where('archivedAt', 'is', null)
    .set({ archivedAt: tx.now })
    .execute()
  await audit(tx, { action: 'catalog.delete_product', subjectKind: 'product', subjectId: product.id, before: { name: product.name } })
  await saveProduct(tx, product.id, { status: 'deleted' })
}
