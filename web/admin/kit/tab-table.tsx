import type { UseQueryResult } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import styles from './list-page.module.css'
import type { AnyListSearch, ListResult } from './list-page.tsx'
import { defaultPageSize, pageSizes } from './list-search.ts'
import { cardColumns, phoneCards } from './phone-cards.ts'
import { scrollingTable } from './scrolling-table.tsx'
import { selectAll } from './select-all.tsx'
import { EmptyState, type EmptyText, FailedState, LoadingState } from './states.tsx'

type TabTableProps<Row extends object, Search extends AnyListSearch> = {
  label: string
  rowKey: string
  query: UseQueryResult<ListResult<Row>>
  columns: TableColumnsType<Row>
  search: Search
  onSearch: (next: Search) => void
  empty: EmptyText
  /** Rows can be chosen when it is given. */
  chosen?: { ids: readonly string[]; onChange: (ids: string[]) => void }
}

/** A list inside a part of the page: the page and its size live in the address of the whole page. */
export function TabTable<Row extends object, Search extends AnyListSearch>(props: TabTableProps<Row, Search>): ReactNode {
  const { label, rowKey, query, columns, search, onSearch, empty, chosen } = props
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
      className={`${chosen ? styles.table : ''} ${phoneCards}`}
      loading={query.isPlaceholderData}
      rowSelection={
        chosen && {
          selectedRowKeys: [...chosen.ids],
          onChange: (keys) => chosen.onChange(keys.map(String)),
          preserveSelectedRowKeys: true,
          getCheckboxProps: () => ({ 'aria-label': t('kit.list.selectRow') }),
          columnTitle: selectAll(t('kit.list.selectPage')),
          columnWidth: 48,
        }
      }
      // With boxes to tick the row that measures columns would hold one of them, hidden and reachable by keyboard.
      {...(chosen ? {} : scrollingTable)}
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
