import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import { lockProduct, type ProductToChange } from './lock-product.ts'
import { saveProduct } from './save-product.ts'

/** Takes a picture off a product; the file stays, because orders show it. Throws product_not_found, product_changed, picture_not_found. */
export async function removePicture(tx: Tx, { pictureId, ...wanted }: ProductToChange & { pictureId: string }): Promise<void> {
  const product = await lockProduct(tx, wanted)
  const removed = await tx.db
    .deleteFrom('productPictures')
    .where('shopId', '=', tx.shopId)
    .where('productId', '=', product.id)
    .where('id', '=', pictureId)
    .returning('id')
    .executeTakeFirst()
  if (!removed) throw new DomainError('picture_not_found')
  await saveProduct(tx, product.id)
}
