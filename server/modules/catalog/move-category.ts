import type { Tx } from '#platform/tx.ts'
import { type CategoryPlace, moveInTree } from './category-tree.ts'
import { type CategoryToChange, demandCategory, lockCategories, writePlaces } from './lock-categories.ts'

/**
 * Puts a category, with everything below it, to another place of the tree; the order of neighbours is a place too.
 * Throws category_not_found, category_changed, category_inside_itself, category_too_deep.
 */
export async function moveCategory(tx: Tx, { place, ...wanted }: CategoryToChange & { place: CategoryPlace }): Promise<void> {
  const tree = await lockCategories(tx)
  const { id } = demandCategory(tree, wanted)
  const changed = moveInTree(tree, id, place)
  if (changed.length === 0) return
  await writePlaces(tx, changed, tree)
  await tx.db
    .updateTable('categories')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', id)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
}
