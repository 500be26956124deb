import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { announce } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { CategoryNode } from './category-tree.ts'

/** A category with its version. */
export type LockedCategory = CategoryNode & { name: string; version: number }

/** The change a person made, and the version of the category he was looking at. */
export type CategoryToChange = { categoryId: string; version: number }

/** The whole tree, which this transaction alone may change: changes of one shop take turns, because each one concerns its neighbours. */
export async function lockCategories({ db, shopId }: Tx): Promise<LockedCategory[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`catalog.categories ${shopId}`}, 0))`.execute(db)
  return db
    .selectFrom('categories')
    .where('shopId', '=', shopId)
    .orderBy('id')
    .select(['id', 'parentId', 'level', 'position', 'name', 'version'])
    .execute()
}

/** The category of the locked tree. Throws category_not_found, category_changed { version } (SX-32). */
export function demandCategory(tree: readonly LockedCategory[], { categoryId, version }: CategoryToChange): LockedCategory {
  const category = tree.find(({ id }) => id === categoryId)
  if (!category) throw new DomainError('category_not_found')
  if (category.version !== version) throw new DomainError('category_changed', { version: category.version })
  return category
}

/** Writes the new places of the tree in one statement, so that the foreign key sees the whole of it. */
export async function writePlaces(tx: Tx, nodes: readonly CategoryNode[], tree: readonly CategoryNode[]): Promise<void> {
  const { db, shopId, now } = tx
  const levels = new Map([...tree, ...nodes].map(({ id, level }) => [id, level]))
  const rows = nodes.map(({ id, parentId, level, position }) => ({
    id,
    parent_id: parentId,
    parent_level: parentId === null ? null : (levels.get(parentId) ?? null),
    level,
    position,
  }))
  await sql`
    update categories c
    set parent_id = n.parent_id, parent_level = n.parent_level, level = n.level, position = n.position, updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, parent_id uuid, parent_level smallint, level smallint, position int)
    where c.shop_id = ${shopId} and c.id = n.id`.execute(db)
  announce(tx, { type: 'category', ids: nodes.map(({ id }) => id) })
}
