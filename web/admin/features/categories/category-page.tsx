import { ArrowDownOutlined, ArrowUpOutlined, EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import styles from './categories.module.css'
import { CategoryDialog, type Editing } from './category-dialog.tsx'
import { type Category, type CategoryTree, siblings, useCategories, useKeepTree } from './category-queries.ts'
import { DeleteCategory } from './delete-category.tsx'
import { MoveCategory } from './move-category.tsx'

/** The deepest level that takes no further one below. */
const lastLevel = 3

type Open = { kind: 'edit'; editing: Editing } | { kind: 'move' | 'delete'; category: Category }

/** The tree of categories: make, rename, move, order, delete. */
export function CategoryPage(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const query = useCategories()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const create = can('catalog.manage') ? (
    <Button type="primary" onClick={() => setOpen({ kind: 'edit', editing: { parentId: null } })}>
      {t('categories.create')}
    </Button>
  ) : undefined
  const items = query.data?.items
  return (
    <div className={pageStyles.page}>
      <PageHead title={t('categories.title')} count={items?.length ? formatCount(items.length, t.locale) : undefined} actions={create} />
      <div className={pageStyles.panel}>
        {items === undefined ? (
          query.isError ? (
            <FailedState error={query.error} retry={() => void query.refetch()} />
          ) : (
            <LoadingState rows={8} />
          )
        ) : items.length === 0 ? (
          <EmptyState title={t('categories.empty.title')} text={t('categories.empty.text')} action={create} />
        ) : (
          <Tree categories={items} onOpen={setOpen} />
        )}
      </div>
      {open?.kind === 'edit' && items ? <CategoryDialog editing={open.editing} categories={items} onClose={close} /> : null}
      {open?.kind === 'move' && items ? <MoveCategory category={open.category} categories={items} onClose={close} /> : null}
      {open?.kind === 'delete' && items ? <DeleteCategory category={open.category} categories={items} onClose={close} /> : null}
    </div>
  )
}

function Tree({ categories, onOpen }: { categories: readonly Category[]; onOpen: (open: Open) => void }): ReactNode {
  const t = useText()
  const { can } = useShop()
  return (
    <Table<Category>
      aria-label={t('categories.title')}
      size="middle"
      rowKey="id"
      dataSource={[...categories]}
      pagination={false}
      columns={[
        { title: t('categories.column.name'), render: (_, category) => <Name category={category} /> },
        {
          title: t('categories.column.slug'),
          responsive: ['md'],
          render: (_, { slug }) => <span className={styles.quiet}>/categories/{slug}</span>,
        },
        {
          title: t('categories.column.products'),
          align: 'right',
          width: 96,
          responsive: ['md'],
          render: (_, { id, productCount }) => <ShopLink to={`products?category=${id}`}>{formatCount(productCount, t.locale)}</ShopLink>,
        },
        ...(can('catalog.manage')
          ? [
              {
                title: t('categories.column.acts'),
                align: 'right' as const,
                width: 128,
                render: (_: unknown, category: Category) => <Acts category={category} categories={categories} onOpen={onOpen} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Name({ category }: { category: Category }): ReactNode {
  return (
    <span className={styles.name} data-level={category.level}>
      {category.name}
      {category.englishName ? <span className={styles.quiet}>{category.englishName}</span> : null}
    </span>
  )
}

type ActsProps = { category: Category; categories: readonly Category[]; onOpen: (open: Open) => void }

function Acts({ category, categories, onOpen }: ActsProps): ReactNode {
  const t = useText()
  const place = usePlace()
  const row = siblings(categories, category.parentId)
  const index = row.findIndex(({ id }) => id === category.id)
  const shift = (by: number) => place.mutate({ category, parentId: category.parentId, position: index + by })
  const more = [
    {
      key: 'edit',
      label: t('categories.edit.verb'),
      onClick: () => onOpen({ kind: 'edit', editing: { category, parentId: category.parentId } }),
    },
    {
      key: 'child',
      label: t('categories.child'),
      disabled: category.level >= lastLevel,
      onClick: () => onOpen({ kind: 'edit', editing: { parentId: category.id } }),
    },
    { key: 'move', label: t('categories.move.verb'), onClick: () => onOpen({ kind: 'move', category }) },
    { key: 'delete', danger: true, label: t('categories.delete.verb'), onClick: () => onOpen({ kind: 'delete', category }) },
  ]
  const up = t('categories.up', { name: category.name })
  const down = t('categories.down', { name: category.name })
  const acts = t('categories.acts', { name: category.name })
  return (
    <span className={styles.acts}>
      <Button
        type="text"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={up}
        title={up}
        disabled={index === 0 || place.isPending}
        onClick={() => shift(-1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={down}
        title={down}
        disabled={index === row.length - 1 || place.isPending}
        onClick={() => shift(1)}
      />
      <Dropdown trigger={['click']} menu={{ items: more }}>
        <Button type="text" icon={<EllipsisOutlined aria-hidden />} aria-label={acts} title={acts} />
      </Dropdown>
    </span>
  )
}

/** Puts a category to a place; the whole tree comes back. */
export function usePlace() {
  const { api, key } = useShop()
  const keep = useKeepTree()
  return useAct<{ category: Category; parentId: string | null; position: number }, CategoryTree>({
    act: ({ category, parentId, position }) =>
      read(
        api.PUT('/api/admin/categories/{categoryId}/place', {
          params: { path: { categoryId: category.id } },
          body: { version: category.version, parentId, position },
        }),
      ),
    onSuccess: keep,
    invalidates: [key('categories')],
  })
}
