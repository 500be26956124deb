import { DomainError, demand } from '#kernel/errors.ts'
import { ask, policyPoint } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { indexNames } from './index-name.ts'
import { type LockedProduct, lockProduct, type ProductToChange } from './lock-product.ts'
import { lockVariantsOf } from './lock-variants.ts'
import { notInBundle } from './not-in-bundle.ts'
import { hasShelf, mayUse, type ProductKind, productKinds } from './product-kind.ts'
import type { ProductStatus } from './product-status.ts'
import { type ProductChanges, saveProduct } from './save-product.ts'
import { setProductCategories } from './set-product-categories.ts'

/** What `changeProduct` changes; what is absent stays. Listing, hiding and delisting are its `status`. */
export type ProductChange = ProductToChange & {
  changes: Omit<ProductChanges, 'options' | 'status' | 'lowestAmount'> & {
    status?: Exclude<ProductStatus, 'deleted'>
    categoryIds?: readonly string[]
  }
}

/**
 * Whether a product may become another kind: higher modules refuse while their rules depend on it (S1-8). Asked with the product and its
 * variants locked: a sale that locks its variant is either seen, or reads the new kind under its lock (S1-28).
 */
export const mayChangeKind = policyPoint<{ productId: string; from: ProductKind; to: ProductKind }>('catalog.may_change_kind')

/**
 * Changes a product's texts, place, kind or status. Throws product_not_found, product_changed, slug_taken, kind_fixed for a kind with
 * another stock, kind_not_usable_in for one that what the product is now must not be, product_in_bundle, category_not_found, and
 * whatever reason `mayChangeKind` gives.
 */
export async function changeProduct(tx: Tx, { changes: { categoryIds, ...changes }, ...wanted }: ProductChange): Promise<void> {
  const product = await lockProduct(tx, wanted)
  if (changes.kind !== undefined && changes.kind !== product.kind) await demandKindChange(tx, product, changes.kind)
  await saveProduct(tx, product.id, changes)
  if (categoryIds) await setProductCategories(tx, { productId: product.id, categoryIds })
  if (changes.name !== undefined && changes.name !== product.name) await indexNames(tx, [product.id])
}

async function demandKindChange(tx: Tx, { id: productId, kind: from }: LockedProduct, to: ProductKind): Promise<void> {
  demand(mayUse(to, from))
  if (hasShelf(from) !== hasShelf(to)) throw new DomainError('kind_fixed', { from, to })
  if (!productKinds[to].mayBeComponent) demand(await notInBundle(tx, productId))
  await lockVariantsOf(tx, productId)
  demand(await ask(tx, mayChangeKind, { productId, from, to }))
}
