import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useShop } from '../../kit/shop-context.tsx'

export type CategoryTree = operations['readCategories']['responses'][200]['content']['application/json']
export type Category = CategoryTree['items'][number]

/** All categories in the order of the tree. */
export function useCategories(): UseQueryResult<CategoryTree> {
  const { api, key } = useShop()
  return useQuery({ queryKey: key('categories'), queryFn: ({ signal }) => read(api.GET('/api/admin/categories', { signal })) })
}

/** Takes the tree that an act answered as what is true now. */
export function useKeepTree(): (tree: CategoryTree) => void {
  const queries = useQueryClient()
  const { key } = useShop()
  return (tree) => queries.setQueryData(key('categories'), tree)
}

/** A category's way from the top: 茶葉 › 烏龍. Pure. */
export function pathOf(categories: readonly Category[], { name, parentId }: Pick<Category, 'name' | 'parentId'>): string {
  const parent = categories.find(({ id }) => id === parentId)
  return parent ? `${pathOf(categories, parent)} › ${name}` : name
}

/** Everything below a category. Pure. */
export function below(categories: readonly Category[], categoryId: string): Category[] {
  return categories.filter(({ parentId }) => parentId === categoryId).flatMap((child) => [child, ...below(categories, child.id)])
}

/** The categories with the same parent, in their order. Pure. */
export function siblings(categories: readonly Category[], parentId: string | null): Category[] {
  return categories.filter((category) => category.parentId === parentId)
}
