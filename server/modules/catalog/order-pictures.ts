import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { lockProduct, type ProductToChange } from './lock-product.ts'
import { saveProduct } from './save-product.ts'

/** Puts the pictures in this order, the first is shown in lists. Throws product_not_found, product_changed, pictures_incomplete unless all are named once. */
export async function orderPictures(tx: Tx, { pictureIds, ...wanted }: ProductToChange & { pictureIds: string[] }): Promise<void> {
  const product = await lockProduct(tx, wanted)
  const { db, shopId } = tx
  const rows = await db
    .selectFrom('productPictures')
    .where('shopId', '=', shopId)
    .where('productId', '=', product.id)
    .select('id')
    .execute()
  const named = new Set(pictureIds)
  if (named.size !== pictureIds.length || rows.length !== named.size || rows.some((row) => !named.has(row.id))) {
    throw new DomainError('pictures_incomplete', { pictures: rows.length })
  }
  await sql`
    update product_pictures p set position = o.nth - 1
    from unnest(${pictureIds}::uuid[]) with ordinality as o(id, nth)
    where p.shop_id = ${shopId} and p.id = o.id`.execute(db)
  await saveProduct(tx, product.id)
}
