import { apiPaths } from '../../app/api-paths.ts'
import type { Category } from '../../app/contract.ts'
import { useRead } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'

/** The categories that lead somewhere, in the order of the tree; none until they are known. */
export function useCategories(): Category[] {
  return useRead<{ items: Category[] }>(apiPaths.categories).data?.items ?? []
}

/** A category's name in the reader's language; the Chinese one where there is no other. */
export function useCategoryName(): (category: Category) => string {
  const { locale } = useText()
  return ({ name, englishName }) => (locale === 'en' ? (englishName ?? name) : name)
}
