import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import { childrenOf, MAX_CATEGORIES, MAX_CATEGORY_LEVELS } from './category-tree.ts'
import { lockCategories } from './lock-categories.ts'
import { slugFor } from './product-slug.ts'

/** A new category; it stands behind its neighbours. */
export type NewCategory = {
  name: string
  englishName: string | null
  /** Null lets the system make one from the English name. */
  slug: string | null
  parentId: string | null
}

/** Creates a category. Throws category_not_found for the parent, category_too_deep, too_many_categories { maximum }, category_slug_taken. */
export async function createCategory(tx: Tx, { name, englishName, slug, parentId }: NewCategory): Promise<{ categoryId: string }> {
  const tree = await lockCategories(tx)
  if (tree.length >= MAX_CATEGORIES) throw new DomainError('too_many_categories', { maximum: MAX_CATEGORIES })
  const parent = parentId === null ? null : tree.find(({ id }) => id === parentId)
  if (parent === undefined) throw new DomainError('category_not_found')
  const level = (parent?.level ?? 0) + 1
  if (level > MAX_CATEGORY_LEVELS) throw new DomainError('category_too_deep', { maximum: MAX_CATEGORY_LEVELS })
  const categoryId = newId(tx.now.getTime())
  await tx.db
    .insertInto('categories')
    .values({
      shopId: tx.shopId,
      id: categoryId,
      parentId,
      parentLevel: parent?.level ?? null,
      level,
      name,
      englishName,
      slug: slug ?? slugFor(englishName ?? name),
      position: (childrenOf(tree, parentId).at(-1)?.position ?? -1) + 1,
      version: 0,
      createdAt: tx.now,
      updatedAt: tx.now,
    })
    .execute()
  announce(tx, { type: 'category', ids: [categoryId] })
  return { categoryId }
}
