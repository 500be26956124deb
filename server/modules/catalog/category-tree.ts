import { DomainError } from '#kernel/errors.ts'

/** Levels of the tree; the check constraint of the table says the same. */
export const MAX_CATEGORY_LEVELS = 3
/** Categories of a shop: more than a menu can show. */
export const MAX_CATEGORIES = 500

/** A category as the tree knows it. */
export type CategoryNode = { id: string; parentId: string | null; level: number; position: number }

/** Where a category shall stand: below which one, and as which of the categories there, from 0. */
export type CategoryPlace = { parentId: string | null; position: number }

/** The categories below a parent, in their order. Pure. */
export function childrenOf<Node extends CategoryNode>(nodes: readonly Node[], parentId: string | null): Node[] {
  return nodes
    .filter((node) => node.parentId === parentId)
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}

/** The whole tree from the top, each category before what is below it. Pure. */
export function inTreeOrder<Node extends CategoryNode>(nodes: readonly Node[], parentId: string | null = null): Node[] {
  return childrenOf(nodes, parentId).flatMap((node) => [node, ...inTreeOrder(nodes, node.id)])
}

/**
 * What changes when a category moves: itself, its new neighbours, and the levels below it. Pure.
 * Throws category_not_found for a parent that is not there, category_inside_itself, category_too_deep { maximum }.
 */
export function moveInTree(nodes: readonly CategoryNode[], categoryId: string, { parentId, position }: CategoryPlace): CategoryNode[] {
  const moved = nodes.find((node) => node.id === categoryId)
  const parent = parentId === null ? null : nodes.find((node) => node.id === parentId)
  if (!moved || parent === undefined) throw new DomainError('category_not_found')
  const below = inTreeOrder(nodes, categoryId)
  if (parentId === categoryId || below.some((node) => node.id === parentId)) throw new DomainError('category_inside_itself')
  const lift = (parent?.level ?? 0) + 1 - moved.level
  if (Math.max(moved.level, ...below.map((node) => node.level)) + lift > MAX_CATEGORY_LEVELS) {
    throw new DomainError('category_too_deep', { maximum: MAX_CATEGORY_LEVELS })
  }
  const neighbours = childrenOf(nodes, parentId).filter((node) => node.id !== categoryId)
  const placed = neighbours.toSpliced(position, 0, { ...moved, parentId, level: moved.level + lift })
  const wanted = [
    ...placed.map((node, index) => ({ ...node, position: index })),
    ...below.map((node) => ({ ...node, level: node.level + lift })),
  ]
  return wanted.filter((node) => !nodes.some((known) => isSame(known, node)))
}

/** What changes when a category goes: those below it move up to its parent, behind those already there. Pure. */
export function removeFromTree(nodes: readonly CategoryNode[], categoryId: string): CategoryNode[] {
  const removed = nodes.find((node) => node.id === categoryId)
  if (!removed) throw new DomainError('category_not_found')
  const last = childrenOf(nodes, removed.parentId).length
  const direct = childrenOf(nodes, categoryId)
  return inTreeOrder(nodes, categoryId).map((node) => {
    const place = direct.findIndex(({ id }) => id === node.id)
    return { ...node, level: node.level - 1, ...(place < 0 ? {} : { parentId: removed.parentId, position: last + place }) }
  })
}

function isSame(one: CategoryNode, other: CategoryNode): boolean {
  return one.id === other.id && one.parentId === other.parentId && one.level === other.level && one.position === other.position
}
