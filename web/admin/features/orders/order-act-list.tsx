import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type AdminTextKey, useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage, type ListResult } from '../../kit/list-page.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import type { EmptyText } from '../../kit/states.tsx'

type Act<Status> = { id: string; orderId: string; orderNumber: number; recipientName: string; status: Status }
type ActSearch<Status> = { page?: number; size?: number; status?: Status[] }

type OrderActListProps<Status extends string, Row extends Act<Status>> = {
  title: string
  query: UseQueryResult<ListResult<Row>>
  search: ActSearch<Status>
  onSearch: (next: ActSearch<Status>) => void
  /** The choices of the filter, and how each state is said. */
  statuses: readonly Status[]
  shown: Readonly<Record<Status, { label: AdminTextKey; tone: Tone }>>
  statusTitle: string
  at: { title: string; of: (row: Row) => string }
  /** Between customer and state. */
  columns: readonly ListColumn<Row>[]
  /** Behind the state. */
  lastColumns?: readonly ListColumn<Row>[]
  empty: EmptyText
}

/** What was done about orders after they were sold: returns, refunds. One filter, by state; a row opens its order. */
export function OrderActList<Status extends string, Row extends Act<Status>>(props: OrderActListProps<Status, Row>): ReactNode {
  const { title, query, search, onSearch, statuses, shown, statusTitle, empty } = props
  const t = useText()
  return (
    <ListPage
      title={title}
      query={query}
      search={search}
      onSearch={onSearch}
      columns={useColumns(props)}
      filters={[
        singleChoiceFilter({
          key: 'status',
          label: statusTitle,
          value: search.status?.[0],
          options: statuses.map((value) => ({ value, label: t(shown[value].label) })),
          onChange: (value) => onSearch({ ...search, status: value && [value], page: undefined }),
        }),
      ]}
      rowTo={(row) => `orders/${row.orderId}`}
      empty={empty}
    />
  )
}

function useColumns<Status extends string, Row extends Act<Status>>(props: OrderActListProps<Status, Row>): ListColumn<Row>[] {
  const { at, columns, lastColumns = [], shown, statusTitle } = props
  const t = useText()
  return [
    { key: 'order', title: t('orders.column.number'), render: (row) => `#${row.orderNumber}` },
    { key: 'at', title: at.title, render: (row) => <DateTime at={at.of(row)} />, from: 'md' },
    { key: 'customer', title: t('orders.column.customer'), render: (row) => row.recipientName, from: 'md' },
    ...columns,
    { key: 'status', title: statusTitle, render: ({ status }) => <StateTag tone={shown[status].tone}>{t(shown[status].label)}</StateTag> },
    ...lastColumns,
  ]
}
