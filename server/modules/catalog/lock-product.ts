import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import type { ProductKind } from './product-kind.ts'
import type { ProductStatus } from './product-status.ts'
import type { ProductOption } from './variant-rules.ts'

/** A product that this transaction alone may change. */
export type LockedProduct = {
  id: string
  slug: string
  name: string
  kind: ProductKind
  status: ProductStatus
  options: ProductOption[]
  version: number
}

/** The change a person made, and the version of the product he was looking at; without one where nothing can be overwritten. */
export type ProductToChange = { productId: string; version?: number }

/** Locks the product. Throws `product_not_found`, also for a deleted one, and `product_changed { version }` when somebody was faster (SX-32). */
export async function lockProduct(tx: Tx, { productId, version }: ProductToChange): Promise<LockedProduct> {
  const row = await tx.db
    .selectFrom('products')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', productId)
    .where('status', '<>', 'deleted')
    .select(['id', 'slug', 'name', 'kind', 'status', 'options', 'version'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('product_not_found')
  if (version !== undefined && row.version !== version) throw new DomainError('product_changed', { version: row.version })
  return row as LockedProduct
}
