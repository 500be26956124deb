import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DomainError } from '#kernel/errors.ts'
import { type CategoryNode, inTreeOrder, MAX_CATEGORY_LEVELS, moveInTree, removeFromTree } from './category-tree.ts'

const node = (id: string, parentId: string | null, level: number, position: number): CategoryNode => ({ id, parentId, level, position })
/** a(b(c) d) e */
const tree = [node('a', null, 1, 0), node('b', 'a', 2, 0), node('c', 'b', 3, 0), node('d', 'a', 2, 1), node('e', null, 1, 1)]
const shape = (nodes: readonly CategoryNode[]) =>
  inTreeOrder(nodes)
    .map(({ id, level }) => `${id}${level}`)
    .join(' ')
const apply = (nodes: readonly CategoryNode[], changes: readonly CategoryNode[]) =>
  nodes.map((each) => changes.find(({ id }) => id === each.id) ?? each)
const codeOf = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    return (error as DomainError).code
  }
}

test('a category moves with everything below it, and its neighbours make room', () => {
  assert.equal(shape(apply(tree, moveInTree(tree, 'b', { parentId: null, position: 1 }))), 'a1 d2 b1 c2 e1')
  assert.equal(shape(apply(tree, moveInTree(tree, 'e', { parentId: 'a', position: 0 }))), 'a1 e2 b2 c3 d2')
  assert.equal(shape(apply(tree, moveInTree(tree, 'd', { parentId: 'a', position: 0 }))), 'a1 d2 b2 c3 e1')
  assert.deepEqual(moveInTree(tree, 'd', { parentId: 'a', position: 1 }), [], 'where it stands nothing changes')
})

test('a category is not put below itself, below nothing known, or deeper than three levels', () => {
  assert.equal(
    codeOf(() => moveInTree(tree, 'a', { parentId: 'c', position: 0 })),
    'category_inside_itself',
  )
  assert.equal(
    codeOf(() => moveInTree(tree, 'a', { parentId: 'a', position: 0 })),
    'category_inside_itself',
  )
  assert.equal(
    codeOf(() => moveInTree(tree, 'b', { parentId: 'd', position: 0 })),
    'category_too_deep',
  )
  assert.equal(
    codeOf(() => moveInTree(tree, 'a', { parentId: 'x', position: 0 })),
    'category_not_found',
  )
})

test('what is below a removed category moves up behind its neighbours', () => {
  const left = apply(tree, removeFromTree(tree, 'a')).filter(({ id }) => id !== 'a')
  assert.equal(shape(left), 'e1 b1 c2 d1')
})

test('any sequence of moves and removals leaves a tree: every level one below its parent, nobody lost', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    parentId: fc.constantFrom(null, 'a', 'b', 'c', 'd', 'e'),
    position: fc.nat(4),
    isRemoval: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let nodes: readonly CategoryNode[] = tree
      for (const { id, parentId, position, isRemoval } of steps) {
        if (!nodes.some((each) => each.id === id)) continue
        try {
          nodes = isRemoval
            ? apply(nodes, removeFromTree(nodes, id)).filter((each) => each.id !== id)
            : apply(nodes, moveInTree(nodes, id, { parentId, position }))
        } catch (error) {
          assert.ok('code' in (error as object), String(error))
        }
      }
      assert.equal(inTreeOrder(nodes).length, nodes.length)
      for (const each of nodes) {
        const parent = nodes.find(({ id }) => id === each.parentId)
        assert.equal(each.level, (parent?.level ?? 0) + 1)
        assert.ok(each.level <= MAX_CATEGORY_LEVELS)
      }
    }),
  )
})
