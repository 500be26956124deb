import { audit } from '#platform/audit.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { removeFromTree } from './category-tree.ts'
import { type CategoryToChange, demandCategory, lockCategories, writePlaces } from './lock-categories.ts'

/**
 * Removes a category: its products stay and only leave it, the categories below it move up to its parent.
 * Throws category_not_found, category_changed.
 */
export async function deleteCategory(tx: Tx, wanted: CategoryToChange): Promise<void> {
  const tree = await lockCategories(tx)
  const { id, name } = demandCategory(tree, wanted)
  const lifted = removeFromTree(tree, id)
  if (lifted.length > 0) await writePlaces(tx, lifted, tree)
  await tx.db.deleteFrom('categories').where('shopId', '=', tx.shopId).where('id', '=', id).execute()
  await audit(tx, { action: 'catalog.delete_category', subjectKind: 'category', subjectId: id, before: { name, lifted: lifted.length } })
  announce(tx, { type: 'category', ids: [id] })
}
