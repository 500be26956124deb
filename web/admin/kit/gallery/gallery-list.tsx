import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { DateTime } from '../date-time.tsx'
import { ExportButton } from '../export-button.tsx'
import type { ListColumn } from '../list-columns.tsx'
import { choiceFilter, dayFilter, textFilter } from '../list-filters.tsx'
import { ListPage } from '../list-page.tsx'
import { Money } from '../money.tsx'
import { StateTag } from '../state-tag.tsx'
import { galleryRoute } from './gallery-route.ts'

type Row = { id: string; number: string; customer: string; placedAt: string; total: number; state: 'open' | 'closed' | 'short' }

const stateWords = { open: '處理中', closed: '已結案', short: '缺碼' } as const
const stateTones = { open: 'busy', closed: 'good', short: 'bad' } as const
const states = ['open', 'closed', 'short'] as const

const columns: readonly ListColumn<Row>[] = [
  { key: 'number', title: '訂單編號', render: (row) => row.number, isSortable: true },
  { key: 'customer', title: '顧客', render: (row) => row.customer },
  { key: 'placedAt', title: '下單時間', render: (row) => <DateTime at={row.placedAt} />, from: 'md' },
  { key: 'state', title: '狀態', render: (row) => <StateTag tone={stateTones[row.state]}>{stateWords[row.state]}</StateTag> },
  { key: 'total', title: '金額', render: (row) => <Money amount={row.total} />, isSortable: true, align: 'right' },
]

const people = ['王小明', '陳美玲', '林志豪', '黃雅婷', '張家豪']

const rows: readonly Row[] = Array.from({ length: 137 }, (_, index) => ({
  id: `order-${index}`,
  number: String(100_231 + index),
  customer: people[index % people.length] ?? '',
  placedAt: new Date(Date.UTC(2026, 10, 21, 6, 5) - index * 5_400_000).toISOString(),
  total: 390 + ((index * 7919) % 12_000),
  state: states[index % 7 === 0 ? 2 : index % 2] ?? 'open',
}))

/** A list of made-up orders. */
export function GalleryList(): ReactNode {
  const search = galleryRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/kit' })
  const { page = 1, size = 50, q, state, from, to } = search
  const query = useQuery({
    queryKey: ['gallery', search],
    placeholderData: keepPreviousData,
    queryFn: () => {
      const found = rows.filter(
        (row) => (!q || row.number.startsWith(q) || row.customer.includes(q)) && (!state || state.includes(row.state)),
      )
      return { items: found.slice((page - 1) * size, page * size), total: found.length }
    },
  })
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next, page: undefined } })
  return (
    <ListPage
      title="所有訂單"
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={columns}
      filters={[
        textFilter({ key: 'q', label: '搜尋訂單編號或顧客', value: q, onChange: (value) => change({ q: value }) }),
        choiceFilter({
          key: 'state',
          label: '狀態',
          value: state,
          options: states.map((value) => ({ value, label: stateWords[value] })),
          onChange: (value) => change({ state: value }),
        }),
        dayFilter({ key: 'placed', label: '下單日期', value: { from, to }, onChange: change }),
      ]}
      rowTo={(row) => `kit?part=detail&q=${row.id}`}
      actions={<Button type="primary">建立訂單</Button>}
      exporting={<ExportButton path="/api/admin/orders/export" fileName="orders" />}
      bulk={() => (
        <>
          <Button>標記為已出貨</Button>
          <Button danger>取消訂單</Button>
        </>
      )}
      canSelectMatching
      empty={{
        title: '還沒有訂單',
        text: '顧客下單後，訂單會出現在這裡。您也可以替顧客建立訂單。',
        action: <Button type="primary">建立訂單</Button>,
      }}
    />
  )
}
