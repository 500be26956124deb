import type { Tx } from '#platform/tx.ts'
import type { ProductKind } from './product-kind.ts'

/**
 * Locks a variant as a sale of it does and answers the kind its product then has, null for one that is archived. The kind is read after the
 * lock in a statement of its own: a join in the locking one would still see what was before the wait (S1-28).
 */
export async function lockVariantKind({ db, shopId }: Tx, variantId: string): Promise<ProductKind | null> {
  const [, row] = await Promise.all([
    db.selectFrom('productVariants').where('shopId', '=', shopId).where('id', '=', variantId).select('id').forNoKeyUpdate().execute(),
    db
      .selectFrom('productVariants as v')
      .innerJoin('products as p', (join) => join.onRef('p.shopId', '=', 'v.shopId').onRef('p.id', '=', 'v.productId'))
      .where('v.shopId', '=', shopId)
      .where('v.id', '=', variantId)
      .where('v.archivedAt', 'is', null)
      .select('p.kind')
      .executeTakeFirst(),
  ])
  return (row?.kind ?? null) as ProductKind | null
}

/** Locks all variants of a product, archived ones too, after the product: sales of it are either done or find what follows (S1-28). */
export async function lockVariantsOf({ db, shopId }: Tx, productId: string): Promise<void> {
  await db
    .selectFrom('productVariants')
    .where('shopId', '=', shopId)
    .where('productId', '=', productId)
    .orderBy('id')
    .select('id')
    .forNoKeyUpdate()
    .execute()
}
