import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { type CategoryToChange, demandCategory, lockCategories } from './lock-categories.ts'

/** New names of a category; what is absent stays. */
export type CategoryChange = CategoryToChange & { changes: Partial<{ name: string; englishName: string | null; slug: string }> }

/** Renames a category or changes its address. Throws category_not_found, category_changed, category_slug_taken. */
export async function changeCategory(tx: Tx, { changes, ...wanted }: CategoryChange): Promise<void> {
  const { id } = demandCategory(await lockCategories(tx), wanted)
  await tx.db
    .updateTable('categories')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1), updatedAt: tx.now }))
    .execute()
  announce(tx, { type: 'category', ids: [id] })
}
