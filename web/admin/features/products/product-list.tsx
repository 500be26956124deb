import { PictureOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { LinkButton } from '../../kit/link-button.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { Money } from '../../kit/money.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { pathOf, useCategories } from '../categories/category-queries.ts'
import { BulkChange } from './bulk-change.tsx'
import { filterOf, type ProductSearch, type ProductSummary, useProducts } from './product-queries.ts'
import { productKinds, productStatuses, productStatusShown, stockStates } from './product-states.ts'
import styles from './products.module.css'
import { productListRoute } from './routes.ts'

/** All products of the shop. */
export function ProductList(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const search = productListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/products' })
  const change = (next: ProductSearch) => void navigate({ search: { ...search, ...next, page: undefined } })
  const categories = useCategories().data?.items ?? []
  const create = can('catalog.manage') ? <LinkButton to="products/new">{t('products.create')}</LinkButton> : undefined
  return (
    <ListPage
      title={t('products.list.title')}
      query={useProducts(search)}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={useColumns()}
      filters={[
        textFilter({ key: 'q', label: t('products.list.search'), value: search.q, onChange: (q) => change({ q }) }),
        singleChoiceFilter({
          key: 'status',
          label: t('products.list.status'),
          value: search.status?.[0],
          options: productStatuses.map((value) => ({ value, label: t(productStatusShown[value].label) })),
          onChange: (value) => change({ status: value && [value] }),
        }),
        singleChoiceFilter({
          key: 'kind',
          label: t('products.field.kind'),
          value: search.kind?.[0],
          options: productKinds.map((value) => ({ value, label: t(`products.kind.${value}`) })),
          onChange: (value) => change({ kind: value && [value] }),
        }),
        singleChoiceFilter({
          key: 'category',
          label: t('products.list.category'),
          value: search.category,
          options: categories.map((category) => ({ value: category.id, label: pathOf(categories, category) })),
          onChange: (category) => change({ category }),
        }),
        singleChoiceFilter({
          key: 'stock',
          label: t('products.column.stock'),
          value: search.stock?.[0],
          options: stockStates.map((value) => ({ value, label: t(`products.list.stock.${value}`) })),
          onChange: (value) => change({ stock: value && [value] }),
        }),
      ]}
      canSelectMatching
      bulk={
        can('catalog.manage')
          ? (selection, clear) => <BulkChange selection={selection} filter={filterOf(search)} onDone={clear} />
          : undefined
      }
      exporting={
        <>
          <ExportButton path="/api/admin/products/export" query={{ ...filterOf(search), locale: t.locale }} fileName="products" />
          {can('catalog.manage') ? (
            <LinkButton to="products/imports" type="default">
              {t('products.import.link')}
            </LinkButton>
          ) : null}
        </>
      }
      rowTo={(row) => `products/${row.id}`}
      actions={create}
      empty={{ title: t('products.list.empty.title'), text: t('products.list.empty.text'), action: create }}
    />
  )
}

function useColumns(): ListColumn<ProductSummary>[] {
  const t = useText()
  return [
    { key: 'name', title: t('products.column.name'), render: (row) => <Name row={row} />, isSortable: true },
    {
      key: 'status',
      title: t('products.column.status'),
      from: 'md',
      isMark: true,
      render: ({ status }) => <StateTag tone={productStatusShown[status].tone}>{t(productStatusShown[status].label)}</StateTag>,
    },
    {
      key: 'price',
      title: t('products.column.price'),
      align: 'right',
      render: (row) => (
        <span className={styles.range}>
          <Money amount={row.lowestAmount} />
          {row.highestAmount === row.lowestAmount ? null : (
            <>
              {' – '}
              <Money amount={row.highestAmount} />
            </>
          )}
        </span>
      ),
    },
    { key: 'stock', title: t('products.column.stock'), align: 'right', render: (row) => <Stock free={row.freeQuantity} /> },
    {
      key: 'createdAt',
      title: t('products.column.createdAt'),
      render: (row) => <DateTime at={row.createdAt} />,
      isSortable: true,
      from: 'lg',
    },
  ]
}

function Name({ row }: { row: ProductSummary }): ReactNode {
  const t = useText()
  return (
    <span className={styles.named}>
      {row.pictureUrl === null ? (
        <span className={styles.thumb}>
          <PictureOutlined aria-hidden />
        </span>
      ) : (
        <img className={styles.thumb} src={row.pictureUrl} alt="" loading="lazy" />
      )}
      <span className={styles.nameText}>
        {row.name}
        {row.status === 'listed' ? null : (
          <span className={`${styles.quiet} ${styles.narrowOnly}`}>{t(productStatusShown[row.status].label)}</span>
        )}
        {row.kind === 'normal' ? null : <KindNote row={row} />}
        {row.variantCount > 1 ? <span className={styles.quiet}>{t('products.variants', { n: row.variantCount })}</span> : null}
      </span>
    </span>
  )
}

/** The kind, and why it cannot be bought where it cannot. */
function KindNote({ row }: { row: ProductSummary }): ReactNode {
  const t = useText()
  const { sell } = row.can
  const kind = t(`products.kind.${row.kind}`)
  if (sell === true) return <span className={styles.quiet}>{kind}</span>
  return (
    <span className={styles.quiet} title={reasonText(t, sell)}>
      {t('products.kind.unsold', { kind })}
    </span>
  )
}

function Stock({ free }: { free: number | null }): ReactNode {
  const t = useText()
  if (free === null) return <span className={styles.quiet}>{t('products.stock.uncounted')}</span>
  if (free <= 0) return <StateTag tone="bad">{t('products.stock.none')}</StateTag>
  return <span className={styles.figure}>{t('products.stock.pieces', { n: free })}</span>
}
