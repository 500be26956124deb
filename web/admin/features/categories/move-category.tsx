import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { below, type Category, type CategoryTree, pathOf, siblings, useKeepTree } from './category-queries.ts'

/** The tree has three levels. */
const lastLevel = 3

type MoveCategoryProps = { category: Category; categories: readonly Category[]; onClose: () => void }

/** Puts a category, with everything below it, under another one or to the top. */
export function MoveCategory({ category, categories, onClose }: MoveCategoryProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const keep = useKeepTree()
  const inside = below(categories, category.id)
  const height = Math.max(category.level, ...inside.map(({ level }) => level)) - category.level
  const possible = categories.filter(
    ({ id, level }) => id !== category.id && level + 1 + height <= lastLevel && !inside.some((each) => each.id === id),
  )
  const move = ({ parentId }: { parentId: string }) => {
    const target = parentId === '' ? null : parentId
    const position = siblings(categories, target).filter(({ id }) => id !== category.id).length
    const body = { version: category.version, parentId: target, position }
    return read(api.PUT('/api/admin/categories/{categoryId}/place', { params: { path: { categoryId: category.id } }, body }))
  }
  return (
    <FormDialog<{ parentId: string }, CategoryTree>
      title={t('categories.move.title', { name: category.name })}
      verb={t('categories.move.verb')}
      initialValues={{ parentId: category.parentId ?? '' }}
      onSubmit={move}
      onDone={keep}
      invalidates={[key('categories')]}
      done={t('categories.move.done')}
      onClose={onClose}
    >
      <Form.Item name="parentId" label={t('categories.move.to')} extra={t('categories.move.help')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: t('categories.move.top') },
            ...possible.map((each) => ({ value: each.id, label: pathOf(categories, each) })),
          ]}
        />
      </Form.Item>
    </FormDialog>
  )
}
