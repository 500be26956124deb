import type { UseQueryResult } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import type { ListResult } from '../../kit/list-page.tsx'
import { defaultPageSize, pageSizes } from '../../kit/list-search.ts'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { EmptyState, type EmptyText, FailedState, LoadingState } from '../../kit/states.tsx'
import styles from './code-groups.module.css'
import type { GroupPageSearch } from './group-queries.ts'

type TabTableProps<Row extends object> = {
  label: string
  rowKey: string
  query: UseQueryResult<ListResult<Row>>
  columns: TableColumnsType<Row>
  search: GroupPageSearch
  onSearch: (next: GroupPageSearch) => void
  empty: EmptyText
}

/** A list inside a part of the page: the page and its size live in the address of the whole page. */
export function TabTable<Row extends object>(props: TabTableProps<Row>): ReactNode {
  const { label, rowKey, query, columns, search, onSearch, empty } = props
  const t = useText()
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={6} />
  const { items, total } = query.data
  if (total === 0) return <EmptyState {...empty} />
  return (
    <Table<Row>
      aria-label={label}
      size="middle"
      rowKey={rowKey}
      dataSource={[...items]}
      columns={cardColumns(columns)}
      className={phoneCards}
      loading={query.isPlaceholderData}
      {...scrollingTable}
      onChange={(page) => onSearch({ ...search, page: page.current === 1 ? undefined : page.current, size: page.pageSize })}
      pagination={{
        current: search.page ?? 1,
        pageSize: search.size ?? defaultPageSize,
        total,
        showSizeChanger: total > pageSizes[0],
        pageSizeOptions: pageSizes.map(String),
        hideOnSinglePage: total <= pageSizes[0],
        className: styles.pagination,
        showTotal: (_, [from, to]) => t('kit.list.range', { from, to, total: formatTotal(total, t.locale) }),
      }}
    />
  )
}
