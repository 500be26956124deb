import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { BulkBar } from './bulk-bar.tsx'
import { type ListColumn, tableColumns } from './list-columns.tsx'
import { type ListFilter, ListFilters } from './list-filters.tsx'
import styles from './list-page.module.css'
import { defaultPageSize, pageSizes } from './list-search.ts'
import pageStyles from './page.module.css'
import { type BackLink, PageHead } from './page-head.tsx'
import { phoneCards } from './phone-cards.ts'
import { isOwnClick, useOpenRow } from './row-click.ts'
import { selectAll } from './select-all.tsx'
import { type Selection, useSelection } from './selection.ts'
import { EmptyState, type EmptyText, FailedState, LoadingState } from './states.tsx'

/** One page of a list as the server answers it. */
export type ListResult<Row> = { items: readonly Row[]; total: number }

/** What every list keeps in the address; a list's own filters come from `listSearch`. */
export type AnyListSearch = { page?: number; size?: number; sort?: string }

type ListPageProps<Row extends { id: string }, Search extends AnyListSearch> = {
  title: string
  query: UseQueryResult<ListResult<Row>>
  search: Search
  onSearch: (next: Search) => void
  columns: readonly ListColumn<Row>[]
  filters?: readonly ListFilter[]
  /** Address below the shop that a row opens; the first column becomes its link. */
  rowTo?: (row: Row) => string
  /** Of a list that no entry of the navigation leads to. */
  back?: BackLink
  /** Right of the title: the primary action last. */
  actions?: ReactNode
  /** Before the actions, e.g. `<ExportButton>`. */
  exporting?: ReactNode
  /** Between filters and table: what all pages add up to. */
  summary?: ReactNode
  /** Below the table. */
  footer?: ReactNode
  /** Buttons for the selected rows. Without it rows cannot be selected. */
  bulk?: (selection: Selection, clear: () => void) => ReactNode
  /** Lets a selection mean all rows that match the filters. */
  canSelectMatching?: boolean
  empty: EmptyText
}

/** A list: title and count, filters in one row, table, bulk bar; all its states and its whole position in the address. */
export function ListPage<Row extends { id: string }, Search extends AnyListSearch>(props: ListPageProps<Row, Search>): ReactNode {
  const { title, query, search, onSearch, filters = [], back, actions, exporting, summary, footer } = props
  const t = useText()
  const total = query.data?.total
  const isFiltered = filters.some((filter) => filter.isSet)
  const isBare = total === 0 && !isFiltered && (search.page ?? 1) === 1
  return (
    <div className={pageStyles.page}>
      <PageHead
        title={title}
        back={back}
        count={total ? formatTotal(total, t.locale) : undefined}
        actions={
          exporting || actions ? (
            <>
              {exporting}
              {actions}
            </>
          ) : undefined
        }
      />
      {isBare || filters.length === 0 ? null : (
        <div className={styles.tools}>
          <ListFilters filters={filters} onClear={() => onSearch(cleared(search))} />
        </div>
      )}
      {summary}
      <div className={pageStyles.panel}>{isBare ? <EmptyState {...props.empty} /> : <ListTable {...props} isFiltered={isFiltered} />}</div>
      {footer}
    </div>
  )
}

function ListTable<Row extends { id: string }, Search extends AnyListSearch>(
  props: ListPageProps<Row, Search> & { isFiltered: boolean },
): ReactNode {
  const { title, query, search, onSearch, columns, rowTo, bulk, canSelectMatching = false, isFiltered } = props
  const t = useText()
  const openRow = useOpenRow()
  const { selection, selectedIds, setIds, selectMatching, clear } = useSelection(search)
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={12} />
  const { items, total } = query.data
  return (
    <>
      <Table<Row>
        className={`${styles.table} ${phoneCards}`}
        aria-label={title}
        size="middle"
        rowKey="id"
        columns={tableColumns(columns, { sort: search.sort, rowTo })}
        dataSource={[...items]}
        loading={query.isPlaceholderData}
        showSorterTooltip={false}
        locale={{
          emptyText: (
            <EmptyState
              title={t('kit.list.noMatch.title')}
              text={t(isFiltered ? 'kit.list.noMatch.filtered' : 'kit.list.noMatch.page')}
              action={
                isFiltered ? undefined : (
                  <Button onClick={() => onSearch({ ...search, page: undefined })}>{t('kit.list.noMatch.first')}</Button>
                )
              }
            />
          ),
        }}
        rowSelection={
          bulk && {
            selectedRowKeys: selection?.kind === 'matching' ? items.map((row) => row.id) : selectedIds,
            onChange: (keys) => setIds(keys.map(String)),
            preserveSelectedRowKeys: true,
            getCheckboxProps: () => ({ 'aria-label': t('kit.list.selectRow') }),
            columnTitle: selectAll(t('kit.list.selectPage')),
            columnWidth: 48,
          }
        }
        rowClassName={rowTo ? (styles.clickable ?? '') : ''}
        onRow={(row) => ({ onClick: (event) => rowTo && isOwnClick(event) && openRow(rowTo(row), event) })}
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
        onChange={(page, _, sorter, { action }) => {
          const order = Array.isArray(sorter) ? sorter[0] : sorter
          const sort = order?.order ? `${order.order === 'descend' ? '-' : ''}${String(order.columnKey)}` : undefined
          const isNewOrder = action === 'sort'
          onSearch({ ...search, sort: isNewOrder ? sort : search.sort, page: isNewOrder ? undefined : page.current, size: page.pageSize })
          if (!isNewOrder) window.scrollTo({ top: 0 })
        }}
      />
      {bulk && selection ? (
        <BulkBar
          selection={selection}
          total={total}
          onSelectMatching={canSelectMatching ? () => selectMatching(total) : undefined}
          onClear={clear}
        >
          {bulk(selection, clear)}
        </BulkBar>
      ) : null}
    </>
  )
}

/** Keeps how the list is shown, drops what it is filtered by. */
function cleared<Search extends AnyListSearch>({ size, sort }: Search): Search {
  // Filters are optional in every list's search, so what remains is one.
  return { size, sort } as Search
}
