import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatPhone } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { customerListRoute } from './routes.ts'

type Customer = operations['listCustomers']['responses'][200]['content']['application/json']['items'][number]

/** All customers of the shop. */
export function CustomerList(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const search = customerListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/customers' })
  const { page, size = defaultPageSize, q } = search
  const params = { page, size, search: q }
  const query = useQuery({
    queryKey: key('customers', 'list', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/customers', { params: { query: params }, signal })),
  })
  const columns: ListColumn<Customer>[] = [
    {
      key: 'name',
      title: t('customers.column.name'),
      render: (row) => (
        <>
          {row.name} {row.isDisabled ? <StateTag tone="bad">{t('customers.disabled')}</StateTag> : null}
        </>
      ),
    },
    { key: 'email', title: 'Email', render: (row) => row.email },
    { key: 'phone', title: t('customers.column.phone'), render: (row) => (row.phone ? formatPhone(row.phone) : '—'), from: 'md' },
    { key: 'createdAt', title: t('customers.column.createdAt'), render: (row) => <DateTime at={row.createdAt} />, from: 'md' },
  ]
  return (
    <ListPage
      title={t('customers.list.title')}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={columns}
      filters={[
        textFilter({
          key: 'q',
          label: t('customers.list.search'),
          value: q,
          onChange: (next) => void navigate({ search: { ...search, q: next, page: undefined } }),
        }),
      ]}
      rowTo={(row) => `customers/${row.id}`}
      empty={{ title: t('customers.list.empty.title'), text: t('customers.list.empty.text') }}
    />
  )
}
