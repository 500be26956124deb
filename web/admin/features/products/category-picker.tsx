import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { pathOf, useCategories } from '../categories/category-queries.ts'

type CategoryPickerProps = { id?: string; value?: string[]; onChange?: (ids: string[]) => void }

/** Chooses categories by their whole path. */
export function CategoryPicker({ id, value, onChange }: CategoryPickerProps): ReactNode {
  const t = useText()
  const { data, isFetching } = useCategories()
  const categories = data?.items ?? []
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      onChange={onChange}
      loading={isFetching}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('products.field.categories.placeholder')}
      notFoundContent={t('products.field.categories.none')}
      options={categories.map((category) => ({ value: category.id, label: pathOf(categories, category) }))}
    />
  )
}
