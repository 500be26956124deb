import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { type Category, siblings } from './category-queries.ts'

/** Asks before a category goes, and says what becomes of its products and of what is below it. */
export function DeleteCategory({
  category,
  categories,
  onClose,
}: {
  category: Category
  categories: readonly Category[]
  onClose: () => void
}): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const queries = useQueryClient()
  const children = siblings(categories, category.id).length
  const remove = async () => {
    const params = { path: { categoryId: category.id }, query: { version: category.version } }
    await read(api.DELETE('/api/admin/categories/{categoryId}', { params }))
    await queries.invalidateQueries({ queryKey: key('categories') })
    await queries.invalidateQueries({ queryKey: key('products') })
  }
  return (
    <DangerDialog
      isOpen
      title={t('categories.delete.title', { name: category.name })}
      consequences={[
        ...(category.productCount > 0 ? [t('categories.delete.products', { n: category.productCount })] : []),
        ...(children > 0 ? [t('categories.delete.children', { n: children })] : []),
        t('categories.delete.address'),
      ]}
      verb={t('categories.delete.verb')}
      onConfirm={remove}
      onClose={onClose}
    />
  )
}
