import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { type Category, type CategoryTree, pathOf, useKeepTree } from './category-queries.ts'

/** A category that exists, or a new one below `parentId`. */
export type Editing = { category?: Category; parentId: string | null }

type Values = { name: string; englishName?: string; slug?: string }

/** Names and address of a category. */
export function CategoryDialog({
  editing,
  categories,
  onClose,
}: {
  editing: Editing
  categories: readonly Category[]
  onClose: () => void
}): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const keep = useKeepTree()
  const { category, parentId } = editing
  const parent = categories.find(({ id }) => id === parentId)
  const save = async ({ name, englishName, slug }: Values): Promise<CategoryTree> => {
    const names = { name: name.trim(), englishName: englishName?.trim() || null }
    if (!category) return read(api.POST('/api/admin/categories', { body: { ...names, slug: slug?.trim() || null, parentId } }))
    const params = { path: { categoryId: category.id } }
    return read(
      api.PATCH('/api/admin/categories/{categoryId}', {
        params,
        body: { version: category.version, ...names, ...(slug?.trim() ? { slug: slug.trim() } : {}) },
      }),
    )
  }
  return (
    <FormDialog<Values, CategoryTree>
      title={
        category
          ? t('categories.edit.title', { name: category.name })
          : parent
            ? t('categories.new.below', { name: pathOf(categories, parent) })
            : t('categories.new.title')
      }
      verb={category ? t('categories.edit.submit') : t('categories.create')}
      initialValues={category ? { name: category.name, englishName: category.englishName ?? '', slug: category.slug } : {}}
      onSubmit={save}
      onDone={keep}
      invalidates={[key('categories')]}
      done={category ? t('categories.edit.done') : t('categories.new.done')}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('categories.field.name')}
        rules={[{ required: true, whitespace: true, message: t('categories.field.name.required') }]}
      >
        <Input maxLength={60} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="englishName" label={t('categories.field.englishName')} extra={t('categories.field.englishName.help')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="slug"
        label={t('categories.field.slug')}
        extra={t('categories.field.slug.help')}
        rules={[{ pattern: /^[a-z0-9](-?[a-z0-9])*$/, message: t('products.field.slug.pattern') }]}
      >
        <Input
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          placeholder={category ? undefined : t('products.field.slug.placeholder')}
        />
      </Form.Item>
    </FormDialog>
  )
}
