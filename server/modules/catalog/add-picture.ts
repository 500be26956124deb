import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { StoredPicture } from '#platform/files/pictures.ts'
import type { Tx } from '#platform/tx.ts'
import { lockProduct, type ProductToChange } from './lock-product.ts'
import { saveProduct } from './save-product.ts'

/** More than anybody scrolls through. */
export const MAX_PICTURES = 20

export type NewPicture = ProductToChange & { picture: StoredPicture; alt: string }

/**
 * Adds a stored picture behind the others. Throws product_not_found, product_changed, too_many_pictures { maximum }, picture_repeated
 * when the product has it already.
 */
export async function addPicture(tx: Tx, { picture, alt, ...wanted }: NewPicture): Promise<{ pictureId: string }> {
  const product = await lockProduct(tx, wanted)
  const { count, last } = await tx.db
    .selectFrom('productPictures')
    .where('shopId', '=', tx.shopId)
    .where('productId', '=', product.id)
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('position').as('last')])
    .executeTakeFirstOrThrow()
  if (count >= MAX_PICTURES) throw new DomainError('too_many_pictures', { maximum: MAX_PICTURES })
  const pictureId = newId(tx.now.getTime())
  const { sha256, contentType, width, height } = picture
  await tx.db
    .insertInto('productPictures')
    .values({
      shopId: tx.shopId,
      id: pictureId,
      productId: product.id,
      position: last === null ? 0 : last + 1,
      sha256,
      contentType,
      width,
      height,
      alt,
      createdAt: tx.now,
    })
    .execute()
  await saveProduct(tx, product.id)
  return { pictureId }
}
